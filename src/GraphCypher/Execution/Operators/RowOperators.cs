using GraphCypher.Errors;
using GraphCypher.Execution.Expressions;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>Rows for which conditions hold.</summary>
/// <param name="details">Asked for only when the plan is shown.</param>
internal sealed class Filter(Operator source, Formula[] conditions, Func<string> details) : Operator(source)
{
    public override int? OrderedBy => source.OrderedBy;

    public override string Name => "Filter";

    /// <summary>The same conditions on other rows.</summary>
    public Filter Over(Operator other) => new(other, conditions, details);

    public override string Details => details();

    public override void Open(ExecutionState state) => source.Open(state);

    protected override bool Advance(ExecutionState state)
    {
        while (source.Next(state))
        {
            if (Formula.AllHold(conditions, state))
                return true;
        }

        return false;
    }
}

/// <summary>Computes values into slots.</summary>
internal sealed class Project(Operator source, (int Slot, Formula Formula)[] items, string details) : Operator(source)
{
    public override int? OrderedBy => source.OrderedBy;

    public override string Name => "Projection";

    public override string Details => details;

    /// <summary>What is computed into a slot here; null for nothing.</summary>
    public Formula? Find(int slot) => Array.Find(items, item => item.Slot == slot).Formula;

    public override void Open(ExecutionState state) => source.Open(state);

    protected override bool Advance(ExecutionState state)
    {
        if (!source.Next(state))
            return false;
        foreach ((int slot, Formula formula) in items)
            state.Slots[slot] = formula.Evaluate(state);
        return true;
    }
}

/// <summary>A row for each item of a list; none for null, one for anything else.</summary>
internal sealed class Unwind(Operator source, Formula list, int slot) : Operator(source)
{
    private ListValue _items = ListValue.Empty;
    private int _at;

    public override int? OrderedBy => source.OrderedBy;

    public override string Name => "Unwind";

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        _items = ListValue.Empty;
        _at = 0;
    }

    protected override bool Advance(ExecutionState state)
    {
        while (_at >= _items.Count)
        {
            if (!source.Next(state))
                return false;
            Value value = list.Evaluate(state);
            _items = value.Kind == ValueKind.List ? value.List : value.IsNull ? ListValue.Empty : new ListValue([value]);
            _at = 0;
        }

        state.Slots[slot] = _items[_at++];
        return true;
    }
}

/// <summary>A row for each item of <c>list + [items]</c>, which needs no list of all of them.</summary>
internal sealed class UnwindAppended(Operator source, AppendFormula list, int slot) : Operator(source)
{
    private readonly List<Value> _items = [];
    private int _at;

    public override int? OrderedBy => source.OrderedBy;

    public override string Name => "Unwind";

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        _items.Clear();
        _at = 0;
    }

    protected override bool Advance(ExecutionState state)
    {
        while (_at >= _items.Count)
        {
            if (!source.Next(state))
                return false;
            _items.Clear();
            list.AddTo(state, _items);
            _at = 0;
        }

        state.Slots[slot] = _items[_at++];
        return true;
    }
}

/// <summary>Each combination of values once.</summary>
internal sealed class Distinct(Operator source, int[] slots) : Operator(source)
{
    private readonly HashSet<Value> _seen = new(ValueEquality.Equivalence);

    public override string Name => "Distinct";

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        state.Release((long)_seen.Count * slots.Length);
        _seen.Clear();
    }

    protected override bool Advance(ExecutionState state)
    {
        while (source.Next(state))
        {
            if (!_seen.Add(KeyOf(state, slots)))
                continue;
            state.Keep(slots.Length);
            return true;
        }

        return false;
    }

    /// <summary>Values of several slots as one.</summary>
    internal static Value KeyOf(ExecutionState state, int[] slots)
    {
        if (slots.Length == 1)
            return state.Slots[slots[0]];
        var values = new Value[slots.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = state.Slots[slots[i]];
        return Value.Of(new ListValue(values));
    }
}

/// <summary><c>SKIP</c> and <c>LIMIT</c>.</summary>
internal sealed class Window(Operator source, Formula? skip, Formula? limit) : Operator(source)
{
    private long _left;
    private bool _started;

    public override string Name => "Limit";

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        _started = false;
    }

    protected override bool Advance(ExecutionState state)
    {
        if (!_started)
        {
            _started = true;
            _left = limit is null ? long.MaxValue : Count(state, limit, "LIMIT");
            long drop = skip is null ? 0 : Count(state, skip, "SKIP");
            if (_left == 0)
            {
                // Rows are not wanted, but what they write is.
                source.Next(state);
                return false;
            }

            for (long i = 0; i < drop; i++)
            {
                if (!source.Next(state))
                    return false;
            }
        }

        return _left > 0 && _left-- > 0 && source.Next(state);
    }

    internal static long Count(ExecutionState state, Formula formula, string clause)
    {
        Value value = formula.Evaluate(state);
        if (value.Kind != ValueKind.Integer)
            throw new QueryError(ErrorClass.SyntaxError, "InvalidArgumentType", $"{clause} takes an integer, found {ValueNames.WithKind(value)}.");
        return value.Integer >= 0 ? value.Integer : throw new QueryError(ErrorClass.SyntaxError, "NegativeIntegerArgument", $"{clause} takes no negative integer, found {value.Integer}.");
    }
}
