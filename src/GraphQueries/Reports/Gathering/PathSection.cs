using System.Collections.Immutable;
using GraphQueries.Reports.Model;
using GraphStore.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>How a term hangs together with the central terms of the graph that nothing ties it to directly.</summary>
internal static class PathSection
{
    /// <summary>
    /// For the most central terms within a few steps a shortest way over what texts and lexicon state; of equally short ones that over the smallest ids. Found breadth first, a step for all
    /// terms reached at a time, so that a database is asked once a step.
    /// </summary>
    public static async Task<ImmutableArray<PathTo>> Of(GraphReader graph, SentenceBook book, string term, CancellationToken cancel)
    {
        var reached = new Dictionary<string, GraphRelationship?>(StringComparer.Ordinal) { [term] = null };
        var wanted = (await graph.MostCentralTerms(cancel)).Where(id => id != term).ToList();
        var found = new List<string>();
        string[] frontier = [term];
        for (int step = 1; step <= Most.PathSteps && frontier.Length > 0 && found.Count < Most.Paths; step++)
        {
            frontier = await Next(graph, frontier, reached, cancel);
            if (step > 1)
                found.AddRange(wanted.Where(id => frontier.Contains(id, StringComparer.Ordinal)));
            else
                wanted.RemoveAll(reached.ContainsKey);
        }

        var paths = found.Take(Most.Paths).Select(target => Back(target, reached)).ToList();
        await graph.Load(paths.SelectMany(path => path.SelectMany(step => new[] { step.Row.Start, step.Row.End })), cancel);
        var result = ImmutableArray.CreateBuilder<PathTo>();
        foreach (var path in paths)
        {
            var sentences = await book.Enter([.. path.Select(step => new SentenceRequest(step.Row.Places(), [step.Row.Start, step.Row.End]))], cancel);
            result.Add(new(graph.Name(path[^1].To), [.. path.Select((step, i) => new Said(
                graph.Name(step.Row.Start), step.Row.Type, graph.Name(step.Row.End), step.Row.Measure("confidence"), StatementSection.Source(step.Row), sentences[i]))]));
        }

        return result.ToImmutable();
    }

    /// <summary>The terms that are one step further, by id.</summary>
    private static async Task<string[]> Next(GraphReader graph, string[] frontier, Dictionary<string, GraphRelationship?> reached, CancellationToken cancel)
    {
        await graph.StatedFrom.Load(frontier, cancel);
        await graph.StatedTo.Load(frontier, cancel);
        var next = new List<string>();
        foreach (string from in frontier)
        {
            foreach (var row in graph.StatedFrom[from].Concat(graph.StatedTo[from].Where(row => row.Start.IsTerm())))
            {
                string to = row.Start == from ? row.End : row.Start;
                if (reached.TryAdd(to, row))
                    next.Add(to);
            }
        }

        return [.. next.Order(StringComparer.Ordinal).Take(Most.Frontier)];
    }

    private static List<(GraphRelationship Row, string To)> Back(string target, Dictionary<string, GraphRelationship?> reached)
    {
        var steps = new List<(GraphRelationship, string)>();
        for (string at = target; reached[at] is { } row; at = row.Start == at ? row.End : row.Start)
            steps.Add((row, at));
        steps.Reverse();
        return steps;
    }
}
