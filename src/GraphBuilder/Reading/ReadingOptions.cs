namespace GraphBuilder.Reading;

/// <summary>How the input is read.</summary>
internal sealed record ReadingOptions
{
    /// <summary>The format of every file; null: each file's content tells.</summary>
    public PaperFormat? Format { get; init; }

    /// <summary>The longest line or record that is read, in UTF-16 code units; a longer one is an error, skipped without being kept in memory.</summary>
    public int MaximumRecordLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Opens what the input <c>-</c> reads; null: <c>-</c> is a missing input.</summary>
    public Func<Stream>? StandardInput { get; init; }

    /// <summary>Where inputs that can be read only once are kept meanwhile; null: the system's folder.</summary>
    public string? TemporaryFolder { get; init; }

    /// <summary>Told how far the first pass has come, every few hundred records and after every file.</summary>
    public IProgress<ReadingProgress>? Progress { get; init; }
}

/// <summary>How far reading has come.</summary>
/// <param name="Bytes">Bytes of input taken in, as stored on disk.</param>
/// <param name="TotalBytes">The length of all input together.</param>
internal readonly record struct ReadingProgress(int Files, int TotalFiles, long Bytes, long TotalBytes, int Records);
