using System.Collections.Immutable;
using GraphCypher.Values;
using GraphStore.Model;

namespace GraphCypher.Storage;

/// <summary>A graph that statements have changed, as the tables of a store: what the schema knows as the schema wants it, and whatever else there is beside.</summary>
internal sealed class EditedGraph
{
    private readonly MemoryGraph _graph;
    private readonly string[] _ids;
    private readonly SortedDictionary<string, List<int>> _nodes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<int>> _relationships = new(StringComparer.Ordinal);

    private EditedGraph(MemoryGraph graph)
    {
        _graph = graph;
        _ids = new string[graph.NodeBound];
    }

    /// <exception cref="InvalidGraphException">Something in it cannot be kept in a store; the message says what.</exception>
    public static GraphContents Contents(MemoryGraph graph, BuildRecord build)
    {
        var edited = new EditedGraph(graph);
        edited.NameNodes();
        edited.Sort();
        return new GraphContents(
            [.. edited._nodes.Select(table => edited.NodeTable(table.Key, table.Value))],
            [.. edited._relationships.Select(table => edited.RelationshipTable(table.Key, table.Value))],
            build with { Changes = null, IsEdited = true });
    }

    /// <summary>A node keeps its id; one without gets one that none has.</summary>
    private void NameNodes()
    {
        int key = _graph.Keys.Find(GraphSchema.Id);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var nameless = new List<int>();
        for (int node = 0; node < _graph.NodeBound; node++)
        {
            if (!_graph.HasNode(node))
                continue;
            Value id = key < 0 ? Value.Null : _graph.NodeProperty(node, key);
            if (id.IsNull)
            {
                nameless.Add(node);
                continue;
            }

            if (id.Kind != ValueKind.String || id.Text.Length == 0)
                throw new InvalidGraphException($"The id of a node is a text, found {ValueNames.WithKind(id)}: SET n.id = toString(n.id) makes it one.");
            if (!taken.Add(id.Text))
                throw new InvalidGraphException($"Two nodes have the id '{id.Text}'.");
            _ids[node] = id.Text;
        }

        long number = 0;
        foreach (int node in nameless)
        {
            do
                _ids[node] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"node:{++number}");
            while (!taken.Add(_ids[node]));
        }
    }

    private void Sort()
    {
        for (int node = 0; node < _graph.NodeBound; node++)
        {
            if (_graph.HasNode(node))
                Add(_nodes, LabelsOf(node)[^1], node);
        }

        for (int relationship = 0; relationship < _graph.RelationshipBound; relationship++)
        {
            if (_graph.HasRelationship(relationship))
                Add(_relationships, _graph.Types[_graph.TypeOf(relationship)], relationship);
        }

        foreach (List<int> nodes in _nodes.Values)
            nodes.Sort((one, other) => string.CompareOrdinal(_ids[one], _ids[other]));
        foreach ((string type, List<int> relationships) in _relationships)
        {
            relationships.Sort(Compare);
            for (int i = 1; i < relationships.Count; i++)
            {
                if (Compare(relationships[i - 1], relationships[i]) == 0)
                    throw new InvalidGraphException($"There are two relationships {type} from '{_ids[_graph.StartOf(relationships[i])]}' to '{_ids[_graph.EndOf(relationships[i])]}': a store keeps one of a type between two nodes. MERGE makes no second.");
            }
        }
    }

    private int Compare(int one, int other)
    {
        int order = string.CompareOrdinal(_ids[_graph.StartOf(one)], _ids[_graph.StartOf(other)]);
        return order != 0 ? order : string.CompareOrdinal(_ids[_graph.EndOf(one)], _ids[_graph.EndOf(other)]);
    }

    private static void Add(SortedDictionary<string, List<int>> tables, string name, int element)
    {
        if (!tables.TryGetValue(name, out List<int>? elements))
            tables.Add(name, elements = []);
        elements.Add(element);
    }

    /// <summary>The most specific last: that of the schema when the node has one, else the last by name.</summary>
    private ImmutableArray<string> LabelsOf(int node)
    {
        var labels = new List<string>();
        foreach (int label in _graph.LabelsOf(node))
            labels.Add(_graph.Labels[label]);
        if (labels.Count == 0)
            throw new InvalidGraphException("A node without labels cannot be kept in a store: SET n:Label gives it one, and MATCH (n) WHERE n:!% finds those without.");
        labels.Sort(StringComparer.Ordinal);
        ImmutableArray<string> known = GraphSchema.Nodes.Where(schema => schema.Labels.All(labels.Contains)).Select(schema => schema.Labels).FirstOrDefault([]);
        return [.. labels.Except(known, StringComparer.Ordinal), .. known];
    }

    private NodeTable NodeTable(string label, List<int> nodes)
    {
        var columns = new EditedColumns($"{label} nodes", _graph, GraphSchema.Node(label)?.Properties ?? []);
        foreach (int node in nodes)
            columns.Look(_graph.NodeProperties(node), GraphSchema.Id);
        return new NodeTable(label, nodes.Select(node => new GraphNode(_ids[node], LabelsOf(node), columns.Of(_graph.NodeProperties(node))))) { Columns = columns.Schema() };
    }

    private RelationshipTable RelationshipTable(string type, List<int> relationships)
    {
        var columns = new EditedColumns($"{type} relationships", _graph, GraphSchema.Relationship(type)?.Properties ?? []);
        foreach (int relationship in relationships)
            columns.Look(_graph.RelationshipProperties(relationship), null);
        return new RelationshipTable(
            type,
            relationships.Select(one => new GraphRelationship(type, _ids[_graph.StartOf(one)], _ids[_graph.EndOf(one)], columns.Of(_graph.RelationshipProperties(one))))) { Columns = columns.Schema() };
    }
}
