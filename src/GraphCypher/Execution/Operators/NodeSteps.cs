using GraphCypher.Storage;
using GraphCypher.Syntax;

namespace GraphCypher.Execution.Operators;

/// <summary>Walks over the relationships of a node, the outgoing first; a loop comes once.</summary>
internal struct NodeSteps
{
    private readonly StepRule _rule;
    private readonly int _node;
    private int[] _list = [];
    private int[]? _others;
    private int _next, _end, _part;
    private bool _incoming, _isSure, _begun, _isByType;

    public NodeSteps(StepRule rule, int node)
    {
        _rule = rule;
        _node = node;
        _incoming = rule.Direction == Direction.Incoming;
    }

    /// <summary>How many relationships a walk would look at.</summary>
    public static int Count(StepRule rule, MemoryGraph graph, int node)
    {
        int count = 0;
        if (rule.Direction != Direction.Incoming)
            count += CountOn(rule, graph, graph.OutgoingAt(node));
        if (rule.Direction != Direction.Outgoing)
            count += CountOn(rule, graph, graph.IncomingAt(node));
        return count;
    }

    /// <returns>False when there are no more.</returns>
    public bool Next(ExecutionState state, out int relationship, out int other)
    {
        MemoryGraph graph = state.Graph;
        while (true)
        {
            while (_next < _end)
            {
                state.Step();
                relationship = _list[_next];
                other = _others is not null ? _others[_next] : _incoming ? graph.StartOf(relationship) : graph.EndOf(relationship);
                _next++;
                if (_incoming && _rule.Direction == Direction.Either && other == _node)
                    continue;
                if (_isSure || _rule.Allows(graph, relationship))
                    return true;
            }

            if (!_begun)
                (_begun, _isByType) = (true, graph.IsByType);
            if (_rule.TryPart(graph, _incoming ? graph.IncomingAt(_node) : graph.OutgoingAt(_node), _isByType, _part++, out AdjacencySlice slice, out _isSure))
            {
                (_list, _others, _next, _end) = (slice.Relationships, slice.Others, slice.From, slice.End);
                continue;
            }

            if (_incoming || _rule.Direction != Direction.Either)
            {
                (relationship, other) = (-1, -1);
                return false;
            }

            _incoming = true;
            _part = 0;
        }
    }

    private static int CountOn(StepRule rule, MemoryGraph graph, AdjacencySlice all)
    {
        int count = 0;
        for (int part = 0; rule.TryPart(graph, all, graph.IsByType, part, out AdjacencySlice slice, out _); part++)
            count += slice.Count;
        return count;
    }
}
