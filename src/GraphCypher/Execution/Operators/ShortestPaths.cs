using GraphCypher.Execution.Expressions;
using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>Between two nodes that are known, the shortest paths, breadth first from both ends at once.</summary>
/// <param name="without">A relationship that is not taken; -1 for none.</param>
internal sealed class ShortestPathFinder(StepRule rule, long least, long? most, bool isAll, StepConditions conditions, int without = -1)
{
    /// <summary>The paths, in the order in which relationships are stored.</summary>
    public List<PathValue> Find(ExecutionState state, int start, int end)
    {
        if (start == end)
            return least == 0 ? [new PathValue([start], [])] : Circle(state, start);
        StepRule back = rule with { Direction = rule.Direction switch { Direction.Outgoing => Direction.Incoming, Direction.Incoming => Direction.Outgoing, _ => Direction.Either } };
        var forward = new Side(rule, start);
        var backward = new Side(back, end);
        while (forward.Frontier.Count > 0 && backward.Frontier.Count > 0 && (most is null || forward.Depth + backward.Depth < most))
        {
            (Side smaller, Side other) = forward.Frontier.Count <= backward.Frontier.Count ? (forward, backward) : (backward, forward);
            Grow(state, smaller);
            List<int> meetings = [.. smaller.Frontier.Where(other.Distance.ContainsKey)];
            if (meetings.Count > 0)
                return Paths(state, forward, backward, meetings);
        }

        return [];
    }

    private void Grow(ExecutionState state, Side side)
    {
        var next = new List<int>();
        side.Depth++;
        foreach (int node in side.Frontier)
        {
            var steps = new NodeSteps(side.Rule, node);
            while (steps.Next(state, out int relationship, out int other))
            {
                if (side.Distance.TryGetValue(other, out int distance) && distance < side.Depth)
                    continue;
                if (!Holds(state, relationship))
                    continue;
                if (side.Distance.TryAdd(other, side.Depth))
                {
                    next.Add(other);
                    side.Before.Add(other, []);
                    state.Keep(3);
                }

                side.Before[other].Add((relationship, node));
            }
        }

        side.Frontier = next;
    }

    private List<PathValue> Paths(ExecutionState state, Side forward, Side backward, List<int> meetings)
    {
        var paths = new List<PathValue>();
        int shortest = meetings.Min(node => forward.Distance[node] + backward.Distance[node]);
        foreach (int meeting in meetings.Where(node => forward.Distance[node] + backward.Distance[node] == shortest).Order())
        {
            foreach ((List<int> headNodes, List<int> head) in Trails(state, forward, meeting))
            {
                foreach ((List<int> tailNodes, List<int> tail) in Trails(state, backward, meeting))
                {
                    state.Keep(shortest);
                    paths.Add(new PathValue([.. Enumerable.Reverse(headNodes), .. tailNodes.Skip(1)], [.. Enumerable.Reverse(head), .. tail]));
                    if (!isAll)
                        return paths;
                }
            }
        }

        return paths;
    }

    /// <summary>All ways back from a node to where the side began.</summary>
    private static IEnumerable<(List<int> Nodes, List<int> Relationships)> Trails(ExecutionState state, Side side, int node)
    {
        var open = new Stack<(List<int> Nodes, List<int> Relationships)>();
        open.Push(([node], []));
        while (open.TryPop(out var trail))
        {
            state.Step();
            int last = trail.Nodes[^1];
            if (side.Distance[last] == 0)
            {
                yield return trail;
                continue;
            }

            List<(int Relationship, int Node)> before = side.Before[last];
            for (int i = before.Count - 1; i >= 0; i--)
            {
                if (side.Distance[before[i].Node] == side.Distance[last] - 1)
                    open.Push(([.. trail.Nodes, before[i].Node], [.. trail.Relationships, before[i].Relationship]));
            }
        }
    }

    /// <summary>From a node back to itself: over a first relationship, then the shortest way home.</summary>
    private List<PathValue> Circle(ExecutionState state, int start)
    {
        var found = new List<PathValue>();
        var steps = new NodeSteps(rule, start);
        while (steps.Next(state, out int relationship, out int other))
        {
            if (!Holds(state, relationship))
                continue;
            var rest = new ShortestPathFinder(rule, 0, most - 1, isAll, conditions, relationship);
            found.AddRange(rest.Find(state, other, start).Select(path => new PathValue([start, .. path.Nodes], [relationship, .. path.Relationships])));
        }

        int shortest = found.Count == 0 ? 0 : found.Min(path => path.Length);
        return [.. found.Where(path => path.Length == shortest).Take(isAll ? int.MaxValue : 1)];
    }

    private bool Holds(ExecutionState state, int relationship) => relationship != without && conditions.Hold(state, relationship);

    private sealed class Side(StepRule rule, int start)
    {
        public StepRule Rule => rule;

        public Dictionary<int, int> Distance { get; } = new() { [start] = 0 };

        public Dictionary<int, List<(int Relationship, int Node)>> Before { get; } = [];

        public List<int> Frontier { get; set; } = [start];

        public int Depth { get; set; }
    }
}

/// <summary>A row for each shortest path between two known nodes.</summary>
internal sealed class ShortestPathStep(Operator source, int from, int to, int pathSlot, int listSlot, ShortestPathFinder finder) : Operator(source)
{
    private List<PathValue> _paths = [];
    private int _at;

    public override string Name => "ShortestPath";

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        _paths = [];
        _at = 0;
    }

    protected override bool Advance(ExecutionState state)
    {
        while (_at >= _paths.Count)
        {
            if (!source.Next(state))
                return false;
            Value start = state.Slots[from], end = state.Slots[to];
            _paths = start.Kind == ValueKind.Node && end.Kind == ValueKind.Node ? finder.Find(state, start.Element, end.Element) : [];
            _at = 0;
        }

        PathValue path = _paths[_at++];
        state.Slots[pathSlot] = Value.Of(path);
        state.Slots[listSlot] = Value.Of(ListValue.Of(path.Relationships.Select(Value.Relationship)));
        return true;
    }
}
