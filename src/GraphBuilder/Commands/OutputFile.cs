using GraphConsole;

namespace GraphBuilder.Commands;

/// <summary>Where a verb writes its data: standard output, or a file that appears only when it is whole.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string? path;
    private readonly string? unfinished;
    private readonly bool isStandardOutput;
    private bool keep;

    private OutputFile(Stream stream, string? path, string? unfinished, bool isStandardOutput = false)
    {
        Stream = stream;
        this.path = path;
        this.unfinished = unfinished;
        this.isStandardOutput = isStandardOutput;
    }

    public Stream Stream { get; }

    /// <param name="path">The file; null for standard output.</param>
    /// <param name="option">The option that named it.</param>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public static OutputFile Open(string? path, Terminal terminal, string option = "--out")
    {
        if (path is null or "-")
            return new OutputFile(terminal.Output, path: null, unfinished: null, isStandardOutput: true);
        try
        {
            if (IsWrittenAsItIs(path))
                return new OutputFile(new FileStream(path, FileMode.Truncate, FileAccess.Write, FileShare.ReadWrite), path: null, unfinished: null);
            var beside = path + ".part";
            return new OutputFile(new FileStream(beside, FileMode.Create, FileAccess.Write), path, beside);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException(ExitCode.Usage, $"{option} {path}: {e.Message}");
        }
    }

    /// <summary>
    /// Pipes, devices and links must not be replaced by a file of their name. The first two cannot be told from an empty file, which has nothing to lose.
    /// </summary>
    private static bool IsWrittenAsItIs(string path) => new FileInfo(path) is { Exists: true } file && (file.LinkTarget is not null || file.Length == 0);

    /// <summary>All is written: the file takes its place.</summary>
    public void Keep() => keep = true;

    public void Dispose()
    {
        if (isStandardOutput)
        {
            Stream.Flush();
            return;
        }

        Stream.Dispose();
        if (unfinished is null)
            return;
        if (keep)
            File.Move(unfinished, path!, overwrite: true);
        else
            File.Delete(unfinished);
    }
}
