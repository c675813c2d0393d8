using GraphCypher.Execution.Expressions;
using GraphCypher.Functions;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <param name="Arguments">Of the aggregate.</param>
/// <param name="Slot">For the result.</param>
internal sealed record AggregateColumn(AggregateKind Kind, bool Distinct, Formula[] Arguments, int Slot);

/// <summary>Groups rows by the values of some slots; without any, all rows are one group, even when there are none.</summary>
/// <param name="keys">Values of these slots that are computed here.</param>
/// <param name="by">The place of a node that <paramref name="keys"/> and all else that is grouped by hang on, so that they are computed and looked up once for each node; null where there is none.</param>
internal sealed class Aggregate(Operator source, int[] groupSlots, AggregateColumn[] columns, (int Slot, Formula Formula)[] keys, int? by) : Operator(source)
{
    private readonly List<(Value[] Key, Aggregator[] Columns)> _groups = [];
    private readonly RowBuffer _keys = new(groupSlots);
    private int _at = -1;

    public override string Name => "EagerAggregation";

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        state.Release((long)_groups.Count * (groupSlots.Length + columns.Length));
        _groups.Clear();
        _at = -1;
    }

    protected override bool Advance(ExecutionState state)
    {
        if (_at < 0)
            Fill(state);
        if (++_at >= _groups.Count)
            return false;
        (Value[] key, Aggregator[] aggregators) = _groups[_at];
        _keys.Restore(state, key);
        for (int i = 0; i < columns.Length; i++)
            state.Slots[columns[i].Slot] = aggregators[i].Result();
        return true;
    }

    private void Fill(ExecutionState state)
    {
        var places = new Dictionary<Value, int>(ValueEquality.Equivalence);
        var ofNodes = new NodePlaces();
        if (groupSlots.Length == 0)
            _groups.Add(([], New()));
        int place = groupSlots.Length == 0 ? 0 : -1, lastNode = -1;
        while (source.Next(state))
        {
            if (by is { } slot && state.Slots[slot] is { Kind: ValueKind.Node, Element: var node })
            {
                if (node != lastNode)
                {
                    lastNode = node;
                    if (!ofNodes.TryGet(node, out place))
                    {
                        place = PlaceOf(state, places, -1);
                        ofNodes.Add(state, node, place);
                    }
                }
            }
            else
            {
                lastNode = -1;
                place = PlaceOf(state, places, place);
            }

            Aggregator[] aggregators = _groups[place].Columns;
            for (int i = 0; i < columns.Length; i++)
                aggregators[i].Add(state, columns[i].Arguments);
        }
    }

    /// <param name="last">The group of the row before: rows of one group often come together, and then there is nothing to look up. -1 for none.</param>
    private int PlaceOf(ExecutionState state, Dictionary<Value, int> places, int last)
    {
        foreach ((int slot, Formula formula) in keys)
            state.Slots[slot] = formula.Evaluate(state);
        if (last >= 0 && IsOf(state, _groups[last].Key))
            return last;
        Value key = Distinct.KeyOf(state, groupSlots);
        if (!places.TryGetValue(key, out int place))
        {
            state.Keep(groupSlots.Length + columns.Length);
            place = _groups.Count;
            places.Add(key, place);
            _groups.Add((_keys.Copy(state), New()));
        }

        return place;
    }

    private bool IsOf(ExecutionState state, Value[] key)
    {
        for (int i = 0; i < key.Length; i++)
        {
            if (!ValueEquality.Equivalence.Equals(state.Slots[groupSlots[i]], key[i]))
                return false;
        }

        return true;
    }

    private Aggregator[] New()
    {
        var aggregators = new Aggregator[columns.Length];
        for (int i = 0; i < aggregators.Length; i++)
            aggregators[i] = Aggregator.Of(columns[i].Kind, columns[i].Distinct);
        return aggregators;
    }

    /// <summary>The groups of nodes: a table of those that came while they are few, else an entry for every node of the graph.</summary>
    private struct NodePlaces()
    {
        private const int MostInTable = 1000;

        private readonly Dictionary<int, int> _table = [];

        /// <summary>One more than the place; 0 for none.</summary>
        private int[]? _all;

        public readonly bool TryGet(int node, out int place)
        {
            if (_all is null)
                return _table.TryGetValue(node, out place);
            place = _all[node] - 1;
            return place >= 0;
        }

        public void Add(ExecutionState state, int node, int place)
        {
            if (_all is null && _table.Count < MostInTable)
            {
                _table.Add(node, place);
                return;
            }

            if (_all is null)
            {
                _all = new int[state.Graph.NodeBound];
                foreach ((int one, int of) in _table)
                    _all[one] = of + 1;
            }

            _all[node] = place + 1;
        }
    }
}
