using System.Collections.Immutable;
using GraphAlgorithms;
using GraphAlgorithms.Paths;
using GraphQueries.Reports.Model;
using GraphStore.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>How a term, or what a paper does with terms, hangs together with the central terms of the graph that nothing ties it to directly.</summary>
internal static class PathSection
{
    /// <summary>Ways from a term.</summary>
    public static async Task<ImmutableArray<PathTo>> OfTerm(GraphReader graph, SentenceBook book, string term, CancellationToken cancel)
    {
        var near = (await graph.StatedFrom.Of(term, cancel)).Select(row => row.End).Concat((await graph.StatedTo.Of(term, cancel)).Select(row => row.Start));
        return await Of(graph, book, term, near, cancel);
    }

    /// <summary>Ways from a paper, over the terms that it proposes, uses and the like, to terms that it does not mention.</summary>
    public static async Task<ImmutableArray<PathTo>> OfPaper(GraphReader graph, SentenceBook book, string paper, CancellationToken cancel)
    {
        await graph.Roles.Load([paper], cancel);
        return await Of(graph, book, paper, (await graph.Mentioned.Of(paper, cancel)).Select(row => row.End), cancel);
    }

    /// <summary>
    /// To the central terms within a few steps, the nearest first, then the most central: the way of least cost, where a step costs 1 and the doubt about it; of equal ways that over the
    /// smallest ids.
    /// </summary>
    private static async Task<ImmutableArray<PathTo>> Of(GraphReader graph, SentenceBook book, string subject, IEnumerable<string> near, CancellationToken cancel)
    {
        var known = near.Append(subject).ToHashSet(StringComparer.Ordinal);
        var wanted = (await graph.MostCentralTerms(cancel)).Where(id => !known.Contains(id)).ToList();
        var rows = await Around(graph, subject, wanted, cancel);
        string[] ids = [.. rows.SelectMany(row => new[] { row.Start, row.End }).Append(subject).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int[] starts = [.. rows.Select(row => Number(row.Start))];
        int[] ends = [.. rows.Select(row => Number(row.End))];
        var tree = Dijkstra.From(CsrGraph.From(ids.Length, starts, ends, [.. rows.Select(Cost)]), Number(subject), cancel);
        var paths = wanted.Select(Number).Where(static number => number >= 0)
            .Select(tree.To)
            .Where(path => path is not null && path.Nodes.Length <= Most.PathSteps + 1)
            .OrderBy(path => path!.Nodes.Length)
            .Take(Most.Paths)
            .Select(path => (Target: ids[path!.Nodes[^1]], Steps: Steps(path.Nodes, ids, rows)))
            .ToList();
        await graph.Load(paths.SelectMany(path => path.Steps.SelectMany(row => new[] { row.Start, row.End })), cancel);
        var result = ImmutableArray.CreateBuilder<PathTo>();
        foreach (var (target, steps) in paths)
        {
            var sentences = await book.Enter([.. steps.Select(row => new SentenceRequest(row.Places(), [.. new[] { row.Start, row.End }.Where(id => id.IsTerm())]))], cancel);
            result.Add(new(graph.Name(target), [.. steps.Select((row, i) => new Said(
                graph.Name(row.Start), row.Type, graph.Name(row.End), row.Measure("confidence"), StatementSection.Source(row), sentences[i]))]));
        }

        return result.ToImmutable();

        int Number(string id) => Array.BinarySearch(ids, id, StringComparer.Ordinal);
    }

    /// <summary>What is stated within a few steps, a step for all terms reached at a time, so that a database is asked once a step; no further than enough of the wanted terms are reached.</summary>
    private static async Task<List<GraphRelationship>> Around(GraphReader graph, string subject, List<string> wanted, CancellationToken cancel)
    {
        var rows = new List<GraphRelationship>();
        var reached = new HashSet<string>(StringComparer.Ordinal) { subject };
        string[] frontier = [subject];
        for (int step = 1; step <= Most.PathSteps && frontier.Length > 0 && wanted.Count(reached.Contains) < Most.Paths; step++)
        {
            await graph.StatedFrom.Load(frontier.Where(RowReading.IsTerm), cancel);
            await graph.StatedTo.Load(frontier.Where(RowReading.IsTerm), cancel);
            var next = new List<string>();
            foreach (string from in frontier)
            {
                var stated = from.IsTerm() ? graph.StatedFrom[from].Concat(graph.StatedTo[from].Where(row => row.Start.IsTerm())) : graph.Roles[from];
                foreach (var row in stated.Where(row => row.Measure("confidence") >= Trust.Likely || StatementSection.Source(row) == "lexicon"))
                {
                    rows.Add(row);
                    string to = row.Start == from ? row.End : row.Start;
                    if (reached.Add(to))
                        next.Add(to);
                }
            }

            frontier = [.. next.Order(StringComparer.Ordinal).Take(Most.Frontier)];
        }

        return [.. rows.DistinctBy(static row => (row.Type, row.Start, row.End)).Order(Sources.RelationshipOrder.Instance)];
    }

    /// <summary>The surest row of each step.</summary>
    private static List<GraphRelationship> Steps(ImmutableArray<int> nodes, string[] ids, List<GraphRelationship> rows) =>
    [
        .. nodes.Zip(nodes.Skip(1), (one, other) => rows
            .Where(row => (row.Start == ids[one] && row.End == ids[other]) || (row.Start == ids[other] && row.End == ids[one]))
            .MinBy(Cost)!),
    ];

    private static double Cost(GraphRelationship row) => 2 - Math.Clamp(row.Measure("confidence"), 0, 1);
}
