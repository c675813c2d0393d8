using System.CommandLine;
using GraphConsole;

namespace GraphQueries.Commands;

/// <summary>What the verbs that run a statement have in common on the command line.</summary>
internal static class StatementSymbols
{
    public static Option<string[]> Parameters() => new("-p", "--parameter")
    {
        Description = "A value for a parameter; can be given several times.",
        HelpName = "NAME=VALUE",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    public static Option<bool> Explain(Settings settings) => settings.Flag(["--explain"], "Show how the database would go about it, and do not run it.");
}
