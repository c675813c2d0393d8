using GraphBuilder.Extraction;
using GraphBuilder.Tagging;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>By what the likely relations of some papers are judged: for each relation a row of numbers and one of words, paper after paper. A workspace: one per thread.</summary>
internal sealed class RelationTable
{
    private readonly List<(RelationWords Words, int Source, int Target, NearestMentions Nearest)> _pairs = [];
    private float[] _values = new float[64 * RelationRows.Columns];

    /// <summary>How many relations there are.</summary>
    public int Count => _pairs.Count;

    /// <summary>A row of <see cref="RelationRows.Columns"/> numbers for each relation.</summary>
    public ReadOnlySpan<float> Values => _values.AsSpan(0, Count * RelationRows.Columns);

    /// <summary>Forgets all rows.</summary>
    public void Clear() => _pairs.Clear();

    /// <summary>Whether two relations are between the same two, in the same order: then they have the same words.</summary>
    public bool IsSamePair(int row, int other) => _pairs[row].Words == _pairs[other].Words && _pairs[row].Source == _pairs[other].Source && _pairs[row].Target == _pairs[other].Target;

    /// <summary>Fills in the words of a relation. They are those of the pair, whatever the relation.</summary>
    /// <param name="slots">Room for <see cref="RelationWords.Slots"/>.</param>
    public void FillWords(int row, Span<int> slots)
    {
        (RelationWords words, int source, int target, NearestMentions nearest) = _pairs[row];
        words.Fill(source, target, nearest, slots);
    }

    /// <summary>Adds the rows of a paper's likely relations.</summary>
    public void Add(RelationContext paper, WordStatistics words, RelationStatistics elsewhere, RelationEstimates estimates, List<(int Source, RelationType Type, int Target)> likely)
    {
        if (likely.Count == 0)
            return;
        var rows = new RelationRows(paper, estimates, elsewhere);
        var around = new RelationWords(paper, words);
        (int Source, int Target, NearestMentions Nearest) latest = (-1, -1, default);
        foreach ((int source, RelationType type, int target) in likely)
        {
            if (latest.Source != source || latest.Target != target)
                latest = (source, target, paper.Nearest(source, target));
            _pairs.Add((around, source, target, latest.Nearest));
            rows.Fill(source, type, target, latest.Nearest, LatestRow());
        }
    }

    private Span<float> LatestRow()
    {
        if (_values.Length < Count * RelationRows.Columns)
            Array.Resize(ref _values, _values.Length * 2);
        return _values.AsSpan((Count - 1) * RelationRows.Columns, RelationRows.Columns);
    }
}
