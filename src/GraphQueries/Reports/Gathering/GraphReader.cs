using System.Collections.Immutable;
using GraphQueries.Reports.Model;
using GraphQueries.Sources;
using GraphStore.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>
/// The rows that reports need, each asked of the source once, however many reports are written. Not for several threads at a time.
/// </summary>
internal sealed class GraphReader(IGraphSource source)
{
    private const int CentralTerms = 40;

    private readonly Dictionary<string, GraphNode?> nodes = new(StringComparer.Ordinal);
    private ImmutableArray<string> central;
    private long? papers;

    /// <summary>What texts and the lexicon state of two terms.</summary>
    public static ImmutableArray<string> StatedTypes { get; } = ["COMPARED_WITH", "EVALUATED_ON", "EXTENDS", "IS_A", "PART_OF", "USED_FOR"];

    /// <summary>What a paper does with a term, beside mentioning it.</summary>
    public static ImmutableArray<string> RoleTypes { get; } = ["ADDRESSES", "COMPARED_WITH", "EVALUATED_ON", "PROPOSES", "USES"];

    /// <summary>By term: which papers mention it.</summary>
    public RowCache Mentions { get; } = new(source, ["MENTIONS"], End.Finish);

    /// <summary>By paper: what it mentions.</summary>
    public RowCache Mentioned { get; } = new(source, ["MENTIONS"], End.Start);

    /// <summary>By paper: what it does with terms.</summary>
    public RowCache Roles { get; } = new(source, RoleTypes, End.Start);

    /// <summary>By term or paper: what is stated of it as the start.</summary>
    public RowCache StatedFrom { get; } = new(source, StatedTypes, End.Start);

    /// <summary>By term: what is stated of it as the end, by terms and, for two types, by papers.</summary>
    public RowCache StatedTo { get; } = new(source, [.. StatedTypes.Union(RoleTypes, StringComparer.Ordinal)], End.Finish);

    /// <summary>By the smaller id of two terms that co-occur, or two papers that are near.</summary>
    public RowCache NearFrom { get; } = new(source, ["CO_OCCURS_WITH", "SHARES_CONCEPTS"], End.Start);

    /// <summary>By the greater id.</summary>
    public RowCache NearTo { get; } = new(source, ["CO_OCCURS_WITH", "SHARES_CONCEPTS"], End.Finish);

    /// <summary>By term: results that name it.</summary>
    public RowCache ResultsOf { get; } = new(source, ["RESULT_OF", "ON_DATASET", "IN_METRIC"], End.Finish);

    /// <summary>By result: what it is of.</summary>
    public RowCache ResultParts { get; } = new(source, ["RESULT_OF", "ON_DATASET", "IN_METRIC"], End.Start);

    /// <summary>By result: the paper that reports it.</summary>
    public RowCache Reports { get; } = new(source, ["REPORTS"], End.Finish);

    /// <summary>By paper: its results.</summary>
    public RowCache Reported { get; } = new(source, ["REPORTS"], End.Start);

    /// <summary>By paper: links.</summary>
    public RowCache Links { get; } = new(source, ["HAS_CODE", "HAS_PAGE"], End.Start);

    /// <summary>By paper: the files that list it.</summary>
    public RowCache Listings { get; } = new(source, ["LISTED_IN"], End.Start);

    /// <summary>By term or paper: the groups that analysis put it in.</summary>
    public RowCache Communities { get; } = new(source, ["IN_COMMUNITY"], End.Start);

    public async Task<Corpus> Corpus(CancellationToken cancel)
    {
        papers ??= await source.CountPapers(cancel);
        var ids = await MostCentralTerms(cancel);
        await Load(ids, cancel);
        return new(papers.Value, !ids.IsEmpty && Node(ids[0])?.Measure("pageRank") is not null);
    }

    /// <summary>The most central terms, the first first.</summary>
    public async Task<ImmutableArray<string>> MostCentralTerms(CancellationToken cancel)
    {
        if (central.IsDefault)
            central = await source.MostCentralTerms(CentralTerms, cancel);
        return central;
    }

    /// <summary>Makes the nodes known.</summary>
    public async Task Load(IEnumerable<string> ids, CancellationToken cancel)
    {
        var missing = ids.Where(id => !nodes.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        if (missing.Count == 0)
            return;
        foreach (var node in await source.Nodes(missing, cancel))
            nodes.Add(node.Id, node);
        foreach (string id in missing)
            nodes.TryAdd(id, value: null);
    }

    /// <summary>A node that was loaded; null when the graph does not have it.</summary>
    public GraphNode? Node(string id) => nodes[id];

    /// <summary>A node that was loaded, as a report names it.</summary>
    /// <exception cref="InvalidOperationException">The graph does not have it.</exception>
    public Named Name(string id)
    {
        var node = Node(id) ?? throw new InvalidOperationException($"The graph names {id} and does not have it.");
        string label = node.Labels[^1];
        return label switch
        {
            "Paper" => new(id, node.Text("title"), label, Papers: null),
            "Result" => new(id, node.Text("value"), label, Papers: null),
            "Repository" or "WebPage" => new(id, node.Text("url"), label, Papers: null),
            _ => new(id, node.Text("name"), label, node.Whole("papers")),
        };
    }

    /// <summary>The terms that co-occur with a term, or the papers near to a paper, whichever end they stand at.</summary>
    public async Task<ImmutableArray<(string Other, GraphRelationship Tie)>> Near(string id, CancellationToken cancel)
    {
        await NearFrom.Load([id], cancel);
        await NearTo.Load([id], cancel);
        return NearKnown(id);
    }

    /// <summary>The same, of a term or paper that was loaded into both.</summary>
    public ImmutableArray<(string Other, GraphRelationship Tie)> NearKnown(string id) =>
        [.. NearFrom[id].Select(tie => (tie.End, tie)), .. NearTo[id].Select(tie => (tie.Start, tie))];
}
