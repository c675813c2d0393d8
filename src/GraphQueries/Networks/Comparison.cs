using System.Collections.Immutable;
using GraphConsole.Output;
using GraphQueries.Reports;
using GraphStore.Model;

namespace GraphQueries.Networks;

/// <summary>Two terms, or two papers, side by side: what they are, how central, and what they have in common.</summary>
internal static class Comparison
{
    private static readonly string[] Measures = ["papers", "degree", "pageRank", "betweenness"];

    /// <param name="most">How many lines a list has at most.</param>
    public static Card Of(StoredNode one, StoredNode other, int most)
    {
        var facts = new Grid("comparison", ["what", "first", "second"], [.. Facts(one, other)]);
        var (common, first, second) = Around(one, other, most);
        var lists = new[]
        {
            List("around both", common),
            List($"only around {one.DisplayName()}", first),
            List($"only around {other.DisplayName()}", second),
        };
        var page = ImmutableArray.CreateBuilder<Block>();
        page.Add(new Title($"{one.DisplayName()} – {other.DisplayName()}", one.Label == other.Label ? one.Label : $"{one.Label}, {other.Label}"));
        page.Add(new Table(facts));
        foreach (var list in lists.Where(static list => list.Rows.Count > 0))
        {
            page.Add(new Heading(list.Title, ""));
            page.Add(new Table(list));
        }

        return new Card(new Page(page.ToImmutable()), [facts, .. lists]);
    }

    private static IEnumerable<ImmutableArray<Cell>> Facts(StoredNode one, StoredNode other)
    {
        yield return ["name", one.DisplayName(), other.DisplayName()];
        yield return ["id", one.Id, other.Id];
        yield return ["type", one.Label, other.Label];
        foreach (string measure in Measures)
        {
            if (one[measure] is not null || other[measure] is not null)
                yield return [measure, Value(one[measure]), Value(other[measure])];
        }

        if (Community(one) is { Length: > 0 } | Community(other) is { Length: > 0 })
            yield return ["community", Community(one), Community(other)];
        var papers = Papers(one);
        if (papers.Count > 0)
            yield return ["papers with both", (long)papers.Intersect(Papers(other)).Count(), ""];
    }

    private static HashSet<StoredNode> Papers(StoredNode node) => [.. node.Incoming("MENTIONS").Select(static mention => mention.Start)];

    private static string Community(StoredNode node) => node.Outgoing("IN_COMMUNITY").Select(static membership => membership.End.Text("name")).FirstOrDefault() ?? "";

    private static Cell Value(PropertyValue? value) => value switch
    {
        { Kind: PropertyKind.Integer } number => number.AsInteger(),
        { Kind: PropertyKind.Float } number => Cell.Measure(number.AsFloat(), 6),
        _ => "",
    };

    /// <summary>What both stand with, that of most weight first; then what only one does.</summary>
    private static (IEnumerable<StoredNode> Common, IEnumerable<StoredNode> First, IEnumerable<StoredNode> Second) Around(StoredNode one, StoredNode other, int most)
    {
        var near = Neighbours(one);
        var otherNear = Neighbours(other);
        return (
            Best(near.Keys.Where(otherNear.ContainsKey), node => Math.Min(near[node], otherNear[node])),
            Best(near.Keys.Where(node => !otherNear.ContainsKey(node) && node != other), node => near[node]),
            Best(otherNear.Keys.Where(node => !near.ContainsKey(node) && node != one), node => otherNear[node]));

        IEnumerable<StoredNode> Best(IEnumerable<StoredNode> nodes, Func<StoredNode, double> weight) =>
            nodes.OrderByDescending(weight).ThenBy(static node => node.Id, StringComparer.Ordinal).Take(most);
    }

    private static Dictionary<StoredNode, double> Neighbours(StoredNode node)
    {
        if (node.HasLabel("Paper"))
            return node.Outgoing("MENTIONS").ToDictionary(static mention => mention.End, static mention => mention.Measure("weight"));
        return node.Outgoing("CO_OCCURS_WITH").Select(static pair => (Other: pair.End, Npmi: pair.Measure("npmi")))
            .Concat(node.Incoming("CO_OCCURS_WITH").Select(static pair => (Other: pair.Start, Npmi: pair.Measure("npmi"))))
            .ToDictionary(static pair => pair.Other, static pair => pair.Npmi);
    }

    private static Grid List(string title, IEnumerable<StoredNode> nodes) => new(
        title, ["name", "type", "papers", "id"],
        [.. nodes.Select(static node => ImmutableArray.Create<Cell>(node.DisplayName(), node.Label, node.Count("papers"), node.Id))]);
}
