using System.Collections.Immutable;
using System.CommandLine;
using GraphBuilder.Annotations;
using GraphConsole;

namespace GraphBuilder.Commands;

/// <summary>Annotations and the texts that they belong to, as verbs are given them.</summary>
/// <param name="Gold">Files of annotations.</param>
/// <param name="Papers">Beside each of them, the file of the texts.</param>
internal sealed record AnnotatedFiles(IReadOnlyList<string> Gold, IReadOnlyList<string> Papers)
{
    public static Option<string[]> GoldOption(Settings settings, string more) =>
        settings.List(["--gold"], "FILE", $"Annotations, a JSON line per paper (docs/evaluation.md); may be given several times{more}.");

    public static Option<string[]> PapersOption(Settings settings) =>
        settings.List(["--papers"], "FILE", "The texts that they annotate, a JSON line per paper (id, title, abstract); one for each --gold, in their order.");

    /// <exception cref="CommandException">There are none, or not as many of the one as of the other.</exception>
    public void Expect(string verb)
    {
        if (Gold.Count == 0 || Gold.Count != Papers.Count)
            throw new CommandException(ExitCode.Usage, $"{verb} needs --gold FILE and --papers FILE, as many of the one as of the other");
    }

    /// <exception cref="CommandException">One of these, or of <paramref name="others"/>, is not there.</exception>
    public void ExpectAll(params IEnumerable<string?> others)
    {
        if (Gold.Concat(Papers).Concat(others).FirstOrDefault(file => file is not null && !File.Exists(file)) is { } missing)
            throw new CommandException(ExitCode.Usage, $"{missing}: no such file");
    }

    /// <summary>The papers of each file.</summary>
    /// <exception cref="InvalidDataException">A line is not what was expected.</exception>
    public List<ImmutableArray<GoldPaper>> Read() => [.. Gold.Zip(Papers).Select(static pair => GoldReader.Read(pair.First, pair.Second))];
}
