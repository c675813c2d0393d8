namespace GraphBuilder.Reading;

/// <summary>A document that lists papers: an input file, or one that the lines of an earlier <c>extract</c> name.</summary>
/// <param name="Id"><c>doc:</c> and the slug of the path, with a content hash where two documents would share it.</param>
/// <param name="Name">The path relative to the input; with the start of the content's hash where two documents have the same.</param>
/// <param name="Path">The path relative to the input, as <see cref="Listing.Document"/> has it.</param>
/// <param name="Sha256">Of the file as stored, lower-case hexadecimal; empty when a line does not say.</param>
/// <param name="Bytes">The file's length; null for a document that is only named.</param>
/// <param name="Records">How many places in it list a paper; at least 1.</param>
internal sealed record CorpusDocument(string Id, string Name, string Path, string Sha256, long? Bytes, int Records);
