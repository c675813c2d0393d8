using GraphCypher.Execution;
using GraphCypher.Execution.Expressions;
using GraphCypher.Execution.Operators;
using GraphCypher.Values;

namespace GraphCypher.Functions;

/// <summary>What an aggregate has seen of each group, the groups numbered from 0.</summary>
internal abstract class GroupedAggregator
{
    public static GroupedAggregator Of(AggregateColumn column) => column switch
    {
        { Kind: AggregateKind.CountAll } => new GroupedCount(null),
        { Kind: AggregateKind.Count, Distinct: false } => new GroupedCount(column.Arguments[0]),
        { Kind: AggregateKind.Sum, Distinct: false } => new GroupedSum(column.Arguments[0]),
        _ => new GroupedValues(column),
    };

    /// <summary>Takes the current row.</summary>
    public abstract void Add(ExecutionState state, int group);

    public abstract Value Result(ExecutionState state, int group);

    /// <summary>False when the group has surely less than the column's least number of items.</summary>
    public virtual bool IsWanted(int group) => true;
}

/// <param name="counted">Null to count rows.</param>
internal sealed class GroupedCount(Formula? counted) : GroupedAggregator
{
    private readonly int _slot = counted is SlotFormula slot ? slot.Slot : -1;
    private readonly Chunked<long> _counts = new();

    public override void Add(ExecutionState state, int group)
    {
        ref long count = ref _counts.Reach(group);
        bool isNull = _slot >= 0 ? state.Slots[_slot].IsNull : counted is not null && counted.Evaluate(state).IsNull;
        if (!isNull)
            count++;
    }

    public override Value Result(ExecutionState state, int group) => Value.Of(_counts.Has(group) ? _counts[group] : 0);
}

internal sealed class GroupedSum(Formula summand) : GroupedAggregator
{
    /// <summary>Null where nothing was added yet.</summary>
    private readonly Chunked<Value> _sums = new();

    public override void Add(ExecutionState state, int group)
    {
        Value value = summand.Evaluate(state);
        if (value.IsNull)
            return;
        ref Value sum = ref _sums.Reach(group);
        sum = SumAggregator.Add(sum, value, "sum");
    }

    public override Value Result(ExecutionState state, int group) => _sums.Has(group) && !_sums[group].IsNull ? _sums[group] : Value.Of(0L);
}

/// <summary>Any other: the first value of each group as it is, since many groups have but one, and an <see cref="Aggregator"/> in its place from the second on.</summary>
internal sealed class GroupedValues(AggregateColumn column) : GroupedAggregator
{
    private readonly ValueColumn _values = new();

    /// <summary>Whether any value can be taken: others are refused when they come, not when a second comes.</summary>
    private bool MayWait => column.Kind is AggregateKind.Collect or AggregateKind.Count or AggregateKind.Minimum or AggregateKind.Maximum;

    public override void Add(ExecutionState state, int group)
    {
        Value value = column.Arguments[0].Evaluate(state);
        if (value.IsNull)
            return;
        Value second = column.Arguments.Length > 1 ? column.Arguments[1].Evaluate(state) : Value.Null;
        if (_values.StandIn<Aggregator>(group) is { } further)
        {
            further.Add(state, value, second);
        }
        else if (MayWait && _values[group].IsNull)
        {
            state.Keep(1);
            _values[group] = value;
        }
        else
        {
            Aggregator started = OfFirst(state, group);
            started.Add(state, value, second);
            _values.StandIn(group, started);
        }
    }

    public override Value Result(ExecutionState state, int group)
    {
        if (_values.StandIn<Aggregator>(group) is { } further)
            return further.Result();
        if (column.Kind == AggregateKind.Collect && _values[group] is { IsNull: false } only)
            return Value.Of(new ListValue([only]));
        return OfFirst(state, group).Result();
    }

    public override bool IsWanted(int group)
    {
        if (column.Least == 0 || _values.StandIn<Aggregator>(group) is not null)
            return true;
        return column.Least == 1 && !_values[group].IsNull;
    }

    private Aggregator OfFirst(ExecutionState state, int group)
    {
        Aggregator aggregator = Aggregator.Of(column.Kind, column.Distinct, column.Order);
        if (_values[group] is { IsNull: false } first)
            aggregator.Add(state, first, Value.Null);
        return aggregator;
    }
}
