using GraphCypher.Routines;
using GraphStore.Model;

namespace GraphCypher.FullText;

/// <summary>An inverted index over some properties of the nodes with some labels, as they were when it was made.</summary>
internal sealed class FullTextIndex
{
    private readonly FullTextIndexSchema _schema;
    private readonly List<NodeReference> _nodes = [];
    private readonly FieldIndex[] _fields;

    private FullTextIndex(FullTextIndexSchema schema)
    {
        _schema = schema;
        _fields = [.. schema.Properties.Select(_ => new FieldIndex())];
    }

    /// <summary>The properties.</summary>
    public IReadOnlyList<FieldIndex> Fields => _fields;

    public NodeReference Node(int document) => _nodes[document];

    /// <summary>-1 for a property that is not in it.</summary>
    public int FieldOf(string property) => _schema.Properties.IndexOf(property);

    public static FullTextIndex Of(FullTextIndexSchema schema, RoutineCall call)
    {
        var index = new FullTextIndex(schema);
        IEnumerable<NodeReference> nodes = schema.Labels is [var only] ? call.Graph.Nodes(only) : call.Graph.Nodes().Where(node => schema.Labels.Any(label => call.Graph.HasLabel(node, label)));
        foreach (NodeReference node in nodes)
        {
            call.Cancel.ThrowIfCancellationRequested();
            int words = 0;
            for (int field = 0; field < index._fields.Length; field++)
                words += index._fields[field].Add(Texts(call.Graph.Property(node, schema.Properties[field])));
            index._nodes.Add(node);
            call.Keep(words / WordsOfValue);
        }

        return index;
    }

    /// <summary>A word takes 4 bytes for its place and about as much again for the rest; a value is counted as 32.</summary>
    private const int WordsOfValue = 4;

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => [text],
        IReadOnlyList<object?> list => list.OfType<string>(),
        _ => [],
    };
}
