using System.Collections.Immutable;
using System.Globalization;
using GraphConsole.Output;
using GraphStore.Model;

namespace GraphQueries.Reports;

/// <summary>How much of everything a graph holds.</summary>
/// <param name="Nodes">Most specific label and count, in the order of the schema.</param>
/// <param name="Relationships">Type and count, in the order of the schema.</param>
/// <param name="Top">The terms of each type that most papers mention, the most mentioned first.</param>
internal sealed record GraphStats(
    ImmutableArray<(string Label, long Count)> Nodes,
    ImmutableArray<(string Type, long Count)> Relationships,
    ImmutableArray<(string Type, ImmutableArray<StoredNode> Terms)> Top)
{
    public static GraphStats Of(PropertyGraph graph, int top)
    {
        var counts = graph.Counts;
        return new GraphStats(
            [.. GraphSchema.Nodes.Select(node => (node.Label, counts.Nodes.GetValueOrDefault(node.Label))).Where(line => line.Item2 > 0)],
            [.. GraphSchema.Relationships.Select(type => (type.Type, counts.Relationships.GetValueOrDefault(type.Type))).Where(line => line.Item2 > 0)],
            [.. GraphSchema.TermLabels.Select(label => (label, MostMentioned(graph, label, top))).Where(line => line.Item2.Length > 0)]);
    }

    /// <summary>Three tables: nodes, relationships, and the terms with a column for each type.</summary>
    public IReadOnlyList<Grid> ForReading()
    {
        var counts = Counts();
        var rows = Enumerable.Range(0, Top.Select(type => type.Terms.Length).DefaultIfEmpty().Max())
            .Select(rank => Top.Select(type => rank < type.Terms.Length ? (Cell)NameAndPapers(type.Terms[rank]) : "").ToImmutableArray());
        var terms = new Grid("terms in most papers", [.. Top.Select(type => type.Type)], [.. rows]);
        return terms.Rows.Count > 0 ? [.. counts, terms] : counts;
    }

    /// <summary>The same counts, and the terms one a row.</summary>
    public IReadOnlyList<Grid> ForPrograms() =>
    [
        .. Counts(),
        new Grid("terms", ["type", "name", "papers", "id"],
            [.. Top.SelectMany(type => type.Terms.Select(term => ImmutableArray.Create<Cell>(
                type.Type, term.Text("name"), term.Count("papers"), term.Id)))]),
    ];

    private static ImmutableArray<StoredNode> MostMentioned(PropertyGraph graph, string label, int top) =>
    [
        .. graph.NodesWith(label)
            .OrderByDescending(term => term.Count("papers"))
            .ThenBy(term => term.Id, StringComparer.Ordinal)
            .Take(top),
    ];

    private static string NameAndPapers(StoredNode term) => string.Create(CultureInfo.InvariantCulture, $"{term.Text("name")} {term.Count("papers"):#,0}");

    private IReadOnlyList<Grid> Counts() =>
    [
        new Grid("nodes", ["label", "count"], [.. Nodes.Select(line => ImmutableArray.Create<Cell>(line.Label, line.Count))]),
        new Grid("relationships", ["type", "count"], [.. Relationships.Select(line => ImmutableArray.Create<Cell>(line.Type, line.Count))]),
    ];
}
