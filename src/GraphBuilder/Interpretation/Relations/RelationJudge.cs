using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Boosting;
using GraphBuilder.Tagging.Networks;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>
/// Judges the likely relations of a paper among all of them. Two judges that err in different ways: trees over <see cref="RelationRows"/>, and a network that sees these numbers and the
/// <see cref="RelationWords"/>. Their probabilities are multiplied, the root taken, and made to add up to 1.
/// </summary>
internal sealed class RelationJudge(BoostedTrees trees, WordNetwork network, WordStatistics words)
{
    /// <summary>No and yes.</summary>
    public const int Classes = 2;

    /// <summary>4,096 sums of the network are kept.</summary>
    private const int KeptBits = 12;

    /// <summary>Relations whose words are worked out together: their sums are a small part of those that are kept.</summary>
    private const int Together = 32;

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
        WordNetwork.Reader reader = ReaderOfThread();
        for (int from = 0; from < table.Count; from += Together)
        {
            ReadOnlySpan<int> slots = table.Words.Slice(from * RelationWords.Slots, Math.Min(Together, table.Count - from) * RelationWords.Slots);
            ReadOnlySpan<int> latest = [];
            reader.Prepare(slots);
            for (int i = from; slots.Length > 0; i++, slots = slots[RelationWords.Slots..])
            {
                ReadOnlySpan<int> own = slots[..RelationWords.Slots];
                if (!own.SequenceEqual(latest))
                    reader.Take(own);
                latest = own;
                probabilities[i] = Both(probabilities[i], reader, table.Values.Slice(i * RelationRows.Columns, RelationRows.Columns));
            }
        }

        return probabilities;
    }

    /// <summary>What both judges say of a relation.</summary>
    /// <param name="ofTrees">What the trees say.</param>
    /// <param name="network">Has taken the words.</param>
    public static float Both(float ofTrees, WordNetwork.Reader network, ReadOnlySpan<float> row)
    {
        Span<float> second = stackalloc float[Classes];
        network.Predict(row, second);
        float yes = MathF.Sqrt(ofTrees * second[1]), no = MathF.Sqrt((1 - ofTrees) * second[0]);
        return yes / (yes + no);
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
