using GraphBuilder.Extraction;
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

    /// <summary>Used again for every paper.</summary>
    [ThreadStatic]
    private static (WordNetwork? Of, WordNetwork.Reader? Reader) t_reader;

    /// <summary>What the network is made of.</summary>
    public static WordNetworkShape Shape => new(RelationRows.Columns, RelationWords.Slots, Classes);

    /// <summary>The probability of each relation.</summary>
    public float[] Judge(RelationContext paper, RelationEstimates estimates, List<(int Source, RelationType Type, int Target)> likely)
    {
        if (likely.Count == 0)
            return [];
        (float[] values, int[] slots) = Rows(paper, words, estimates, likely);
        var probabilities = new float[likely.Count];
        trees.PredictAll(values, RelationRows.Columns, probabilities);
        WordNetwork.Reader reader = ReaderOfThread();
        for (int i = 0; i < probabilities.Length; i++)
        {
            // The words are those of the pair, whatever the relation.
            if (i == 0 || !IsSamePair(likely, i))
                reader.Take(slots.AsSpan(i * RelationWords.Slots, RelationWords.Slots));
            probabilities[i] = Both(probabilities[i], reader, values.AsSpan(i * RelationRows.Columns, RelationRows.Columns));
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

    /// <summary>For each relation a row of numbers and one of words.</summary>
    public static (float[] Values, int[] Slots) Rows(RelationContext paper, WordStatistics words, RelationEstimates estimates, List<(int Source, RelationType Type, int Target)> likely)
    {
        var rows = new RelationRows(paper, estimates);
        var around = new RelationWords(paper, words);
        var values = new float[likely.Count * RelationRows.Columns];
        var slots = new int[likely.Count * RelationWords.Slots];
        (int Source, int Target, bool InTitle) nearest = default;
        for (int i = 0; i < likely.Count; i++)
        {
            (int source, RelationType type, int target) = likely[i];
            Span<int> own = slots.AsSpan(i * RelationWords.Slots, RelationWords.Slots);
            if (i > 0 && IsSamePair(likely, i))
            {
                slots.AsSpan((i - 1) * RelationWords.Slots, RelationWords.Slots).CopyTo(own);
            }
            else
            {
                nearest = paper.Nearest(source, target);
                around.Fill(source, target, nearest, own);
            }

            rows.Fill(source, type, target, nearest, values.AsSpan(i * RelationRows.Columns, RelationRows.Columns));
        }

        return (values, slots);
    }

    /// <summary>Whether a relation holds between the same two, the same way, as the one before it.</summary>
    private static bool IsSamePair(List<(int Source, RelationType Type, int Target)> likely, int at) =>
        likely[at].Source == likely[at - 1].Source && likely[at].Target == likely[at - 1].Target;

    private WordNetwork.Reader ReaderOfThread()
    {
        if (t_reader is { Of: { } of, Reader: { } reader } && of == network)
            return reader;
        reader = Reader(network, words);
        t_reader = (network, reader);
        return reader;
    }
}
