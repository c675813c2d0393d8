namespace GraphBuilder.Reading;

/// <summary>What one file of the input gave.</summary>
/// <param name="Name">The path relative to the input, as diagnostics have it.</param>
/// <param name="Format">The format that it was read in; null when it could not be read at all.</param>
/// <param name="Records">How many records were read.</param>
/// <param name="Papers">How many papers no file or record before it lists.</param>
internal sealed record CorpusFile(string Name, PaperFormat? Format, int Records, int Papers);
