using GraphCypher.Execution.Expressions;
using GraphCypher.Functions;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <param name="Arguments">Of the aggregate.</param>
/// <param name="Slot">For the result.</param>
/// <param name="Least">Groups for which fewer items are collected are of no use.</param>
/// <param name="Order">Of what is collected.</param>
internal sealed record AggregateColumn(AggregateKind Kind, bool Distinct, Formula[] Arguments, int Slot, int Least = 0, ItemOrder Order = ItemOrder.AsTheyCome);

/// <summary>Groups rows by the values of some slots; without any, all rows are one group, even when there are none.</summary>
/// <param name="keys">Values of these slots that are computed here.</param>
/// <param name="by">The place of a node that <paramref name="keys"/> and all else that is grouped by hang on, so that they are computed and looked up once for each node; null where there is none.</param>
internal sealed class Aggregate(Operator source, int[] groupSlots, AggregateColumn[] columns, (int Slot, Formula Formula)[] keys, int? by) : Operator(source)
{
    private GroupTable _groups = new(groupSlots);
    private GroupedAggregator[] _aggregators = [];
    private int _at = -1;

    public override string Name => "EagerAggregation";

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        state.Release((long)_groups.Count * ValuesOfGroup);
        _groups = new GroupTable(groupSlots);
        _aggregators = [.. columns.Select(GroupedAggregator.Of)];
        _at = -1;
    }

    private int ValuesOfGroup => groupSlots.Length + columns.Length;

    protected override bool Advance(ExecutionState state)
    {
        if (_at < 0)
            Fill(state);
        do
        {
            if (++_at >= (groupSlots.Length == 0 ? 1 : _groups.Count))
                return false;
        }
        while (!IsWanted(_at));
        if (groupSlots.Length > 0)
            _groups.Restore(state, _at);
        for (int i = 0; i < columns.Length; i++)
            state.Slots[columns[i].Slot] = _aggregators[i].Result(state, _at);
        return true;
    }

    private bool IsWanted(int group)
    {
        foreach (GroupedAggregator aggregator in _aggregators)
        {
            if (!aggregator.IsWanted(group))
                return false;
        }

        return true;
    }

    private void Fill(ExecutionState state)
    {
        var ofNodes = new NodePlaces();
        int group = groupSlots.Length == 0 ? 0 : -1, lastNode = -1;
        while (source.Next(state))
        {
            if (by is { } slot && state.Slots[slot] is { Kind: ValueKind.Node, Element: var node })
            {
                if (node != lastNode)
                {
                    lastNode = node;
                    if (!ofNodes.TryGet(node, out group))
                    {
                        group = GroupOf(state, -1);
                        ofNodes.Add(state, node, group);
                    }
                }
            }
            else if (groupSlots.Length > 0)
            {
                lastNode = -1;
                group = GroupOf(state, group);
            }

            foreach (GroupedAggregator aggregator in _aggregators)
                aggregator.Add(state, group);
        }
    }

    /// <param name="last">The group of the row before: rows of one group often come together, and then there is nothing to look up. -1 for none.</param>
    private int GroupOf(ExecutionState state, int last)
    {
        foreach ((int slot, Formula formula) in keys)
            state.Slots[slot] = formula.Evaluate(state);
        if (last >= 0 && _groups.IsOf(state, last))
            return last;
        int before = _groups.Count, group = _groups.Of(state);
        if (group == before)
            state.Keep(ValuesOfGroup);
        return group;
    }

    /// <summary>The groups of nodes: a table of those that came while they are few, else an entry for every node of the graph.</summary>
    private struct NodePlaces()
    {
        /// <summary>So many entries for every node take as long to clear as one in a table takes to make.</summary>
        private const int EntriesOfTable = 64;

        private const int LeastInTable = 1000;

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
            if (_all is null && (_table.Count < LeastInTable || _table.Count < state.Graph.NodeBound / EntriesOfTable))
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
