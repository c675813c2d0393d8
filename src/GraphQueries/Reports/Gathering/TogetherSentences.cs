using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>Where a paper speaks of two terms at once.</summary>
internal static class TogetherSentences
{
    /// <summary>How far apart two mentions may stand to be looked at as one passage, in UTF-16 code units; else each paper's closest stand for it.</summary>
    private const int MostApart = 300;

    /// <summary>How many papers are looked at for one pair.</summary>
    private const int MostPapers = 8;

    /// <summary>For each pair the number of a sentence with both terms in it, or with one of them in a paper that has both; null where no paper has both.</summary>
    public static async Task<ImmutableArray<int?>> Enter(
        GraphReader graph, SentenceBook book, IReadOnlyList<(string One, string Other)> pairs, CancellationToken cancel)
    {
        await graph.Mentions.Load(pairs.SelectMany(pair => new[] { pair.One, pair.Other }), cancel);
        return await book.Enter([.. pairs.Select(pair => new SentenceRequest(Places(graph, pair.One, pair.Other), [pair.One, pair.Other]))], cancel);
    }

    /// <summary>Passages from one mention to the other, the shortest of each paper, abstracts first, then the shortest.</summary>
    private static List<Evidence> Places(GraphReader graph, string one, string other)
    {
        var mentions = graph.Mentions[one].ToDictionary(row => row.Start, StringComparer.Ordinal);
        var passages = new List<Evidence>();
        foreach (var row in graph.Mentions[other])
        {
            if (mentions.TryGetValue(row.Start, out var mention))
                passages.AddRange(Closest(mention, row));
        }

        return
        [
            .. passages
                .OrderBy(place => place.End - place.Start > MostApart)
                .ThenByDescending(place => place.Field == "abstract")
                .ThenBy(place => place.End - place.Start)
                .ThenBy(place => place.Paper, StringComparer.Ordinal)
                .ThenBy(place => place.Start)
                .Take(MostPapers)
                .Select(place => place.End - place.Start <= MostApart ? place : place with { End = place.Start + 1 }),
        ];
    }

    /// <summary>The shortest passage of the paper's abstract with both, and of its title.</summary>
    private static IEnumerable<Evidence> Closest(GraphRelationship one, GraphRelationship other) =>
        from a in one.Places()
        from b in other.Places()
        where a.Field == b.Field
        let passage = a with { Start = Math.Min(a.Start, b.Start), End = Math.Max(a.End, b.End) }
        group passage by passage.Field into field
        select field.MinBy(passage => (passage.End - passage.Start, passage.Start));
}
