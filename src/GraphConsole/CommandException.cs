namespace GraphConsole;

/// <summary>Ends a verb with an exit code and a message that a person can act on; never shown with a stack trace.</summary>
/// <param name="code">What the process returns.</param>
/// <param name="message">What was found, what was expected, and what to do about it.</param>
public sealed class CommandException(ExitCode code, string message) : Exception(message)
{
    public ExitCode Code { get; } = code;
}
