using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Boosting;
using GraphBuilder.Tagging.Networks;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>
/// Judges the likely relations of a paper among all of them. Two judges that err in different ways: trees over <see cref="RelationRows"/>, and a network that sees these numbers and the
/// <see cref="RelationWords"/>; <see cref="WordNetwork.Reader.Join"/> makes one of both.
/// </summary>
internal sealed class RelationJudge(BoostedTrees trees, WordNetwork network, WordStatistics words)
{
    /// <summary>No and yes.</summary>
    public const int Classes = 2;

    /// <summary>4,096 sums of the network are kept.</summary>
    private const int KeptBits = 12;

    /// <summary>Relations whose words are worked out together: their sums are a small part of those that are kept.</summary>
    private const int Together = 32;

    /// <summary>What the trees hold for less likely than this they judge alone: of 80,126 relations of the annotated papers 51,594, of which the network would have brought 32 above .2.</summary>
    private const float LeastOfTrees = 0.1f;

    /// <summary>Used again for every paper.</summary>
    [ThreadStatic]
    private static (WordNetwork? Of, WordNetwork.Reader? Reader) t_reader;

    /// <summary>What the network is made of.</summary>
    public static WordNetworkShape Shape => new(RelationRows.Columns, RelationWords.Slots, Classes);

    /// <summary>The probability of each relation of a table.</summary>
    public float[] Judge(RelationTable table)
    {
        var probabilities = new float[table.Count];
        trees.PredictAll(table.Values, RelationRows.Columns, probabilities);
        Span<int> rows = stackalloc int[Together], slots = stackalloc int[Together * RelationWords.Slots];
        int count = 0;
        for (int row = 0; row < table.Count; row++)
        {
            if (!IsOpen(probabilities[row]))
                continue;
            table.FillWords(row, slots.Slice(count * RelationWords.Slots, RelationWords.Slots));
            rows[count++] = row;
            if (count < Together)
                continue;
            Join(table, rows, slots, probabilities);
            count = 0;
        }

        Join(table, rows[..count], slots[..(count * RelationWords.Slots)], probabilities);
        return probabilities;
    }

    /// <summary>Whether the network has a say on a relation.</summary>
    public static bool IsOpen(float ofTrees) => ofTrees > LeastOfTrees;

    /// <summary>Joins what the trees say of some relations with what the network says.</summary>
    /// <param name="slots">The words of all the rows.</param>
    private void Join(RelationTable table, ReadOnlySpan<int> rows, ReadOnlySpan<int> slots, Span<float> probabilities)
    {
        WordNetwork.Reader reader = ReaderOfThread();
        reader.Prepare(slots);
        for (int at = 0; at < rows.Length; at++)
        {
            int row = rows[at];
            if (at == 0 || !table.IsSamePair(row, rows[at - 1]))
                reader.Take(slots.Slice(at * RelationWords.Slots, RelationWords.Slots));
            probabilities[row] = Both(probabilities[row], reader, table.Values.Slice(row * RelationRows.Columns, RelationRows.Columns));
        }
    }

    /// <summary>What both judges say of a relation.</summary>
    /// <param name="ofTrees">What the trees say.</param>
    /// <param name="network">Has taken the words.</param>
    public static float Both(float ofTrees, WordNetwork.Reader network, ReadOnlySpan<float> row)
    {
        Span<float> both = [1 - ofTrees, ofTrees];
        network.Join(row, both);
        return both[1];
    }

    /// <summary>A network at work.</summary>
    public static WordNetwork.Reader Reader(WordNetwork network, WordStatistics words) => new(network, words, RelationWords.Slots, KeptBits);

    private WordNetwork.Reader ReaderOfThread()
    {
        if (t_reader is { Of: { } of, Reader: { } reader } && of == network)
            return reader;
        reader = Reader(network, words);
        t_reader = (network, reader);
        return reader;
    }
}
