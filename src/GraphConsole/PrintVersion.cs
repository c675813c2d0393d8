using System.CommandLine;
using System.CommandLine.Invocation;

namespace GraphConsole;

/// <summary><c>--version</c>.</summary>
internal sealed class PrintVersion(ProgramDescription program) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"{program.Name} {program.Version}");
        return (int)ExitCode.Done;
    }
}
