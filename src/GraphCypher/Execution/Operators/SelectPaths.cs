using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>Of the paths that a pattern finds for a row, the shortest between each two ends, or any.</summary>
/// <param name="pathSlot">Of the path, among <paramref name="slots"/>.</param>
/// <param name="slots">What the pattern binds.</param>
internal sealed class SelectPaths(Operator source, Operator found, int pathSlot, int[] slots, PathSelection selection, long count) : Operator(source, found)
{
    private readonly RowBuffer _rows = new(slots);
    private List<int> _chosen = [];
    private int _at;

    public override string Name => "StatefulShortestPath";

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        _rows.Clear(state);
        _chosen = [];
        _at = 0;
    }

    protected override bool Advance(ExecutionState state)
    {
        while (_at >= _chosen.Count)
        {
            if (!source.Next(state))
                return false;
            _rows.Clear(state);
            found.Open(state);
            while (found.Next(state))
                _rows.Save(state);
            _chosen = Choose(Array.IndexOf(slots, pathSlot));
            _at = 0;
        }

        _rows.Restore(state, _chosen[_at++]);
        return true;
    }

    /// <returns>The numbers of rows.</returns>
    private List<int> Choose(int place)
    {
        var chosen = new List<int>();
        foreach (IGrouping<(int, int), int> pair in Enumerable.Range(0, _rows.Count).GroupBy(row => (PathOf(row).Nodes[0], PathOf(row).Nodes[^1])))
        {
            List<int> sorted = [.. pair.OrderBy(LengthOf)];
            switch (selection)
            {
                case PathSelection.AllShortest:
                    chosen.AddRange(sorted.TakeWhile(row => LengthOf(row) == LengthOf(sorted[0])));
                    break;
                case PathSelection.ShortestGroups:
                    HashSet<int> lengths = [.. sorted.Select(LengthOf).Distinct().Take((int)Math.Min(count, int.MaxValue))];
                    chosen.AddRange(sorted.Where(row => lengths.Contains(LengthOf(row))));
                    break;
                default:
                    chosen.AddRange(sorted.Take((int)Math.Min(count, int.MaxValue)));
                    break;
            }
        }

        return chosen;

        PathValue PathOf(int row) => _rows[row, place].Path;

        int LengthOf(int row) => PathOf(row).Length;
    }
}
