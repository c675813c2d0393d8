using GraphCypher.Values;
using GraphStore.Model;

namespace GraphCypher.Storage;

/// <summary>Makes a graph for statements of one from the store; the properties stay in the columns of the store.</summary>
internal sealed class StoredGraph : IStoredProperties
{
    private readonly PropertyGraph _stored;
    private readonly MemoryGraph _graph = new();
    private readonly List<StoredRelationship> _relationships = [];

    private StoredGraph(PropertyGraph stored) => _stored = stored;

    /// <summary>Nodes have the numbers that they have in the store; relationships come type after type.</summary>
    public static MemoryGraph Read(PropertyGraph stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var read = new StoredGraph(stored);
        read._graph.Fill(read, stored.PropertyKeys, read.Fill);
        return read._graph;
    }

    public Properties OfNode(int node) => All(_stored.NodeAt(node).Properties.Prepend(new(GraphSchema.Id, _stored.NodeAt(node).Id)).Append(new(GraphSchema.Digest, _stored.NodeAt(node).Digest)));

    public Value OfNode(int node, int key) => ValueOf(_stored.NodeAt(node)[_graph.Keys[key]]);

    public Properties OfRelationship(int relationship) => All(_relationships[relationship].Properties.Append(new(GraphSchema.Digest, _relationships[relationship].Digest)));

    public Value OfRelationship(int relationship, int key) => ValueOf(_relationships[relationship][_graph.Keys[key]]);

    private void Fill()
    {
        foreach (StoredNode node in _stored.Nodes)
            _graph.AddNode([.. node.Labels.Select(_graph.Labels.Of)], null);
        foreach (string type in _stored.RelationshipTypes)
        {
            int number = _graph.Types.Of(type);
            foreach (StoredRelationship relationship in _stored.Relationships(type))
            {
                _relationships.Add(relationship);
                _graph.AddRelationship(number, relationship.Start.Number, relationship.End.Number, null);
            }
        }
    }

    private Properties All(IEnumerable<Property> properties)
    {
        var keys = new List<int>();
        var values = new List<Value>();
        foreach ((string name, PropertyValue value) in properties)
        {
            keys.Add(_graph.Keys.Of(name));
            values.Add(ValueOf(value));
        }

        return new([.. keys], [.. values]);
    }

    private static Value ValueOf(PropertyValue? value) => value switch
    {
        null => Value.Null,
        { Kind: PropertyKind.String } text => Value.Of(text.AsString()),
        { Kind: PropertyKind.StringList } list => Value.Of(ListValue.Of(list.AsStringList().Select(Value.Of))),
        { Kind: PropertyKind.Integer } integer => Value.Of(integer.AsInteger()),
        { Kind: PropertyKind.Float } number => Value.Of(number.AsFloat()),
        { } boolean => Value.Of(boolean.AsBoolean()),
    };
}
