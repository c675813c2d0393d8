using GraphBuilder.Tagging.Boosting;
using GraphBuilder.Tagging.Networks;

namespace GraphBuilder.Interpretation.Training;

/// <summary>Rows of numbers with their answers, by paper, that trees are learnt from.</summary>
/// <param name="columns">Numbers a row.</param>
/// <param name="classes">1 for yes or no.</param>
internal sealed class TreeRows(int columns, int classes)
{
    private readonly List<float> _values = [];
    private readonly List<byte> _labels = [];
    private readonly List<int> _papers = [];

    public int Count => _labels.Count;

    public void Add(ReadOnlySpan<float> row, int label, int paper)
    {
        foreach (float value in row)
            _values.Add(value);
        _labels.Add((byte)label);
        _papers.Add(paper);
    }

    /// <summary>Adds all rows of a paper.</summary>
    public void Add(NetworkRows rows, int paper)
    {
        for (int row = 0; row < rows.Classes.Length; row++)
            Add(rows[row], rows.Classes[row], paper);
    }

    public ReadOnlySpan<float> Row(int number) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values).Slice(number * columns, columns);

    public int Label(int number) => _labels[number];

    public int Paper(int number) => _papers[number];

    /// <summary>Learns from the rows of some papers.</summary>
    public BoostedTrees Learn(BoostingOptions options, Func<int, bool> learnsFrom, CancellationToken cancel)
    {
        int[] chosen = [.. Enumerable.Range(0, Count).Where(row => learnsFrom(_papers[row]))];
        var values = new float[chosen.Length * columns];
        for (int i = 0; i < chosen.Length; i++)
            Row(chosen[i]).CopyTo(values.AsSpan(i * columns));
        byte[] labels = [.. chosen.Select(row => _labels[row])];
        var weights = new float[chosen.Length];
        Array.Fill(weights, 1f);
        return TreesSection.Quantize(BoostedTreesTrainer.Train(values, columns, labels, weights, classes, options, threads: 1, cancel));
    }
}
