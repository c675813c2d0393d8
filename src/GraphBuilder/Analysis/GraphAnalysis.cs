using System.Collections.Immutable;
using System.Globalization;
using GraphAlgorithms;
using GraphStore.Model;

namespace GraphBuilder.Analysis;

/// <summary>What analysis found: the measures of terms and of papers.</summary>
internal sealed record AnalysisReport(NodeMeasures Terms, NodeMeasures Papers);

/// <summary>Adds to a graph what only the whole of it tells: how central terms and papers are, and which communities they form.</summary>
internal static class GraphAnalysis
{
    private const string Community = "Community";
    private const string InCommunity = "IN_COMMUNITY";
    private const string Analysis = "analysis";
    private const string None = "none";
    private const string Approximate = "betweenness-";

    /// <summary>Fewer than other measures have: a hundredth of the edges changed, and almost every value has another third digit. That of a sample is less sure than these.</summary>
    private const int BetweennessDigits = 2;

    private static readonly string[] Measured = ["degree", "pageRank", "betweenness"];

    /// <summary>What the manifest of a graph without analysis says.</summary>
    public static void RecordNone(IDictionary<string, string> options) => options[Analysis] = None;

    /// <summary>The graph with the measures of its nodes and with its communities; those that it had before are replaced.</summary>
    /// <param name="graph">Its rows are gone through when the answer's are.</param>
    /// <param name="input">Taken from the same graph.</param>
    public static (GraphContents Graph, AnalysisReport Report) Add(GraphContents graph, AnalysisInput input, int threads, CancellationToken cancel)
    {
        var compute = new ComputeOptions(threads, cancel);
        var terms = NodeMeasures.Of(input.Terms, compute);
        var papers = NodeMeasures.Of(input.Papers, compute);
        (Projection Nodes, NodeMeasures Measures, string[] Ids, string[] Names)[] parts =
        [
            (input.Papers, papers, CommunityIds("papers", input.Papers, papers), CommunityNames.OfPapers(input, papers)),
            (input.Terms, terms, CommunityIds("terms", input.Terms, terms), CommunityNames.OfTerms(input, terms)),
        ];
        IReadOnlyList<NodeTable> nodes =
        [
            .. graph.Nodes.Where(static table => table.Label != Community).Select(table => table.Label switch
            {
                "Paper" => table with { Rows = Measure(table.Rows, input.Papers.Ids, papers) },
                _ when GraphSchema.TermLabels.Contains(table.Label) => table with { Rows = Measure(table.Rows, input.Terms.Ids, terms) },
                _ => table,
            }),
            new NodeTable(Community, parts.SelectMany(static part => Communities(part.Ids, part.Measures, part.Names)).OrderBy(static node => node.Id, StringComparer.Ordinal)),
        ];
        IReadOnlyList<RelationshipTable> relationships =
        [
            .. graph.Relationships.Where(static table => table.Type != InCommunity),
            new RelationshipTable(InCommunity, parts.SelectMany(static part => Memberships(part.Ids, part.Nodes, part.Measures))),
        ];
        var options = new SortedDictionary<string, string>(
            graph.Build.Options.Where(static option => option.Key != Analysis && !option.Key.StartsWith(Approximate, StringComparison.Ordinal)).ToDictionary(),
            StringComparer.Ordinal);
        foreach (var (kind, measures) in new[] { ("papers", papers), ("terms", terms) }.Where(static part => part.Item2.Betweenness.ErrorBound > 0))
            options[Approximate + kind] = Bound(measures);
        return (new GraphContents(nodes, relationships, graph.Build with { Options = options }), new AnalysisReport(terms, papers));
    }

    /// <summary>How exact betweenness is: <c>exact</c>, or <c>within 0.018 from 4096 of 60000 nodes</c>.</summary>
    public static string Bound(NodeMeasures measures) => measures.Betweenness.ErrorBound > 0
        ? string.Create(CultureInfo.InvariantCulture, $"within {measures.Betweenness.ErrorBound:0.0000} from {measures.Betweenness.Sources} of {measures.Degrees.Length} nodes")
        : "exact";

    private static IEnumerable<GraphNode> Measure(IEnumerable<GraphNode> rows, string[] ids, NodeMeasures measures)
    {
        foreach (var row in rows)
        {
            var number = Array.BinarySearch(ids, row.Id, StringComparer.Ordinal);
            yield return row with
            {
                Properties =
                [
                    .. row.Properties.Where(static property => !Measured.Contains(property.Name, StringComparer.Ordinal)),
                    new(Measured[0], (long)measures.Degrees[number]),
                    new(Measured[1], Stored(measures.PageRanks[number])),
                    new(Measured[2], NumberText.Round(measures.Betweenness.Scores[number], BetweennessDigits)),
                ],
            };
        }
    }

    private static double Stored(double pageRank) => NumberText.Round(pageRank, NumberText.OfCorpus);

    private static IEnumerable<GraphNode> Communities(string[] ids, NodeMeasures measures, string[] names)
    {
        var sizes = measures.Communities.Sizes();
        return Enumerable.Range(0, measures.NamedCommunities).Select(number => new GraphNode(
            ids[number], [Community], [new("name", names[number]), new("size", (long)sizes[number]), new("level", 0L)]));
    }

    // Nodes stand by their ids, and papers' ids are smaller than those of terms.
    private static IEnumerable<GraphRelationship> Memberships(string[] ids, Projection nodes, NodeMeasures measures)
    {
        for (var node = 0; node < nodes.Ids.Length; node++)
        {
            var community = measures.Communities.CommunityOf[node];
            if (community < measures.NamedCommunities)
                yield return new GraphRelationship(InCommunity, nodes.Ids[node], ids[community], ImmutableArray<Property>.Empty);
        }
    }

    /// <summary>
    /// Each community goes by its member of the greatest PageRank, as it is stored, and of the smaller id among equals. A number by size would change for most members with every other paper.
    /// </summary>
    private static string[] CommunityIds(string kind, Projection nodes, NodeMeasures measures)
    {
        var central = new int[measures.NamedCommunities];
        Array.Fill(central, -1);
        for (var node = 0; node < nodes.Ids.Length; node++)
        {
            var community = measures.Communities.CommunityOf[node];
            if (community < central.Length && (central[community] < 0 || Stored(measures.PageRanks[node]) > Stored(measures.PageRanks[central[community]])))
                central[community] = node;
        }

        return Array.ConvertAll(central, node => $"community:{kind}-{nodes.Ids[node][(nodes.Ids[node].IndexOf(':', StringComparison.Ordinal) + 1)..]}");
    }
}
