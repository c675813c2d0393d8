using System.Runtime.CompilerServices;
using GraphCypher.Execution.Operators;
using GraphCypher.Values;

namespace GraphCypher.Execution.Expressions;

/// <summary>Whether a plan gives a row.</summary>
internal sealed class ExistsFormula(Operator plan) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        plan.Open(state);
        return Value.Of(plan.Next(state));
    }
}

/// <summary>Whether a pattern between two known nodes is there, looked for from the one of them that has fewer relationships to follow.</summary>
/// <param name="one">Begins at the one.</param>
/// <param name="other">The same rows, from the other.</param>
internal sealed class ExistsBetweenFormula((Operator Plan, Expand First) one, (Operator Plan, Expand First) other) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        Operator plan = one.First.CountSteps(state) <= other.First.CountSteps(state) ? one.Plan : other.Plan;
        plan.Open(state);
        return Value.Of(plan.Next(state));
    }
}

/// <summary>What was found out for two nodes once is not looked for again: of the pairs that a statement asks for, many come over and over.</summary>
/// <param name="exists">Hangs on these two nodes only.</param>
/// <param name="reached">What the pattern leads to from either.</param>
internal sealed class RememberedExistsFormula(Formula exists, int oneSlot, int otherSlot, ReachedNodes[] reached) : Formula
{
    /// <summary>After so many, those that came before must be a quarter, or nothing more is remembered.</summary>
    private const int Trial = 4096;
    private const int Most = 1 << 22;

    private readonly Dictionary<long, bool> _known = [];
    private int _asked, _found;
    private bool _isUseless;

    public override Value Evaluate(ExecutionState state) => Value.Of(Holds(state));

    public override bool Holds(ExecutionState state)
    {
        foreach (ReachedNodes nodes in reached)
        {
            if (nodes.Holds(state) is { } holds)
                return holds;
        }

        ref Value one = ref state.Slots[oneSlot], other = ref state.Slots[otherSlot];
        if (_isUseless || one.Kind != ValueKind.Node || other.Kind != ValueKind.Node)
            return exists.Holds(state);
        long pair = ((long)one.Element << 32) | (uint)other.Element;
        _asked++;
        if (_known.TryGetValue(pair, out bool known))
        {
            _found++;
            return known;
        }

        known = exists.Holds(state);
        if (_known.Count < Most)
        {
            state.Keep(1);
            _known.Add(pair, known);
        }

        if (_asked == Trial && _found < Trial / 4)
        {
            _isUseless = true;
            state.Release(_known.Count);
            _known.Clear();
        }

        return known;
    }
}

/// <summary>Whether a node has a relationship, whatever is at its other end.</summary>
/// <param name="remembers">Whether nothing changes the graph meanwhile, so that a node that comes again need not be looked at again.</param>
internal sealed class HasRelationshipFormula(Expand step, bool remembers) : Formula
{
    /// <summary>For fewer questions a place for every node of the graph would be too much.</summary>
    private const int Trial = 1024;
    private const byte No = 1, Yes = 2;

    /// <summary>By node; 0 where it was not asked yet.</summary>
    private byte[]? _known;
    private int _asked;

    public override Value Evaluate(ExecutionState state) => Value.Of(Holds(state));

    public override bool Holds(ExecutionState state)
    {
        ref Value node = ref state.Slots[step.From];
        if (!remembers || node.Kind != ValueKind.Node)
            return step.HasSteps(state);
        if (_known is null)
        {
            if (++_asked < Trial)
                return step.HasSteps(state);
            _known = new byte[state.Graph.NodeBound];
            state.Keep(_known.Length / Unsafe.SizeOf<Value>());
        }

        ref byte known = ref _known[node.Element];
        if (known == 0)
            known = step.HasSteps(state) ? Yes : No;
        return known == Yes;
    }
}

/// <summary>How many rows a plan gives.</summary>
internal sealed class CountFormula(Operator plan) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        long count = 0;
        plan.Open(state);
        while (plan.Next(state))
            count++;
        return Value.Of(count);
    }
}

/// <summary>A value for each row of a plan.</summary>
internal sealed class CollectFormula(Operator plan, Formula map) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        var values = new List<Value>();
        plan.Open(state);
        while (plan.Next(state))
            values.Add(map.Evaluate(state));
        return Value.Of(ListValue.Of(values));
    }
}

/// <summary>A value of the first row of a plan; null when there is none.</summary>
internal sealed class FirstFormula(Operator plan, Formula value) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        plan.Open(state);
        return plan.Next(state) ? value.Evaluate(state) : Value.Null;
    }
}
