using System.Collections.Immutable;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>Terms that keep the same company as a term, and that no paper mentions together with it.</summary>
internal static class GapSection
{
    /// <summary>A term shares at least so many neighbours to count as near.</summary>
    private const int FewestShared = 2;

    public static async Task<ImmutableArray<Gap>> Of(GraphReader graph, SentenceBook book, string term, CancellationToken cancel)
    {
        var near = await graph.Near(term, cancel);
        var between = near.Select(tie => tie.Other).ToList();
        await graph.NearFrom.Load(between, cancel);
        await graph.NearTo.Load(between, cancel);
        var direct = between.ToHashSet(StringComparer.Ordinal);
        var together = (await graph.Mentions.Of(term, cancel)).Select(row => row.Start).ToHashSet(StringComparer.Ordinal);

        var ways = near.SelectMany(tie => graph.NearKnown(tie.Other)
            .Where(next => next.Other != term && !direct.Contains(next.Other))
            .Select(next => (next.Other, Through: tie.Other, Strength: tie.Tie.Measure("npmi") * next.Tie.Measure("npmi"))));
        var candidates = ways.GroupBy(way => way.Other, StringComparer.Ordinal)
            .Where(group => group.Count() >= FewestShared)
            .Select(group => (Other: group.Key, Shared: group.Count(), Score: Math.Round(group.Select(way => way.Strength).Order().Sum(), 4), Ways: group))
            .OrderByDescending(gap => gap.Score)
            .ThenBy(gap => gap.Other, StringComparer.Ordinal);
        var gaps = new List<(string Other, int Shared, double Score, List<string> Through)>();
        foreach (var candidate in candidates)
        {
            if (gaps.Count == Most.Gaps)
                break;
            if (!(await graph.Mentions.Of(candidate.Other, cancel)).Any(row => together.Contains(row.Start)))
            {
                gaps.Add((candidate.Other, candidate.Shared, candidate.Score,
                    [.. candidate.Ways.OrderByDescending(way => way.Strength).ThenBy(way => way.Through, StringComparer.Ordinal).Take(Most.Bridges).Select(way => way.Through)]));
            }
        }

        await graph.Load(gaps.SelectMany(gap => gap.Through.Append(gap.Other)), cancel);
        var result = ImmutableArray.CreateBuilder<Gap>();
        foreach (var (other, shared, score, through) in gaps)
        {
            var ours = await TogetherSentences.Enter(graph, book, [.. through.Select(bridge => (term, bridge))], cancel);
            var theirs = await TogetherSentences.Enter(graph, book, [.. through.Select(bridge => (other, bridge))], cancel);
            result.Add(new(graph.Name(other), shared, score, [.. through.Select((bridge, i) => new Bridge(graph.Name(bridge), ours[i], theirs[i]))]));
        }

        return result.ToImmutable();
    }
}
