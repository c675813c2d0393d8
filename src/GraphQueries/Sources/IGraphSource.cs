using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphQueries.Sources;

/// <summary>
/// Where questions take the graph from. What it answers is rows of the graph and nothing else, so that all choosing, counting and ordering is done once, whatever the graph lies in: two
/// sources of one graph give the same answers.
/// </summary>
internal interface IGraphSource : IAsyncDisposable
{
    /// <summary>A graph that has at least that part; what else it has is not to be asked.</summary>
    Task<PropertyGraph> Part(GraphPart part, CancellationToken cancel);

    Task<long> CountPapers(CancellationToken cancel);

    /// <summary>The ids of the most central terms, by <c>pageRank</c>, then papers that mention them, then id.</summary>
    Task<ImmutableArray<string>> MostCentralTerms(int most, CancellationToken cancel);

    /// <summary>How many nodes with a label have a greater <c>pageRank</c>, and how many have the label.</summary>
    Task<(long Before, long All)> RankByPageRank(string label, double pageRank, CancellationToken cancel);

    /// <summary>The nodes with those ids, as far as there are any, by id.</summary>
    Task<ImmutableArray<GraphNode>> Nodes(IReadOnlyCollection<string> ids, CancellationToken cancel);

    /// <summary>The relationships that are of one of the types and start, or end, at one of the nodes; by type, start, end (ordinal).</summary>
    Task<ImmutableArray<GraphRelationship>> Relationships(ImmutableArray<string> types, End end, IReadOnlyCollection<string> ids, CancellationToken cancel);
}

/// <summary>An end of a relationship.</summary>
internal enum End
{
    Start,
    Finish,
}
