using System.Collections.Immutable;
using GraphCypher.Values;
using GraphStore.Model;

namespace GraphCypher.Storage;

/// <summary>Makes a graph for statements of one from the store; the properties stay in the columns of the store.</summary>
internal sealed class StoredGraph : IStoredProperties
{
    /// <summary>In characters. Names and titles are asked for over and over; abstracts and evidence are not worth the memory.</summary>
    private const int LongestKeptText = 160;

    private readonly PropertyGraph _stored;
    private readonly MemoryGraph _graph = new();
    private readonly int _id, _digest;
    private bool? _idsAscend;
    private int _lastType;

    /// <summary>The relationships of a type have the numbers from here on, row after row.</summary>
    private readonly List<int> _firstOfType = [];
    private readonly List<NodeColumn?> _nodeColumns = [];
    private readonly List<List<PropertyReader?>> _relationshipReaders = [];

    private StoredGraph(PropertyGraph stored)
    {
        _stored = stored;
        _id = _graph.Keys.Of(GraphSchema.Id);
        _digest = _graph.Keys.Of(GraphSchema.Digest);
    }

    /// <summary>Nodes have the numbers that they have in the store; relationships come type after type.</summary>
    public static MemoryGraph Read(PropertyGraph stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var read = new StoredGraph(stored);
        read._graph.Fill(read, stored.PropertyKeys, read.Fill);
        return read._graph;
    }

    public Properties OfNode(int node) => All(_stored.NodeAt(node).Properties.Prepend(new(GraphSchema.Id, _stored.NodeAt(node).Id)).Append(new(GraphSchema.Digest, _stored.NodeAt(node).Digest)));

    public Value OfNode(int node, int key) => NodeColumn(key)[node];

    public NodeColumn NodeColumn(int key)
    {
        if (key < _nodeColumns.Count && _nodeColumns[key] is { } made)
            return made;
        while (_nodeColumns.Count <= key)
            _nodeColumns.Add(null);
        return _nodeColumns[key] = NewColumn(key);
    }

    public bool HasNode(int node, int key) => AllNodesHave(key) || !OfNode(node, key).IsNull;

    /// <summary>Ids ascend by their bytes; behind the last surrogate that is another order than that of texts.</summary>
    public bool IsAscending(int key)
    {
        if (key != _id)
            return false;
        if (_idsAscend is { } known)
            return known;
        bool ascend = true;
        for (int node = 1; node < _stored.NodeCount && ascend; node++)
            ascend = string.CompareOrdinal(_stored.NodeAt(node - 1).Id, _stored.NodeAt(node).Id) < 0;
        _idsAscend = ascend;
        return ascend;
    }

    public bool AllNodesHave(int key) => key == _id || key == _digest;

    public bool AllRelationshipsHave(int key) => key == _digest;

    public Properties OfRelationship(int relationship)
    {
        StoredRelationship stored = Stored(relationship);
        return All(stored.Properties.Append(new(GraphSchema.Digest, stored.Digest)));
    }

    public Value OfRelationship(int relationship, int key)
    {
        if (key == _digest)
            return Value.Of(Stored(relationship).Digest);
        int type = TypeOf(relationship);
        return StoredNodeColumn.Read(ReaderOf(type, key), relationship - _firstOfType[type]);
    }

    public bool HasRelationship(int relationship, int key) => AllRelationshipsHave(key) || !OfRelationship(relationship, key).IsNull;

    private StoredRelationship Stored(int relationship)
    {
        int type = TypeOf(relationship);
        return _stored.RelationshipsOf(_graph.Types[type])!.At(_stored, relationship - _firstOfType[type]);
    }

    /// <summary>By its number: the graph's record of it may be far away in memory.</summary>
    private int TypeOf(int relationship)
    {
        int type = _lastType;
        while (relationship < _firstOfType[type])
            type--;
        while (type + 1 < _firstOfType.Count && relationship >= _firstOfType[type + 1])
            type++;
        return _lastType = type;
    }

    private NodeColumn NewColumn(int key)
    {
        if (key == _id)
            return new ComputedNodeColumn(_stored, node => node.Id);
        return key == _digest ? new ComputedNodeColumn(_stored, node => node.Digest) : new StoredNodeColumn(_stored.NodeProperty(_graph.Keys[key]), _stored.NodeCount, LongestKeptText);
    }

    private PropertyReader ReaderOf(int type, int key)
    {
        List<PropertyReader?> readers = _relationshipReaders[type];
        if (key < readers.Count && readers[key] is { } made)
            return made;
        while (readers.Count <= key)
            readers.Add(null);
        return readers[key] = _stored.RelationshipsOf(_graph.Types[type])!.Property(_graph.Keys[key]);
    }

    private void Fill()
    {
        // Nodes of one set of labels share one array.
        var labels = new Dictionary<ImmutableArray<string>, int[]>();
        foreach (StoredNode node in _stored.Nodes)
        {
            if (!labels.TryGetValue(node.Labels, out int[]? numbers))
                labels.Add(node.Labels, numbers = [.. node.Labels.Select(_graph.Labels.Of)]);
            _graph.AddNode(numbers, null);
        }

        foreach (string type in _stored.RelationshipTypes)
        {
            int number = _graph.Types.Of(type);
            _firstOfType.Add(_graph.RelationshipBound);
            _relationshipReaders.Add([]);
            RelationshipSet set = _stored.RelationshipsOf(type)!;
            for (int row = 0; row < set.Count; row++)
                _graph.AddRelationship(number, set.Starts[row], set.Ends[row], null);
        }
    }

    private Properties All(IEnumerable<Property> properties)
    {
        var keys = new List<int>();
        var values = new List<Value>();
        foreach ((string name, PropertyValue value) in properties)
        {
            keys.Add(_graph.Keys.Of(name));
            values.Add(StoredNodeColumn.ValueOf(value));
        }

        return new([.. keys], [.. values]);
    }
}
