using GraphCypher.Values;

namespace GraphCypher.Storage;

/// <summary>
/// A property graph in memory: elements are numbers from 0 on, and a number is never used again. Not safe for several threads. Changes are kept in a log
/// until <see cref="Commit"/>, so that a statement that fails leaves nothing behind.
/// </summary>
internal sealed class MemoryGraph
{
    private readonly List<int[]?> _labels = [];
    private readonly List<Properties?> _nodeProperties = [];
    private readonly List<RelationshipRecord> _relationships = [];
    private readonly List<Properties?> _relationshipProperties = [];
    private readonly Adjacency _outgoing = new(), _incoming = new();
    private readonly List<Action> _undo = [];
    private readonly List<int> _typeCounts = [];
    private readonly LabelSets _labelSets = new();
    private readonly HashSet<int> _usedKeys = [];
    private readonly NodeIndexes _indexes;
    private int[] _firstOfType = [0];
    private IStoredProperties? _stored;
    private bool _isFilling;

    public MemoryGraph()
    {
        Ends = new EndLabels(this);
        _indexes = new NodeIndexes(this);
    }

    public NameTable Labels { get; } = new();

    public NameTable Types { get; } = new();

    public NameTable Keys { get; } = new();

    /// <summary>Another number after each change: what was computed from the graph holds as long as it is the same.</summary>
    public long Version { get; private set; }

    /// <summary>One more than the greatest number of a node ever given.</summary>
    public int NodeBound => _labels.Count;

    public int RelationshipBound => _relationships.Count;

    /// <summary>Nodes that are there.</summary>
    public int NodeCount { get; private set; }

    public int RelationshipCount { get; private set; }

    /// <summary>Whether a node or relationship was ever deleted: as long as none was, all of them are there.</summary>
    public bool HasGaps { get; private set; }

    public bool HasNode(int node) => _labels[node] is not null;

    public bool HasRelationship(int relationship) => _relationships[relationship].Exists;

    /// <summary>Sorted by number; none of a node that was deleted.</summary>
    public ReadOnlySpan<int> LabelsOf(int node) => _labels[node];

    public ListValue LabelNamesOf(int node) => _labelSets.NamesOf(_labels[node]!, Labels);

    public bool HasLabel(int node, int label) => _labels[node] is { } labels && labels.AsSpan().Contains(label);

    public Properties NodeProperties(int node) => Own(_nodeProperties, node) ?? _stored!.OfNode(node);

    public Properties RelationshipProperties(int relationship) => Own(_relationshipProperties, relationship) ?? _stored!.OfRelationship(relationship);

    /// <summary>One property of a node; null where there is none.</summary>
    public Value NodeProperty(int node, int key) => Own(_nodeProperties, node) is { } own ? own[key] : _stored!.OfNode(node, key);

    /// <summary>One property of a relationship; null where there is none.</summary>
    public Value RelationshipProperty(int relationship, int key) => Own(_relationshipProperties, relationship) is { } own ? own[key] : _stored!.OfRelationship(relationship, key);

    public bool HasNodeProperty(int node, int key) => Own(_nodeProperties, node) is { } own ? !own[key].IsNull : _stored!.HasNode(node, key);

    public bool HasRelationshipProperty(int relationship, int key) => Own(_relationshipProperties, relationship) is { } own ? !own[key].IsNull : _stored!.HasRelationship(relationship, key);

    /// <summary>
    /// Whether relationships are numbered by ascending type, on one side of a node too, as they are filled in; those that are added later stand at the end.
    /// </summary>
    public bool IsByType { get; private set; }

    public int TypeOf(int relationship) => _relationships[relationship].Type;

    public int StartOf(int relationship) => _relationships[relationship].Start;

    public int EndOf(int relationship) => _relationships[relationship].End;

    public ReadOnlySpan<int> Outgoing(int node) => _outgoing.Of(node);

    public ReadOnlySpan<int> Incoming(int node) => _incoming.Of(node);

    public AdjacencySlice OutgoingAt(int node) => _outgoing.At(node);

