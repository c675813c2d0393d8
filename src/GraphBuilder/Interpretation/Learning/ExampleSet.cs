using System.Runtime.InteropServices;

namespace GraphBuilder.Interpretation.Learning;

/// <summary>Decisions whose answers are known, to learn from: features as columns of one table, by paper, so that whole papers can be left out.</summary>
internal sealed class ExampleSet
{
    private readonly Dictionary<ulong, int> _columns = [];
    private readonly List<ulong> _keys = [];
    private readonly List<int> _counts = [];
    private readonly List<int> _features = [];
    private readonly List<int> _ends = [];
    private readonly List<byte> _labels = [];
    private readonly List<int> _papers = [];

    public int Count => _labels.Count;

    /// <summary>How many different features there are.</summary>
    public int Columns => _keys.Count;

    /// <param name="features">Keys, each once.</param>
    /// <param name="label">The number of the right class.</param>
    /// <param name="paper">The number of the paper that the example comes from.</param>
    public void Add(ReadOnlySpan<ulong> features, int label, int paper)
    {
        foreach (ulong key in features)
        {
            ref int column = ref CollectionsMarshal.GetValueRefOrAddDefault(_columns, key, out bool known);
            if (!known)
            {
                column = _keys.Count;
                _keys.Add(key);
                _counts.Add(0);
            }

            _counts[column]++;
            _features.Add(column);
        }

        _ends.Add(_features.Count);
        _labels.Add((byte)label);
        _papers.Add(paper);
    }

    public ReadOnlySpan<int> Features(int example) =>
        CollectionsMarshal.AsSpan(_features)[(example == 0 ? 0 : _ends[example - 1]).._ends[example]];

    public int Label(int example) => _labels[example];

    public int Paper(int example) => _papers[example];

    public ulong Key(int column) => _keys[column];

    /// <summary>In how many examples a feature occurs.</summary>
    public int CountOf(int column) => _counts[column];
}
