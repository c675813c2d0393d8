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

    /// <summary>Makes room for a group in an array.</summary>
    protected static void Reach<T>(ref T[] array, int group)
    {
        if (group >= array.Length)
            Array.Resize(ref array, Math.Max(4, Math.Max(group + 1, 2 * array.Length)));
    }
}

/// <param name="counted">Null to count rows.</param>
internal sealed class GroupedCount(Formula? counted) : GroupedAggregator
{
    private readonly int _slot = counted is SlotFormula slot ? slot.Slot : -1;
    private long[] _counts = [];

    public override void Add(ExecutionState state, int group)
    {
        Reach(ref _counts, group);
        bool isNull = _slot >= 0 ? state.Slots[_slot].IsNull : counted is not null && counted.Evaluate(state).IsNull;
        if (!isNull)
            _counts[group]++;
    }

    public override Value Result(ExecutionState state, int group) => Value.Of(group < _counts.Length ? _counts[group] : 0);
}

internal sealed class GroupedSum(Formula summand) : GroupedAggregator
{
    /// <summary>Null where nothing was added yet.</summary>
    private Value[] _sums = [];

    public override void Add(ExecutionState state, int group)
    {
        Reach(ref _sums, group);
        Value value = summand.Evaluate(state);
        if (value.IsNull)
            return;
        ref Value sum = ref _sums[group];
        sum = SumAggregator.Add(sum, value, "sum");
    }

    public override Value Result(ExecutionState state, int group) => group < _sums.Length && !_sums[group].IsNull ? _sums[group] : Value.Of(0L);
}

/// <summary>Any other: the first value of each group as it is, since many groups have but one, and an <see cref="Aggregator"/> from the second on.</summary>
internal sealed class GroupedValues(AggregateColumn column) : GroupedAggregator
{
    private Value[] _first = [];
    private Aggregator?[] _further = [];

    /// <summary>Whether any value can be taken: others are refused when they come, not when a second comes.</summary>
    private bool MayWait => column.Kind is AggregateKind.Collect or AggregateKind.Count or AggregateKind.Minimum or AggregateKind.Maximum;

    public override void Add(ExecutionState state, int group)
    {
        Value value = column.Arguments[0].Evaluate(state);
        if (value.IsNull)
            return;
        Value second = column.Arguments.Length > 1 ? column.Arguments[1].Evaluate(state) : Value.Null;
        Reach(ref _first, group);
        if (group < _further.Length && _further[group] is { } further)
        {
            further.Add(state, value, second);
        }
        else if (_first[group].IsNull && MayWait)
        {
            state.Keep(1);
            _first[group] = value;
        }
        else
        {
            Reach(ref _further, group);
            _further[group] = OfFirst(state, group);
            _further[group]!.Add(state, value, second);
        }
    }

    public override Value Result(ExecutionState state, int group)
    {
        if (group < _further.Length && _further[group] is { } further)
            return further.Result();
        if (column.Kind == AggregateKind.Collect && group < _first.Length && !_first[group].IsNull)
            return Value.Of(new ListValue([_first[group]]));
        return OfFirst(state, group).Result();
    }

    private Aggregator OfFirst(ExecutionState state, int group)
    {
        Aggregator aggregator = Aggregator.Of(column.Kind, column.Distinct);
        if (group < _first.Length && !_first[group].IsNull)
            aggregator.Add(state, _first[group], Value.Null);
        return aggregator;
    }
}
