using GraphStore.Model;

namespace GraphBuilder.Commands;

/// <summary>Passes a graph on to another sink and remembers the term that is most worth a look, and what changed.</summary>
internal sealed class ObservedSink(IGraphSink sink) : IGraphSink
{
    private const string Method = "Method";

    private long mostPapers;

    /// <summary>The name of the method that most papers mention, of any term when there is no method; null in a graph without terms.</summary>
    public string? Favourite { get; private set; }

    /// <summary>How the graph's terms differ from those of the graph before; null when nobody asked.</summary>
    public IReadOnlyList<EntityChange>? Changes { get; private set; }

    public Task<GraphCounts> Write(GraphContents graph, CancellationToken cancel)
    {
        Changes = graph.Build.Changes;
        return sink.Write(graph with { Nodes = [.. graph.Nodes.Select(Observed)] }, cancel);
    }

    private NodeTable Observed(NodeTable table) =>
        GraphSchema.TermLabels.Contains(table.Label) ? table with { Rows = Watch(table.Rows, isMethod: table.Label == Method) } : table;

    private IEnumerable<GraphNode> Watch(IEnumerable<GraphNode> rows, bool isMethod)
    {
        foreach (var row in rows)
        {
            // Any method goes before all other terms: its card tells a story.
            var papers = Value(row, "papers")?.AsInteger() + (isMethod ? int.MaxValue : 0L) ?? 0;
            if (papers > mostPapers)
            {
                mostPapers = papers;
                Favourite = Value(row, "name")?.AsString();
            }

            yield return row;
        }
    }

    private static PropertyValue? Value(GraphNode node, string property)
    {
        foreach (var (name, value) in node.Properties)
        {
            if (name == property)
                return value;
        }

        return null;
    }
}
