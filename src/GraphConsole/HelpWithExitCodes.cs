using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace GraphConsole;

/// <summary>The usual help, then the exit codes and where settings come from.</summary>
internal sealed class HelpWithExitCodes : SynchronousCommandLineAction
{
    private readonly HelpAction usual = new();

    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(ExitCodes.Help);
        output.WriteLine();
        output.WriteLine(
            """
            Settings:
              An option that is not given is looked for in the environment (--min-papers: KG_MIN_PAPERS),
              then in appsettings.json in the current folder (minPapers).
            """);
        return (int)ExitCode.Done;
    }
}
