using GraphConsole;

namespace GraphBuilder.Commands;

/// <summary>Where a verb writes its data: standard output, or a file that appears only when it is whole.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string? path;
    private readonly string? unfinished;
    private bool keep;

    private OutputFile(Stream stream, string? path, string? unfinished)
    {
        Stream = stream;
        this.path = path;
        this.unfinished = unfinished;
    }

    public Stream Stream { get; }

    /// <param name="path">The file; null for standard output.</param>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public static OutputFile Open(string? path, Terminal terminal)
    {
        if (path is null or "-")
            return new OutputFile(terminal.Output, path: null, unfinished: null);
        try
        {
            // A pipe or a device is written as it is; a file is written beside its place and then moved there.
            if (File.Exists(path) && (File.GetAttributes(path) & ~(FileAttributes.Normal | FileAttributes.Archive | FileAttributes.NotContentIndexed)) != FileAttributes.None)
                return new OutputFile(new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite), path: null, unfinished: null);
            var beside = path + ".part";
            return new OutputFile(new FileStream(beside, FileMode.Create, FileAccess.Write), path, beside);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException(ExitCode.Usage, $"--out {path}: {e.Message}");
        }
    }

    /// <summary>All is written: the file takes its place.</summary>
    public void Keep() => keep = true;

    public void Dispose()
    {
        if (unfinished is null && path is null)
        {
            Stream.Flush();
            return;
        }

        Stream.Dispose();
        if (keep)
            File.Move(unfinished!, path!, overwrite: true);
        else
            File.Delete(unfinished!);
    }
}
