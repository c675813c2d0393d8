using GraphCypher.Errors;
using GraphCypher.Execution;
using GraphCypher.Execution.Expressions;
using GraphCypher.Values;

namespace GraphCypher.Functions;

/// <summary>What an aggregate has seen of a group. Nulls are passed over, but by <c>count(*)</c>.</summary>
internal abstract class Aggregator
{
    private bool _isDistinct;

    /// <summary>The first of distinct values; most groups have no second.</summary>
    private Value _first;
    private HashSet<Value>? _seen;

    /// <param name="order">Of what is collected.</param>
    public static Aggregator Of(AggregateKind kind, bool distinct, ItemOrder order)
    {
        Aggregator aggregator = kind switch
        {
            AggregateKind.CountAll or AggregateKind.Count => new CountAggregator(),
            AggregateKind.Sum => new SumAggregator(isAverage: false),
            AggregateKind.Average => new SumAggregator(isAverage: true),
            AggregateKind.Minimum => new ExtremeAggregator(-1),
            AggregateKind.Maximum => new ExtremeAggregator(1),
            AggregateKind.Collect => new CollectAggregator(order),
            AggregateKind.PercentileContinuous => new PercentileAggregator(isContinuous: true),
            AggregateKind.PercentileDiscrete => new PercentileAggregator(isContinuous: false),
            AggregateKind.StandardDeviation => new DeviationAggregator(freedom: 1),
            _ => new DeviationAggregator(freedom: 0),
        };
        aggregator._isDistinct = distinct;
        return aggregator;
    }

    /// <param name="value">Not null.</param>
    /// <param name="second">Of an aggregate that takes two.</param>
    public void Add(ExecutionState state, in Value value, in Value second)
    {
        if (!_isDistinct || IsNew(state, value))
            Take(state, value, second);
    }

    public abstract Value Result();

    private bool IsNew(ExecutionState state, in Value value)
    {
        if (_first.IsNull)
        {
            _first = value;
            return true;
        }

        if (_seen is null)
        {
            if (ValueEquality.AreEquivalent(_first, value))
                return false;
            _seen = new(ValueEquality.Equivalence) { _first };
        }

        if (!_seen.Add(value))
            return false;
        state.Keep(1);
        return true;
    }

    protected abstract void Take(ExecutionState state, in Value value, in Value second);
}

internal sealed class CountAggregator : Aggregator
{
    private long _count;

    public override Value Result() => Value.Of(_count);

    protected override void Take(ExecutionState state, in Value value, in Value second) => _count++;
}

internal sealed class SumAggregator(bool isAverage) : Aggregator
{
    private Value _sum = Value.Of(0L);
    private double _mean;
    private long _count;

    public override Value Result()
    {
        if (!isAverage)
            return _sum;
        if (_count == 0)
            return Value.Null;
        return _sum.IsNumber ? Value.Of(_mean) : Arithmetic.Divide(_sum, Value.Of(_count));
    }

    protected override void Take(ExecutionState state, in Value value, in Value second)
    {
        _count++;
        if (isAverage && value.IsNumber)
            _mean += (value.Number - _mean) / _count;
        else
            _sum = Add(_count == 1 ? Value.Null : _sum, value, isAverage ? "avg" : "sum");
    }

    /// <param name="sum">Null when nothing was added before.</param>
    /// <exception cref="QueryError">The value is neither a number nor a duration.</exception>
    public static Value Add(in Value sum, in Value value, string function)
    {
        if (!value.IsNumber && value is not { Kind: ValueKind.Temporal, Temporal: Values.Temporal.DurationValue })
            throw QueryError.Type($"{function}() takes numbers or durations, found {ValueNames.WithKind(value)}.");
        if (sum.IsNull)
            return value;
        return sum.Kind == ValueKind.Float && value.IsNumber ? Value.Of(sum.Float + value.Number) : Arithmetic.Add(sum, value);
    }
}

/// <param name="sign">1 for the greatest, -1 for the smallest.</param>
internal sealed class ExtremeAggregator(int sign) : Aggregator
{
    private Value _best;

    public override Value Result() => _best;

    protected override void Take(ExecutionState state, in Value value, in Value second)
    {
        if (_best.IsNull || ValueOrder.InOrder(value, _best) * sign > 0)
            _best = value;
    }
}

internal sealed class CollectAggregator(ItemOrder order) : Aggregator
{
    private Value[] _values = [];
    private int _count;

    /// <summary>Items that are equal in order stay as they came.</summary>
    public override Value Result() => Value.Of(_count == 0 ? ListValue.Empty : new ListValue(order switch
    {
        ItemOrder.Ascending => [.. _values.Take(_count).Order(ValueOrder.Total)],
        ItemOrder.Descending => [.. _values.Take(_count).OrderDescending(ValueOrder.Total)],
        _ => _values[.._count],
    }));

    protected override void Take(ExecutionState state, in Value value, in Value second)
    {
        state.Keep(1);
        if (_count == _values.Length)
            Array.Resize(ref _values, Math.Max(1, _count * 2));
        _values[_count++] = value;
    }
}

internal sealed class PercentileAggregator(bool isContinuous) : Aggregator
{
    private readonly List<Value> _values = [];
    private double _percentile;

    public override Value Result()
    {
        if (_values.Count == 0)
            return Value.Null;
        _values.Sort(ValueOrder.Total);
        if (!isContinuous)
            return _values[Math.Clamp((int)Math.Ceiling(_percentile * _values.Count) - 1, 0, _values.Count - 1)];
        double place = _percentile * (_values.Count - 1);
        int below = (int)Math.Floor(place), above = (int)Math.Ceiling(place);
        if (below == above)
            return _values[below];
        double low = _values[below].Number, high = _values[above].Number;
        return Value.Of(low + ((high - low) * (place - below)));
    }

    protected override void Take(ExecutionState state, in Value value, in Value second)
    {
        if (!value.IsNumber || !second.IsNumber)
            throw QueryError.Type($"A percentile takes numbers, found {ValueNames.WithKind(value)} and {ValueNames.WithKind(second)}.");
        if (!(second.Number >= 0 && second.Number <= 1))
            throw new QueryError(ErrorClass.ArgumentError, "NumberOutOfRange", $"A percentile lies between 0 and 1, found {ValueText.Of(second)}.");
        state.Keep(1);
        _percentile = second.Number;
        _values.Add(value);
    }
}

/// <summary>By the algorithm of Welford (1962).</summary>
/// <param name="freedom">1 for a sample, 0 for a population.</param>
internal sealed class DeviationAggregator(int freedom) : Aggregator
{
    private long _count;
    private double _mean, _squares;

    public override Value Result() => Value.Of(_count <= freedom ? 0.0 : Math.Sqrt(_squares / (_count - freedom)));

    protected override void Take(ExecutionState state, in Value value, in Value second)
    {
        if (!value.IsNumber)
            throw QueryError.Type($"A standard deviation takes numbers, found {ValueNames.WithKind(value)}.");
        double difference = value.Number - _mean;
        _mean += difference / ++_count;
        _squares += difference * (value.Number - _mean);
    }
}
