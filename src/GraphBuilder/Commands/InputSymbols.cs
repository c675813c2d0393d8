using System.CommandLine;
using GraphBuilder.Reading;
using GraphConsole;

namespace GraphBuilder.Commands;

/// <summary>What every verb that reads papers takes: the inputs and their format.</summary>
internal sealed class InputSymbols(Settings settings)
{
    private static readonly (string Name, PaperFormat Format)[] Formats =
        [("listing", PaperFormat.Listing), ("jsonl", PaperFormat.JsonLines), ("atom", PaperFormat.Atom), ("bibtex", PaperFormat.BibTeX)];

    public Argument<string[]> Inputs { get; } = new("INPUT")
    {
        Description = "Files, folders (all files below), patterns such as papers/*.txt, or - for standard input; .gz of any of these.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<PaperFormat?> From { get; } = settings.Option<PaperFormat?>(
        ["--from"], "FORMAT", $"Read every file as {NameList}; without it, the content of each file tells.", Parse, fallback: null);

    /// <summary>What a person calls the format.</summary>
    public static string NameOf(PaperFormat format) => Formats.Single(known => known.Format == format).Name;

    private static string NameList => string.Join(", ", Formats[..^1].Select(format => format.Name)) + " or " + Formats[^1].Name;

    private static PaperFormat? Parse(string text)
    {
        foreach (var (name, format) in Formats)
        {
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
                return format;
        }

        throw new FormatException(NameList);
    }
}