    public AdjacencySlice IncomingAt(int node) => _incoming.At(node);

    /// <summary>While <see cref="IsByType"/>: the relationships of a type have numbers from the first up to the end, exclusive.</summary>
    public (int First, int End) NumbersOf(int type) => type < _firstOfType.Length - 1 ? (_firstOfType[type], _firstOfType[type + 1]) : (0, 0);

    /// <summary>One property of all nodes. Asked of a graph that was filled and is unchanged.</summary>
    public NodeColumn NodeColumn(int key) => _stored!.NodeColumn(key);

    /// <summary>Whether a property of nodes ascends with their numbers. Asked of a graph that was filled and is unchanged.</summary>
    public bool IsAscending(int key) => _stored?.IsAscending(key) == true;

    /// <summary>Whether every node has a property. Asked of a graph that was filled and is unchanged.</summary>
    public bool AllNodesHave(int key) => _stored?.AllNodesHave(key) == true;

    public bool AllRelationshipsHave(int key) => _stored?.AllRelationshipsHave(key) == true;

    /// <summary>Asked of a graph that was filled and is unchanged.</summary>
    public EndLabels Ends { get; }

    public int CountOfType(int type) => type < _typeCounts.Count ? _typeCounts[type] : 0;

    /// <summary>Whether an element has, or had, a property of that key.</summary>
    public bool IsUsedKey(int key) => _usedKeys.Contains(key);

    /// <summary>Nodes that had the label at some time, ascending; <see cref="HasLabel"/> tells which still do.</summary>
    public IReadOnlyList<int> WithLabel(int label) => _indexes.WithLabel(label);

    /// <summary>The nodes of a label by a property's value, made when first asked for.</summary>
    public PropertyIndex Index(int label, int key) => _indexes.ByValue(label, key);

    /// <summary>Fills an empty graph; what is filled in cannot be taken back.</summary>
    /// <param name="stored">Knows the properties of elements that are added without.</param>
    /// <param name="keys">Of those properties.</param>
    /// <param name="fill">Adds nodes, and relationships by ascending type.</param>
    public void Fill(IStoredProperties stored, IEnumerable<string> keys, Action fill)
    {
        _stored = stored;
        _usedKeys.UnionWith(keys.Select(Keys.Of));
        _isFilling = true;
        IsByType = true;
        fill();
        _isFilling = false;
        _outgoing.Pack(NodeBound, RelationshipBound, StartOf, EndOf);
        _incoming.Pack(NodeBound, RelationshipBound, EndOf, StartOf);
        _firstOfType = new int[_typeCounts.Count + 1];
        for (int type = 0; type < _typeCounts.Count; type++)
            _firstOfType[type + 1] = _firstOfType[type] + _typeCounts[type];
    }

    /// <param name="labels">Any order, no two alike.</param>
    /// <param name="properties">Null, only while the graph is filled, for those that are stored.</param>
    public int AddNode(ReadOnlySpan<int> labels, Properties? properties)
    {
        int node = _labels.Count;
        int[] sorted = _labelSets.Of(labels.ToArray());
        _labels.Add(sorted);
        SetOwn(_nodeProperties, node, properties);
        NodeCount++;
        foreach (int label in sorted)
            _indexes.AddLabel(node, label);
        if (!_isFilling)
            Remember(() => ForgetNode(node));
        return node;
    }

    /// <param name="properties">Null, only while the graph is filled, for those that are stored.</param>
    public int AddRelationship(int type, int start, int end, Properties? properties)
    {
        int relationship = _relationships.Count;
        _relationships.Add(new(type, start, end, Exists: true));
        SetOwn(_relationshipProperties, relationship, properties);
        Link(relationship);
        if (!_isFilling)
            Remember(() => ForgetRelationship(relationship));
        return relationship;
    }

    public void SetNodeProperties(int node, Properties properties)
    {
        Properties before = NodeProperties(node);
        ReplaceProperties(node, properties);
        Remember(() => ReplaceProperties(node, before));
    }

