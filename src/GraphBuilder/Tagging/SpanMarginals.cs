using GraphBuilder.Lexicon;

namespace GraphBuilder.Tagging;

/// <summary>A run of tokens of a sentence that may be a term, with its probability by type.</summary>
/// <param name="FirstToken">In the sentence, from 0.</param>
/// <param name="EndToken">Exclusive.</param>
internal readonly record struct SpanProbability(int FirstToken, int EndToken, float Concept, float Method, float Task, float Dataset, float Metric)
{
    public float Total => Concept + Method + Task + Dataset + Metric;

    /// <summary>The likeliest type; the first of equals.</summary>
    public TermType MainType
    {
        get
        {
            ReadOnlySpan<float> types = [Concept, Method, Task, Dataset, Metric];
            var best = 0;
            for (var type = 1; type < types.Length; type++)
                best = types[type] > types[best] ? type : best;
            return (TermType)best;
        }
    }
}

/// <summary>The probabilities of whole spans under a chain: forward value of the beginning, the path inside, backward value of the end.</summary>
internal static class SpanMarginals
{
    /// <summary>The longest span looked for, in tokens.</summary>
    public const int Longest = 12;

    /// <summary>Adds every span whose probability over all types is at least <paramref name="least"/>.</summary>
    public static void Find(Lattice lattice, TransitionScores transitions, float least, List<SpanProbability> spans)
    {
        Span<float> types = stackalloc float[LabelSet.Types * (Longest + 1)];
        for (var first = 0; first < lattice.Length; first++)
        {
            var marginals = lattice.Marginals(first);
            float begins = 0, singles = 0;
            for (var type = 0; type < LabelSet.Types; type++)
            {
                begins += marginals[Label(type, Position.Begin)];
                singles += marginals[Label(type, Position.Single)];
            }

            if (begins < least && singles < least)
                continue;
            types.Clear();
            var most = Math.Min(Longest, lattice.Length - first);
            for (var type = 0; type < LabelSet.Types; type++)
            {
                types[LabelSet.Types + type] = marginals[Label(type, Position.Single)];
                if (marginals[Label(type, Position.Begin)] >= least / LabelSet.Types)
                    lattice.SpanProbabilities(transitions, first, type, most, least / 8, types);
            }

            if (begins < least)
                most = 1;
            for (var length = 1; length <= most; length++)
            {
                var row = types.Slice(length * LabelSet.Types, LabelSet.Types);
                var span = new SpanProbability(first, first + length, row[0], row[1], row[2], row[3], row[4]);
                if (span.Total >= least)
                    spans.Add(span);
            }
        }
    }

    private static int Label(int type, Position position) => 1 + type * 4 + (int)position;
}
