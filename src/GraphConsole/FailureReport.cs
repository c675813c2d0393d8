using GraphStore.Folder;
using GraphStore.Model.Cypher;

namespace GraphConsole;

/// <summary>What a person is told about an exception, and the exit code.</summary>
internal sealed record FailureReport(ExitCode Code, string Message)
{
    private const int DiskFullOnUnix = 28; // ENOSPC
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    /// <param name="code">What the program's own exceptions mean.</param>
    public static FailureReport Of(Exception exception, Func<Exception, ExitCode?> code, CancellationToken stopping) => exception switch
    {
        CommandException e => new(e.Code, e.Message),
        OperationCanceledException when stopping.IsCancellationRequested => new(ExitCode.Stopped, "stopped"),
        AggregateException { InnerExceptions: [var only] } => Of(only, code, stopping),
        _ when code(exception) is { } known => new(known, exception.Message),
        StoreBusyException or StoreDamagedException => new(ExitCode.Store, exception.Message),
        StorePathException e => new(ExitCode.Usage, e.Message),
        StoreException e => new(ExitCode.Failed, e.Message),
        CypherException or CypherConnectionException => new(ExitCode.Failed, exception.Message),
        FileNotFoundException { FileName: { } file } => new(ExitCode.Usage, $"{file}: no such file"),
        DirectoryNotFoundException e => new(ExitCode.Usage, e.Message),
        UnauthorizedAccessException e => new(ExitCode.Failed, e.Message),
        IOException { HResult: DiskFullOnUnix or DiskFullOnWindows } e => new(ExitCode.Failed, $"the disk is full; {e.Message}"),
        IOException e => new(ExitCode.Failed, e.Message),
        OutOfMemoryException => new(ExitCode.Failed, "out of memory"),
        _ => new(ExitCode.Failed, $"an error of the program itself, not of the input: {exception.GetType().Name}: {exception.Message}\n"
            + "--verbose --log-file FILE writes down where; please report it."),
    };
}
