using GraphCypher.Values;

namespace GraphCypher.Storage;

/// <summary>Filling the graph, changing it, and taking changes back.</summary>
internal sealed partial class MemoryGraph
{
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
}
