using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>All nodes that a pattern leads to from one node, found at once when the same node is asked about over and over, on a graph that nothing changes meanwhile.</summary>
/// <param name="plan">Leads from the known node to all others.</param>
/// <param name="knownSlot">Of the node that it begins at.</param>
/// <param name="askedSlot">Of the node that may be among those.</param>
/// <param name="reachedSlot">Where the plan puts them.</param>
internal sealed class ReachedNodes(Operator plan, int knownSlot, int askedSlot, int reachedSlot)
{
    private const int FirstTry = 64;

    /// <summary>A try that finds more gives up; the next comes after twice as many questions. So tries never take much longer than answering one by one.</summary>
    private const int RowsPerQuestion = 64;

    private readonly HashSet<int> _reached = [];
    private int _known = -1;
    private long _asked, _nextTry;
    private bool _isWhole;

    /// <summary>Whether the pattern joins the two nodes of the row; null when that is not known.</summary>
    public bool? Holds(ExecutionState state)
    {
        ref Value known = ref state.Slots[knownSlot], asked = ref state.Slots[askedSlot];
        if (known.Kind != ValueKind.Node || asked.Kind != ValueKind.Node)
            return null;
        if (known.Element != _known)
        {
            Forget(state);
            (_known, _asked, _nextTry) = (known.Element, 0, FirstTry);
        }

        if (!_isWhole && ++_asked == _nextTry)
        {
            _nextTry *= 2;
            _isWhole = FindAll(state, _asked * RowsPerQuestion);
        }

        return _isWhole ? _reached.Contains(asked.Element) : null;
    }

    private bool FindAll(ExecutionState state, long most)
    {
        plan.Open(state);
        for (long rows = 0; plan.Next(state); rows++)
        {
            if (rows == most)
            {
                Forget(state);
                return false;
            }

            if (_reached.Add(state.Slots[reachedSlot].Element))
                state.Keep(1);
        }

        return true;
    }

    private void Forget(ExecutionState state)
    {
        state.Release(_reached.Count);
        _reached.Clear();
        _isWhole = false;
    }
}
