using System.Collections.Immutable;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>Terms that keep the same company as a term, and that no paper mentions together with it; or as the terms of a paper, which does not mention them.</summary>
internal static class GapSection
{
    /// <summary>A term shares at least so many neighbours to count as near.</summary>
    private const int FewestShared = 2;

    public static async Task<ImmutableArray<Gap>> OfTerm(GraphReader graph, SentenceBook book, string term, CancellationToken cancel)
    {
        var near = await graph.Near(term, cancel);
        var between = near.Select(tie => tie.Other).ToList();
        await graph.NearFrom.Load(between, cancel);
        await graph.NearTo.Load(between, cancel);
        var direct = between.Append(term).ToHashSet(StringComparer.Ordinal);
        var together = (await graph.Mentions.Of(term, cancel)).Select(row => row.Start).ToHashSet(StringComparer.Ordinal);

        var gaps = new List<Candidate>();
        foreach (var candidate in Ranked(graph, near.Select(tie => (tie.Other, tie.Tie.Measure("npmi"))), direct))
        {
            if (gaps.Count == Most.Gaps)
                break;
            if (!(await graph.Mentions.Of(candidate.Other, cancel)).Any(row => together.Contains(row.Start)))
                gaps.Add(candidate);
        }

        return await Told(graph, book, gaps, through => TogetherSentences.Enter(graph, book, [.. through.Select(bridge => (term, bridge))], cancel), cancel);
    }

    /// <summary>The ties of its terms count by how much it is about them.</summary>
    public static async Task<ImmutableArray<Gap>> OfPaper(GraphReader graph, SentenceBook book, string paper, CancellationToken cancel)
    {
        var mentions = (await graph.Mentioned.Of(paper, cancel)).ToDictionary(row => row.End, StringComparer.Ordinal);
        await graph.NearFrom.Load(mentions.Keys, cancel);
        await graph.NearTo.Load(mentions.Keys, cancel);
        var gaps = Ranked(graph, mentions.Values.Select(row => (row.End, row.Measure("weight"))), mentions.Keys.ToHashSet(StringComparer.Ordinal)).Take(Most.Gaps).ToList();
        return await Told(graph, book, gaps, through => book.Enter([.. through.Select(bridge => new SentenceRequest(mentions[bridge].Places(), [bridge]))], cancel), cancel);
    }

    /// <summary>Terms by how strongly the given ones lead to them, the strongest first.</summary>
    /// <param name="ties">Terms whose own ties were loaded, with the weight of each.</param>
    /// <param name="known">Terms that are no gaps.</param>
    private static IEnumerable<Candidate> Ranked(GraphReader graph, IEnumerable<(string Through, double Weight)> ties, HashSet<string> known) =>
        ties.SelectMany(tie => graph.NearKnown(tie.Through)
                .Where(next => !known.Contains(next.Other))
                .Select(next => (next.Other, tie.Through, Strength: tie.Weight * next.Tie.Measure("npmi"))))
            .GroupBy(way => way.Other, StringComparer.Ordinal)
            .Where(group => group.Count() >= FewestShared)
            .Select(group => new Candidate(
                group.Key, group.Count(), Math.Round(group.Select(way => way.Strength).Order().Sum(), 4),
                [.. group.OrderByDescending(way => way.Strength).ThenBy(way => way.Through, StringComparer.Ordinal).Take(Most.Bridges).Select(way => way.Through)]))
            .OrderByDescending(gap => gap.Score)
            .ThenBy(gap => gap.Other, StringComparer.Ordinal);

    /// <param name="ours">The sentences that have the subject and each of the terms between.</param>
    private static async Task<ImmutableArray<Gap>> Told(
        GraphReader graph, SentenceBook book, List<Candidate> gaps, Func<ImmutableArray<string>, Task<ImmutableArray<int?>>> ours, CancellationToken cancel)
    {
        await graph.Load(gaps.SelectMany(gap => gap.Through.Append(gap.Other)), cancel);
        var result = ImmutableArray.CreateBuilder<Gap>();
        foreach (var (other, shared, score, through) in gaps)
        {
            var mine = await ours(through);
            var theirs = await TogetherSentences.Enter(graph, book, [.. through.Select(bridge => (other, bridge))], cancel);
            result.Add(new(graph.Name(other), shared, score, [.. through.Select((bridge, i) => new Bridge(graph.Name(bridge), mine[i], theirs[i]))]));
        }

        return result.ToImmutable();
    }

    private sealed record Candidate(string Other, int Shared, double Score, ImmutableArray<string> Through);
}