    public void SetRelationshipProperties(int relationship, Properties properties)
    {
        Properties before = RelationshipProperties(relationship);
        SetOwn(_relationshipProperties, relationship, properties);
        Remember(() => SetOwn(_relationshipProperties, relationship, before));
    }

    /// <returns>Whether the node did not have it.</returns>
    public bool AddLabel(int node, int label)
    {
        if (HasLabel(node, label))
            return false;
        int[] before = _labels[node]!;
        ReplaceLabels(node, [.. before, label]);
        Remember(() => ReplaceLabels(node, before));
        return true;
    }

    /// <returns>Whether the node had it.</returns>
    public bool RemoveLabel(int node, int label)
    {
        if (!HasLabel(node, label))
            return false;
        int[] before = _labels[node]!;
        ReplaceLabels(node, [.. before.Where(one => one != label)]);
        Remember(() => ReplaceLabels(node, before));
        return true;
    }

    public void DeleteRelationship(int relationship)
    {
        ForgetRelationship(relationship);
        Remember(() =>
        {
            _relationships[relationship] = _relationships[relationship] with { Exists = true };
            Link(relationship);
        });
    }

    /// <summary>Deletes a node without relationships.</summary>
    public void DeleteNode(int node)
    {
        int[] labels = _labels[node]!;
        ForgetNode(node);
        Remember(() =>
        {
            _labels[node] = labels;
            NodeCount++;
            foreach (int label in labels)
                _indexes.AddLabel(node, label);
        });
    }

    /// <summary>Changes made up to here stay.</summary>
    public void Commit() => _undo.Clear();

    /// <summary>Takes back what was changed since the last commit.</summary>
    public void Rollback()
    {
        for (int i = _undo.Count - 1; i >= 0; i--)
            _undo[i]();
        Version += _undo.Count;
        _undo.Clear();
    }

    /// <summary>What a statement gave an element; null for what is stored.</summary>
    private static Properties? Own(List<Properties?> given, int element) => element < given.Count ? given[element] : null;

    private void SetOwn(List<Properties?> given, int element, Properties? properties)
    {
        if (properties is null)
            return;
        foreach (int key in properties.Keys)
            _usedKeys.Add(key);
        while (given.Count <= element)
            given.Add(null);
        given[element] = properties;
    }

    private void Remember(Action undo)
    {
        if (_isFilling)
            return;
        _undo.Add(undo);
        Version++;
    }

    private void Link(int relationship)
    {
        RelationshipRecord record = _relationships[relationship];
        if (!_isFilling)
        {
            IsByType = false;
            _outgoing.Add(record.Start, relationship);
            _incoming.Add(record.End, relationship);
        }

        RelationshipCount++;
        while (_typeCounts.Count <= record.Type)
            _typeCounts.Add(0);
        _typeCounts[record.Type]++;
    }

    private void ForgetRelationship(int relationship)
    {
        RelationshipRecord record = _relationships[relationship];
        _relationships[relationship] = record with { Exists = false };
        HasGaps = true;
        _outgoing.Remove(record.Start, relationship);
        _incoming.Remove(record.End, relationship);
        RelationshipCount--;
        _typeCounts[record.Type]--;
    }

    private void ForgetNode(int node)
    {
        _indexes.RemoveLabelsBut(node, []);
        _labels[node] = null;
        HasGaps = true;
        NodeCount--;
    }

    private void ReplaceLabels(int node, int[] labels)
    {
        int[] before = _labels[node]!;
        labels = _labelSets.Of(labels);
        _indexes.RemoveLabelsBut(node, labels);
        _labels[node] = labels;
        foreach (int label in labels.Except(before))
            _indexes.AddLabel(node, label);
    }

    private void ReplaceProperties(int node, Properties properties)
    {
        _indexes.ReplaceProperties(node, properties);
        SetOwn(_nodeProperties, node, properties);
    }

    private readonly record struct RelationshipRecord(int Type, int Start, int End, bool Exists);
}
