namespace GraphBuilder.Extraction;

/// <summary>A line that should be an extracted paper is not one; the reader makes a diagnostic of it.</summary>
internal sealed class ExtractionLineException(string found, string expected) : Exception($"Found {found}, expected {expected}.")
{
    /// <summary>What stands there.</summary>
    public string Found { get; } = found;

    /// <summary>What should stand there.</summary>
    public string Expected { get; } = expected;
}
