using System.Globalization;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Tests.Support;

/// <summary>Invented corpora, the same for the same seed: few names in many spellings, with acronyms that some papers spell out, each in its own way.</summary>
internal static class RandomCorpus
{
    private static readonly (string Long, string Short, TermType Type)[] Names =
    [
        ("layer normalization", "LN", TermType.Concept), ("local navigation", "LN", TermType.Task), ("in-context learning", "ICL", TermType.Concept),
        ("incremental class learning", "ICL", TermType.Task), ("convolutional neural network", "CNN", TermType.Concept), ("convolution neural net", "CNN", TermType.Concept),
        ("Segment Anything Model", "SAM", TermType.Method), ("sharpness-aware minimization", "SAM", TermType.Method), ("reinforcement learning", "RL", TermType.Concept),
        ("offline reinforcement learning", "offline RL", TermType.Concept), ("adapter", "Adapters", TermType.Method), ("pre-trained model", "backbone", TermType.Concept),
    ];

    /// <summary>Papers in ascending order of id, each with a few names: spelled out with their short form, one of the two, or in capitals, or plural.</summary>
    public static List<ExtractedPaper> Of(int seed, int papers)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, papers).Select(number => Paper(random, number))];
    }

    /// <summary>Papers of bare terms: term i of n is drawn with a chance that falls with i, so that some are everywhere and most are rare.</summary>
    public static List<ExtractedPaper> OfTerms(int seed, int papers, int terms)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, papers).Select(number =>
        {
            var chosen = Enumerable.Range(0, 2 + random.Next(12)).Select(_ => (int)(terms * Math.Pow(random.NextDouble(), 3))).Distinct().Order().ToList();
            var names = chosen.Select(term => string.Create(CultureInfo.InvariantCulture, $"concept{term:D5}y")).ToList();
            var paper = new HandMade(string.Create(CultureInfo.InvariantCulture, $"Paper {number:D5}"), string.Join(" and ", names));
            foreach (var name in names)
                paper.Has(name, TermType.Concept);
            return paper.Listed("list.txt", number + 1).Build();
        })];
    }

    private static ExtractedPaper Paper(Random random, int number)
    {
        var chosen = Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Names[random.Next(Names.Length)]).DistinctBy(name => name.Short).ToList();
        var entities = chosen.Select(name => (Name: name, Form: random.Next(5))).Select(drawn => Spelled(drawn.Name, drawn.Form)).DistinctBy(drawn => drawn.Name).ToList();
        var paper = new HandMade(
            string.Create(CultureInfo.InvariantCulture, $"Paper {number:D4}"),
            string.Join(" and ", entities.SelectMany(entity => entity.Surfaces.Select(surface => $"({surface})"))));
        foreach (var (name, type, surfaces) in entities)
            paper.Has(name, type, Role.Mentioned, Math.Round(0.5 + (random.NextDouble() / 2), 4), surfaces);
        return paper.Listed("list.txt", number + 1).Build();
    }

    private static (string Name, TermType Type, string[] Surfaces) Spelled((string Long, string Short, TermType Type) name, int form) => form switch
    {
        0 => (name.Long, name.Type, [name.Long, name.Short]),
        1 => (name.Short, name.Type, [name.Short]),
        2 => (name.Long, TermType.Concept, [name.Long.ToUpperInvariant()]),
        3 => (name.Long + "s", name.Type, [name.Long + "s"]),
        _ => (name.Long, name.Type, [name.Long]),
    };
}
