using System.CommandLine;

namespace GraphConsole;

/// <summary>How much a program says, and where else it says it.</summary>
/// <param name="Quiet">Errors only: no progress, no summary of warnings.</param>
/// <param name="Verbose">Every step with its figures.</param>
/// <param name="LogFile">A file that gets the log as well, with stack traces when verbose.</param>
public sealed record TalkOptions(bool Quiet, bool Verbose, string? LogFile)
{
    /// <summary>The options that every verb has.</summary>
    internal sealed class Symbols(Settings settings)
    {
        private readonly Option<bool> quiet = Everywhere(settings.Flag(["--quiet", "-q"], "Errors only: no progress, no warnings."));
        private readonly Option<bool> verbose = Everywhere(settings.Flag(["--verbose"], "Say more; with --log-file, stack traces go there."));

        private readonly Option<string?> logFile =
            Everywhere(settings.Option<string?>(["--log-file"], "FILE", "Also write the log to this file.", path => path, fallback: null));

        public void AddTo(RootCommand root)
        {
            root.Add(quiet);
            root.Add(verbose);
            root.Add(logFile);
        }

        public TalkOptions Read(ParseResult parsed) => new(parsed.GetValue(quiet), parsed.GetValue(verbose), parsed.GetValue(logFile));

        private static Option<T> Everywhere<T>(Option<T> option)
        {
            option.Recursive = true;
            return option;
        }
    }
}
