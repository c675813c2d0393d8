namespace GraphStore.Model;

/// <summary>Where a graph goes: a folder or a database.</summary>
public interface IGraphSink
{
    /// <summary>Writes the whole graph; when it throws, what was there before is still there, whole.</summary>
    Task<GraphCounts> Write(GraphContents graph, CancellationToken cancel);
}

/// <summary>How many nodes a graph has by most specific label, and how many relationships by type.</summary>
public sealed record GraphCounts(IReadOnlyDictionary<string, long> Nodes, IReadOnlyDictionary<string, long> Relationships);
