using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>Of the paths that a pattern finds for a row, the shortest between each two ends, or any.</summary>
/// <param name="pathSlot">Of the path, among <paramref name="slots"/>.</param>
/// <param name="slots">What the pattern binds.</param>
internal sealed class SelectPaths(Operator source, Operator found, int pathSlot, int[] slots, PathSelection selection, long count) : Operator(source, found)
{
    private readonly RowBuffer _rows = new(slots);
    private List<Value[]> _chosen = [];
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

    private List<Value[]> Choose(int place)
    {
        var chosen = new List<Value[]>();
        foreach (IGrouping<(int, int), Value[]> pair in _rows.Rows.GroupBy(row => (row[place].Path.Nodes[0], row[place].Path.Nodes[^1])))
        {
            List<Value[]> sorted = [.. pair.OrderBy(row => row[place].Path.Length)];
            switch (selection)
            {
                case PathSelection.AllShortest:
                    chosen.AddRange(sorted.TakeWhile(row => row[place].Path.Length == sorted[0][place].Path.Length));
                    break;
                case PathSelection.ShortestGroups:
                    HashSet<int> lengths = [.. sorted.Select(row => row[place].Path.Length).Distinct().Take((int)Math.Min(count, int.MaxValue))];
                    chosen.AddRange(sorted.Where(row => lengths.Contains(row[place].Path.Length)));
                    break;
                default:
                    chosen.AddRange(sorted.Take((int)Math.Min(count, int.MaxValue)));
                    break;
            }
        }

        return chosen;
    }
}
