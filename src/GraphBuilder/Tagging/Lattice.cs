using System.Runtime.CompilerServices;

namespace GraphBuilder.Tagging;

/// <summary>
/// The chain of a sentence's labels under given scores: marginals by scaled forward-backward, the best path by Viterbi
/// (Lafferty, McCallum and Pereira 2001; Rabiner 1989 for the scaling). O(tokens x labels^2) time, O(tokens x labels) memory.
/// A workspace: one per thread, used again for every sentence. Results are the same on every processor:
/// products are rounded before they are added, and sums run in a fixed order.
/// </summary>
internal sealed class Lattice
{
    private const int Stride = LabelSet.Stride;

    /// <summary>Room before the first row of <see cref="forward"/> and after the last of <see cref="incoming"/>, where rows are read a label or two aside.</summary>
    private const int Margin = 8;

    private float[] scores = [];
    private float[] potentials = [];
    private float[] forward = [];
    private float[] backward = [];
    private float[] incoming = []; // what a token passes back to the one before it
    private float[] marginals = [];
    private float[] scales = [];
    private float[] largest = [];
    private byte[] pointers = [];

    /// <summary>Tokens of the present sentence.</summary>
    public int Length { get; private set; }

    /// <summary>Room for a sentence of <paramref name="length"/> tokens, every score zero.</summary>
    public void Reset(int length)
    {
        Length = length;
        var size = length * Stride;
        if (scores.Length < size)
        {
            var grown = Math.Max(size, scores.Length * 2);
            scores = new float[grown];
            potentials = new float[grown];
            forward = new float[grown + Margin];
            backward = new float[grown];
            incoming = new float[grown + Margin];
            marginals = new float[grown];
            pointers = new byte[grown];
            scales = new float[grown / Stride + 1];
            largest = new float[grown / Stride + 1];
        }

        scores.AsSpan(0, size).Clear();
    }

    /// <summary>The scores of the labels at a token, to be added to.</summary>
    public Span<float> Scores(int token) => scores.AsSpan(token * Stride, Stride);

    /// <summary>P(label at the token | sentence) after <see cref="Marginalize"/>.</summary>
    public ReadOnlySpan<float> Marginals(int token) => marginals.AsSpan(token * Stride, Stride);

    /// <summary>The logarithm of the partition function, after <see cref="Marginalize"/>.</summary>
    public double LogPartition
    {
        get
        {
            double sum = 0;
            for (var token = 0; token < Length; token++)
                sum += largest[token] - Math.Log(scales[token]);
            return sum;
        }
    }

    /// <summary>Fills the marginals.</summary>
    public void Marginalize(TransitionScores transitions)
    {
        Forward(transitions);
        Backward(transitions);
    }

    /// <summary>Adds the sums over this sentence of P(label, next label) to <paramref name="sums"/>, a row per label; after <see cref="Marginalize"/>.</summary>
    public void AddPairMarginals(TransitionScores transitions, float[] sums)
    {
        for (var token = 1; token < Length; token++)
        {
            var previous = forward.AsSpan(Margin + (token - 1) * Stride, Stride);
            var passed = LabelRow.Load(ref incoming[token * Stride]);
            for (var label = 0; label < LabelSet.Count; label++)
            {
                if (previous[label] == 0)
                    continue;
                var pairs = LabelRow.Load(ref transitions.Potentials[label * Stride]) * passed * previous[label];
                (LabelRow.Load(ref sums[label * Stride]) + pairs).Store(sums.AsSpan(label * Stride));
            }
        }
    }

    /// <summary>
    /// P(the term of a type that begins at a token has a given length) after <see cref="Marginalize"/>, for lengths 2 to <paramref name="most"/>,
    /// put at <c>length x types + type</c>. Stops where what is left falls under <paramref name="least"/>.
    /// </summary>
    public void SpanProbabilities(TransitionScores transitions, int first, int type, int most, float least, Span<float> lengths)
    {
        var begin = 1 + type * 4;
        var (inside, end) = (begin + (int)Position.Inside, begin + (int)Position.End);
        var path = forward[Margin + first * Stride + begin];
        var from = begin;
        for (var length = 2; length <= most; length++)
        {
            var token = first + length - 1;
            var at = token * Stride;
            lengths[length * LabelSet.Types + type] =
                path * transitions.Potentials[from * Stride + end] * potentials[at + end] * scales[token] * backward[at + end];
            path *= transitions.Potentials[from * Stride + inside] * potentials[at + inside] * scales[token];
            from = inside;
            if (path * backward[at + inside] < least)
                return;
        }
    }

