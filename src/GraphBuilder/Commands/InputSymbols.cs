using System.CommandLine;
using System.CommandLine.Parsing;
using GraphBuilder.Reading;
using GraphBuilder.Reading.Inputs;
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
        Validators = { RejectUnknownOptions },
    };

    public Option<PaperFormat?> From { get; } = settings.Option<PaperFormat?>(
        ["--from"], "FORMAT", $"Read every file as {NameList}; without it, the content of each file tells.", Parse, fallback: null);

    /// <summary>What a person calls the format.</summary>
    public static string NameOf(PaperFormat format) => Formats.Single(known => known.Format == format).Name;

    private static string NameList => string.Join(", ", Formats[..^1].Select(format => format.Name)) + " or " + Formats[^1].Name;

    /// <summary>The inputs take every word that is no option that there is, a mistyped one too.</summary>
    private static void RejectUnknownOptions(ArgumentResult inputs)
    {
        if (inputs.Tokens.Select(token => token.Value).FirstOrDefault(IsUnknownOption) is { } unknown)
            inputs.AddError($"'{unknown}' is no option, and no file or folder.");
    }

    private static bool IsUnknownOption(string word) => word is ['-', _, ..] && !Path.Exists(word) && !InputExpansion.HasWildcard(word);

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
