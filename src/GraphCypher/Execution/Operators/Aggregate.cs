using GraphCypher.Execution.Expressions;
using GraphCypher.Functions;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <param name="Arguments">Of the aggregate.</param>
/// <param name="Slot">For the result.</param>
internal sealed record AggregateColumn(AggregateKind Kind, bool Distinct, Formula[] Arguments, int Slot);

/// <summary>Groups rows by the values of some slots; without any, all rows are one group, even when there are none.</summary>
internal sealed class Aggregate(Operator source, int[] groupSlots, AggregateColumn[] columns) : Operator(source)
{
    private readonly List<(Value[] Key, Aggregator[] Columns)> _groups = [];
    private readonly RowBuffer _keys = new(groupSlots);
    private int _at = -1;

    public override string Name => "EagerAggregation";

    public override void Open(ExecutionState state)
    {
        source.Open(state);
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
        if (groupSlots.Length == 0)
            _groups.Add(([], New()));
        int place = groupSlots.Length == 0 ? 0 : -1;
        while (source.Next(state))
        {
            // Rows of one group often come together: then there is nothing to look up.
            if (place < 0 || !IsOf(state, _groups[place].Key))
            {
                Value key = Distinct.KeyOf(state, groupSlots);
                if (!places.TryGetValue(key, out place))
                {
                    state.Keep(groupSlots.Length + columns.Length);
                    place = _groups.Count;
                    places.Add(key, place);
                    _groups.Add((_keys.Copy(state), New()));
                }
            }

            Aggregator[] aggregators = _groups[place].Columns;
            for (int i = 0; i < columns.Length; i++)
                aggregators[i].Add(state, columns[i].Arguments);
        }
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

    private Aggregator[] New() => [.. columns.Select(column => Aggregator.Of(column.Kind, column.Distinct))];
}