    /// <summary>The best sequence of labels; ties go to the smaller label.</summary>
    /// <returns>Its score.</returns>
    public double Best(TransitionScores transitions, Span<byte> labels)
    {
        if (Length == 0)
            return 0;
        Span<float> best = stackalloc float[Stride];
        Span<float> extended = stackalloc float[Stride];
        for (var label = 0; label < LabelSet.Count; label++)
            best[label] = LabelSet.MayStart(label) ? scores[label] : float.NegativeInfinity;
        for (var token = 1; token < Length; token++)
        {
            extended.Fill(float.NegativeInfinity);
            var pointer = pointers.AsSpan(token * Stride, Stride);
            for (var label = 0; label < LabelSet.Count; label++)
            {
                if (float.IsNegativeInfinity(best[label]))
                    continue;
                var row = transitions.Scores.AsSpan(label * Stride, Stride);
                for (var next = 0; next < LabelSet.Count; next++)
                {
                    var score = best[label] + row[next];
                    if (score > extended[next])
                    {
                        extended[next] = score;
                        pointer[next] = (byte)label;
                    }
                }
            }

            for (var next = 0; next < LabelSet.Count; next++)
                best[next] = extended[next] + scores[token * Stride + next];
        }

        var last = 0;
        for (var label = 1; label < LabelSet.Count; label++)
        {
            if (LabelSet.MayEnd(label) && best[label] > best[last])
                last = label;
        }

        var total = best[last];
        for (var token = Length - 1; token >= 0; token--)
        {
            labels[token] = (byte)last;
            last = pointers[token * Stride + last];
        }

        return total;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward(TransitionScores transitions)
    {
        for (var token = 0; token < Length; token++)
        {
            var row = Exponentiate(token);
            if (token > 0)
                row *= Spread(transitions.Potentials, TransitionScores.Closed, ref forward[Margin + (token - 1) * Stride], transitions.Onward, direction: -1);
            var scale = 1 / row.Sum;
            scales[token] = scale;
            (row * scale).Store(forward.AsSpan(Margin + token * Stride));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Backward(TransitionScores transitions)
    {
        for (var token = Length - 1; token >= 0; token--)
        {
            var row = token == Length - 1
                ? LabelRow.Ones
                : Spread(transitions.Preceding, TransitionScores.Opening, ref incoming[(token + 1) * Stride], transitions.Backward, direction: 1);
            row.Store(backward.AsSpan(token * Stride));
            (LabelRow.Load(ref forward[Margin + token * Stride]) * row).Store(marginals.AsSpan(token * Stride));
            (LabelRow.Load(ref potentials[token * Stride]) * row * scales[token]).Store(incoming.AsSpan(token * Stride));
        }
    }

    /// <summary>
    /// A row of values times the potentials: from those labels that any term borders on by their whole rows, inside terms by the three diagonals that are not zero.
    /// Two sums, since one would wait for itself.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LabelRow Spread(float[] rows, ReadOnlySpan<byte> labels, ref float values, float[] diagonals, int direction)
    {
        LabelRow even = default, odd = default;
        for (var step = 0; step < TransitionScores.InnerSteps; step++)
            odd += LabelRow.Load(ref diagonals[step * Stride]) * LabelRow.Load(ref Unsafe.Add(ref values, direction * step));
        var at = 0;
        for (; at + 1 < labels.Length; at += 2)
        {
            even += LabelRow.Load(ref rows[labels[at] * Stride]) * Unsafe.Add(ref values, labels[at]);
            odd += LabelRow.Load(ref rows[labels[at + 1] * Stride]) * Unsafe.Add(ref values, labels[at + 1]);
        }

        if (at < labels.Length)
            even += LabelRow.Load(ref rows[labels[at] * Stride]) * Unsafe.Add(ref values, labels[at]);
        return (even + odd).Labels;
    }

    /// <summary>Potentials of a token, exp(score - the largest score), zero where a sentence may not start or end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private LabelRow Exponentiate(int token)
    {
        var row = LabelRow.Load(ref scores[token * Stride]);
        largest[token] = row.Largest;
        row = row.Exponential(largest[token]);
        if (token == 0)
            row *= LabelRow.Load(TransitionScores.Starts);
        if (token == Length - 1)
            row *= LabelRow.Load(TransitionScores.Ends);
        row.Store(potentials.AsSpan(token * Stride));
        return row;
    }
}
