using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GraphBuilder.Text;

namespace GraphBuilder.Tagging;

/// <summary>
/// Scores the labels of every token of a sentence under a model. The weights of a form's own features are summed once per form and offset
/// and kept (<see cref="FormFeatures"/>). A workspace: one per thread.
/// </summary>
internal sealed class SentenceScorer(CrfModel model, WordStatistics words) : FeatureWriter
{
    private const int Stride = LabelSet.Stride;
    private const int Offsets = 2 * FormFeatures.Reach + 1;

    /// <summary>So many forms are kept before the store is emptied: 65,536 x 480 bytes.</summary>
    private const int MostForms = 65_536;

    private readonly Dictionary<string, float[]> forms = new(StringComparer.Ordinal);
    private float[] target = [];
    private int targetStart;

    /// <summary>Fills the lattice's scores for the sentence.</summary>
    public void Score(FieldText field, Sentence sentence, PaperFeatures features, Lattice lattice)
    {
        var length = sentence.EndToken - sentence.FirstToken;
        lattice.Reset(length);
        for (var at = 0; at < length; at++)
        {
            var sums = FormSums(field[field.Tokens[sentence.FirstToken + at]]);
            for (var offset = -FormFeatures.Reach; offset <= FormFeatures.Reach; offset++)
            {
                // The form at this token is the neighbour at `offset` of the token `at - offset`.
                var token = at - offset;
                if (token >= 0 && token < length)
                    Add(sums.AsSpan((offset + FormFeatures.Reach) * Stride, Stride), lattice.Scores(token));
            }
        }

        if (target.Length < Stride)
            target = new float[Stride];
        targetStart = 0;
        for (var at = 0; at < length; at++)
        {
            Array.Clear(target, 0, Stride);
            features.Write(sentence.FirstToken + at, sentence, this);
            Add(target.AsSpan(0, Stride), lattice.Scores(at));
        }
    }

    protected override void Take(ulong hash, ReadOnlySpan<char> name)
    {
        var weights = model.Find(hash);
        if (!weights.IsEmpty)
            Add(weights, target.AsSpan(targetStart, Stride));
    }

    private static void Add(ReadOnlySpan<float> weights, Span<float> scores)
    {
        var source = MemoryMarshal.Cast<float, Vector256<float>>(weights);
        var sum = MemoryMarshal.Cast<float, Vector256<float>>(scores);
        sum[0] += source[0];
        sum[1] += source[1];
        sum[2] += source[2];
    }

    private float[] FormSums(ReadOnlySpan<char> form)
    {
        var lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(form, out var sums))
            return sums;
        if (forms.Count >= MostForms)
            forms.Clear();
        var present = target;
        target = sums = new float[Offsets * Stride];
        for (var offset = -FormFeatures.Reach; offset <= FormFeatures.Reach; offset++)
        {
            targetStart = (offset + FormFeatures.Reach) * Stride;
            FormFeatures.Write(form, offset, words, this);
            if (Math.Abs(offset) <= CrfModel.VectorOffsets / 2)
                CrfModel.AddVector(words.Vector(form), model.VectorWeights, offset + CrfModel.VectorOffsets / 2, target.AsSpan(targetStart, Stride));
        }

        target = present;
        lookup[form] = sums;
        return sums;
    }
}
