using GraphCypher.Values;

namespace GraphCypher.Storage;

/// <summary>
/// A property graph in memory: elements are numbers from 0 on, and a number is never used again. Not safe for several threads. Changes are kept in a log
/// until <see cref="Commit"/>, so that a statement that fails leaves nothing behind.
/// </summary>
internal sealed partial class MemoryGraph
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

    /// <summary>What a statement gave an element; null for what is stored.</summary>
    private static Properties? Own(List<Properties?> given, int element) => element < given.Count ? given[element] : null;

    private readonly record struct RelationshipRecord(int Type, int Start, int End, bool Exists);
}
