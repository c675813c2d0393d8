using GraphCypher.Values;
using GraphStore.Model;

namespace GraphCypher.Storage;

/// <summary>Makes a graph for statements of one from the store; the properties stay in the columns of the store.</summary>
internal sealed class StoredGraph : IStoredProperties
{
    private readonly PropertyGraph _stored;
    private readonly MemoryGraph _graph = new();
    private readonly List<StoredRelationship> _relationships = [];
    private readonly List<PropertyReader?> _nodeReaders = [];
    private readonly List<List<PropertyReader?>?> _relationshipReaders = [];

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

    public Value OfNode(int node, int key) => _graph.Keys[key] switch
    {
        GraphSchema.Id => Value.Of(_stored.NodeAt(node).Id),
        GraphSchema.Digest => Value.Of(_stored.NodeAt(node).Digest),
        var name => ValueOf(At(_nodeReaders, key, () => _stored.NodeProperty(name))[node]),
    };

    public bool HasNode(int node, int key) => IsKept(key) || !OfNode(node, key).IsNull;

    public Properties OfRelationship(int relationship) => All(_relationships[relationship].Properties.Append(new(GraphSchema.Digest, _relationships[relationship].Digest)));

    public Value OfRelationship(int relationship, int key)
    {
        StoredRelationship stored = _relationships[relationship];
        if (_graph.Keys[key] is GraphSchema.Digest)
            return Value.Of(stored.Digest);
        List<PropertyReader?> readers = At(_relationshipReaders, _graph.TypeOf(relationship), () => []);
        return ValueOf(At(readers, key, () => _stored.RelationshipsOf(stored.Type)!.Property(_graph.Keys[key]))[stored.Row]);
    }

    public bool HasRelationship(int relationship, int key) => _graph.Keys[key] is GraphSchema.Digest || !OfRelationship(relationship, key).IsNull;

    /// <summary>Every node has them.</summary>
    private bool IsKept(int key) => _graph.Keys[key] is GraphSchema.Id or GraphSchema.Digest;

    /// <summary>What is at a place of a list, made when first asked for.</summary>
    private static T At<T>(List<T?> list, int place, Func<T> make)
        where T : class
    {
        while (list.Count <= place)
            list.Add(null);
        return list[place] ??= make();
    }

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
