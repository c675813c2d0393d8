using GraphBuilder.Extraction;
using GraphBuilder.Tagging;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>By what the likely relations of some papers are judged: for each relation a row of numbers and one of words, paper after paper. A workspace: one per thread.</summary>
internal sealed class RelationTable
{
    private float[] _values = new float[64 * RelationRows.Columns];
    private int[] _words = new int[64 * RelationWords.Slots];

    /// <summary>How many relations there are.</summary>
    public int Count { get; private set; }

    /// <summary>A row of <see cref="RelationRows.Columns"/> numbers for each relation.</summary>
    public ReadOnlySpan<float> Values => _values.AsSpan(0, Count * RelationRows.Columns);

    /// <summary>A row of <see cref="RelationWords.Slots"/> words for each relation.</summary>
    public ReadOnlySpan<int> Words => _words.AsSpan(0, Count * RelationWords.Slots);

    /// <summary>Forgets all rows.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds the rows of a paper's likely relations.</summary>
    public void Add(RelationContext paper, WordStatistics words, RelationEstimates estimates, List<(int Source, RelationType Type, int Target)> likely)
    {
        if (likely.Count == 0)
            return;
        var rows = new RelationRows(paper, estimates);
        var around = new RelationWords(paper, words);
        (int Source, int Target, bool InTitle) nearest = default;
        for (int i = 0; i < likely.Count; i++)
        {
            (int source, RelationType type, int target) = likely[i];
            Span<int> own = AddRow(out Span<float> values);

            // The words are those of the pair, whatever the relation.
            if (i > 0 && likely[i - 1].Source == source && likely[i - 1].Target == target)
            {
                _words.AsSpan((Count - 2) * RelationWords.Slots, RelationWords.Slots).CopyTo(own);
            }
            else
            {
                nearest = paper.Nearest(source, target);
                around.Fill(source, target, nearest, own);
            }

            rows.Fill(source, type, target, nearest, values);
        }
    }

    private Span<int> AddRow(out Span<float> values)
    {
        int row = Count++;
        if (_values.Length < Count * RelationRows.Columns)
        {
            Array.Resize(ref _values, _values.Length * 2);
            Array.Resize(ref _words, _words.Length * 2);
        }

        values = _values.AsSpan(row * RelationRows.Columns, RelationRows.Columns);
        return _words.AsSpan(row * RelationWords.Slots, RelationWords.Slots);
    }
}
