using System.Collections.Immutable;
using GraphQueries.Reports.Model;
using GraphStore.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>What stands around the subject, as far as a picture has room for it.</summary>
internal static class NeighbourhoodSection
{
    /// <summary>What is stated weighs more than any company.</summary>
    private const double StatedWeight = 1;

    private const string CoOccurs = "CO_OCCURS_WITH";

    /// <summary>Around a term: what is stated of it, then what it co-occurs with; with two hops, what is stated of these.</summary>
    public static async Task<Neighbourhood> OfTerm(GraphReader graph, string term, int hops, long corpus, CancellationToken cancel)
    {
        await LoadAround(graph, [term], cancel);
        var near = await graph.Near(term, cancel);
        await graph.Load(near.Select(tie => tie.Other).Append(term), cancel);
        long own = graph.Name(term).Papers ?? 0;
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (other, row) in StatedAround(graph, term))
            Add(weights, other, StatedWeight + row.Measure("confidence"));
        double most = near.Select(tie => Surprise(tie.Other, tie.Tie)).DefaultIfEmpty(1).Max();
        foreach (var (other, tie) in near.Where(tie => Surprise(tie.Other, tie.Tie) >= LogLikelihoodRatio.OnceInAHundred))
            Add(weights, other, Surprise(other, tie) / most);
        return await Complete(graph, term, weights, hops, near.ToDictionary(tie => tie.Other, tie => tie.Tie, StringComparer.Ordinal), [], cancel);

        double Surprise(string other, GraphRelationship tie) => LogLikelihoodRatio.Of(tie.Count("papers"), own, graph.Name(other).Papers ?? 0, corpus);
    }

    /// <summary>Around a paper: its terms by what it does with them.</summary>
    public static async Task<Neighbourhood> OfPaper(GraphReader graph, string paper, int hops, CancellationToken cancel)
    {
        var roles = await graph.Roles.Of(paper, cancel);
        var mentioned = await graph.Mentioned.Of(paper, cancel);
        var weights = mentioned.ToDictionary(row => row.End, row => row.Measure("weight"), StringComparer.Ordinal);
        double most = weights.Values.DefaultIfEmpty(1).Max();
        foreach (string term in weights.Keys.ToList())
            weights[term] = (weights[term] / most) + (roles.Any(row => row.End == term) ? StatedWeight : 0);
        var ties = mentioned.Select(row => roles.FirstOrDefault(role => role.End == row.End) ?? row);
        return await Complete(graph, paper, weights, hops, [], [.. ties.Select(row => Tie(row))], cancel);
    }

    private static async Task<Neighbourhood> Complete(
        GraphReader graph, string subject, Dictionary<string, double> weights, int hops, Dictionary<string, GraphRelationship> company, List<Tie> own, CancellationToken cancel)
    {
        int room = hops == 1 ? Most.Neighbours : Most.NeighboursOfTwoHops;
        int first = hops == 1 ? room : room / 2;
        var one = Heaviest(weights).Take(first).ToList();
        await LoadAround(graph, one, cancel);
        var two = new Dictionary<string, double>(StringComparer.Ordinal);
        if (hops > 1)
        {
            foreach (string term in one)
            {
                foreach (var (other, row) in StatedAround(graph, term).Where(next => next.Other != subject && !weights.ContainsKey(next.Other)))
                    Add(two, other, row.Measure("confidence"));
            }
        }

        var further = Heaviest(two).Take(room - one.Count).ToList();
        await LoadAround(graph, further, cancel);
        var chosen = one.Concat(further).Prepend(subject).ToHashSet(StringComparer.Ordinal);
        await graph.Load(chosen, cancel);

        var ties = new HashSet<Tie>(own.Where(tie => chosen.Contains(tie.To)));
        foreach (string id in chosen.Where(id => id.IsTerm()))
            ties.UnionWith(graph.StatedFrom[id].Where(row => chosen.Contains(row.End)).Select(Tie));
        foreach (string id in one.Where(id => company.ContainsKey(id) && !ties.Any(tie => Joins(tie, subject, id))))
            ties.Add(new Tie(subject, id, CoOccurs, company[id].Measure("npmi")));

        return new Neighbourhood(
            [
                new Neighbour(graph.Name(subject), 0, 0),
                .. one.Select(id => new Neighbour(graph.Name(id), 1, Math.Round(weights[id], 4))),
                .. further.Select(id => new Neighbour(graph.Name(id), 2, Math.Round(two[id], 4))),
            ],
            [.. ties.OrderBy(tie => tie.From, StringComparer.Ordinal).ThenBy(tie => tie.To, StringComparer.Ordinal).ThenBy(tie => tie.Relation, StringComparer.Ordinal)],
            weights.Count - one.Count);
    }

    private static bool Joins(Tie tie, string one, string other) => (tie.From == one && tie.To == other) || (tie.From == other && tie.To == one);

    private static Tie Tie(GraphRelationship row) => new(row.Start, row.End, row.Type, row.Measure("confidence"));

    private static IEnumerable<string> Heaviest(Dictionary<string, double> weights) =>
        weights.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key);

    private static void Add(Dictionary<string, double> weights, string id, double weight) => weights[id] = weights.GetValueOrDefault(id) + weight;

    private static async Task LoadAround(GraphReader graph, IReadOnlyList<string> terms, CancellationToken cancel)
    {
        await graph.StatedFrom.Load(terms.Where(id => id.IsTerm()), cancel);
        await graph.StatedTo.Load(terms.Where(id => id.IsTerm()), cancel);
    }

    private static IEnumerable<(string Other, GraphRelationship Row)> StatedAround(GraphReader graph, string term) =>
        graph.StatedFrom[term].Select(row => (row.End, row))
            .Concat(graph.StatedTo[term].Where(row => row.Start.IsTerm() && row.Start != term).Select(row => (row.Start, row)));
}
