using System.CommandLine;
using GraphConsole;

namespace GraphBuilder.Commands;

/// <summary>What the verbs that extract take beside their input.</summary>
internal sealed class ExtractionSymbols(Settings settings)
{
    public Option<int> Threads { get; } = ThreadsOption(settings, "Work on N papers at once; the result is the same.");

    public Option<string[]> Lexicon { get; } = settings.List(
        ["--lexicon"], "FILE", "Terms of your own (CSV or TSV: name, type, aliases, broader, definition); may be given several times.");

    public Option<string?> Model { get; } = settings.Option<string?>(
        ["--model"], "FILE", "A model that train made finds the terms.", text => text, fallback: null);

    public static Option<int> ThreadsOption(Settings settings, string description) =>
        settings.Option(["--threads"], "N", description, Numbers.WholeFrom(1), fallback: Environment.ProcessorCount);
}
