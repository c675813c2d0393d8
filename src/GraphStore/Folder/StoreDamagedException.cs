namespace GraphStore.Folder;

/// <summary>A file of the store is missing, changed, malformed, or written by a newer version.</summary>
public sealed class StoreDamagedException : StoreException
{
    public StoreDamagedException()
    {
    }

    public StoreDamagedException(string message)
        : base(message)
    {
    }

    public StoreDamagedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <param name="file">Relative to the store, with forward slashes.</param>
    /// <param name="line">From 1; 0 when it is about the file as a whole.</param>
    /// <param name="column">In characters, from 1; 0 when it is about the line or file as a whole.</param>
    /// <param name="problem">What was found and what was expected, without the place.</param>
    public StoreDamagedException(string file, long line, int column, string problem)
        : base($"{Place(file, line, column)}: {problem}")
    {
        File = file;
        Line = line;
        Column = column;
        Problem = problem;
    }

    /// <summary>The damaged file relative to the store, with forward slashes.</summary>
    public string File { get; } = "";

    /// <summary>From 1; 0 when it is about the file as a whole.</summary>
    public long Line { get; }

    /// <summary>In characters, from 1; 0 when it is about the line or file as a whole.</summary>
    public int Column { get; }

    /// <summary>What was found and what was expected.</summary>
    public string Problem { get; } = "";

    /// <summary>Whether the store is not damaged but of a format that only a newer version of this program reads.</summary>
    public bool IsNewerFormat { get; init; }

    private static string Place(string file, long line, int column) => (line, column) switch
    {
        (0, _) => file,
        (_, 0) => $"{file}:{line}",
        _ => $"{file}:{line}:{column}",
    };
}
