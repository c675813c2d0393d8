using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
    private float[] scores = [];
    private float[] potentials = [];
    private float[] forward = [];
    private float[] backward = [];
    private float[] marginals = [];
    private float[] scales = [];
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
            forward = new float[grown];
            backward = new float[grown];
            marginals = new float[grown];
            pointers = new byte[grown];
            scales = new float[grown / Stride + 1];
        }

        scores.AsSpan(0, size).Clear();
    }

    /// <summary>The scores of the labels at a token, to be added to.</summary>
    public Span<float> Scores(int token) => scores.AsSpan(token * Stride, Stride);

    /// <summary>P(label at the token | sentence) after <see cref="Marginalize"/>.</summary>
    public ReadOnlySpan<float> Marginals(int token) => marginals.AsSpan(token * Stride, Stride);

    /// <summary>Fills the marginals and returns the logarithm of the partition function.</summary>
    public double Marginalize(TransitionScores transitions)
    {
        var logPartition = Forward(transitions);
        Backward(transitions);
        return logPartition;
    }

    /// <summary>Adds the sums over this sentence of P(label, next label) to <paramref name="sums"/>, a row per label; after <see cref="Marginalize"/>.</summary>
    public void AddPairMarginals(TransitionScores transitions, float[] sums)
    {
        for (var token = 1; token < Length; token++)
        {
            var previous = forward.AsSpan((token - 1) * Stride, Stride);
            var (a, b, c) = Incoming(token);
            for (var label = 0; label < LabelSet.Count; label++)
            {
                if (previous[label] == 0)
                    continue;
                var spread = Vector256.Create(previous[label]);
                var to = Vectors(transitions.Potentials, label);
                var sum = Vectors(sums, label);
                sum[0] += to[0] * a * spread;
                sum[1] += to[1] * b * spread;
                sum[2] += to[2] * c * spread;
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
        var path = forward[first * Stride + begin];
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

    private double Forward(TransitionScores transitions)
    {
        double logPartition = 0;
        for (var token = 0; token < Length; token++)
        {
            logPartition += Exponentiate(token);
            var potential = Vectors(potentials, token);
            var row = Vectors(forward, token);
            if (token == 0)
            {
                potential.CopyTo(row);
            }
            else
            {
                Vector256<float> a = default, b = default, c = default;
                var previous = forward.AsSpan((token - 1) * Stride, Stride);
                for (var label = 0; label < LabelSet.Count; label++)
                {
                    var to = Vectors(transitions.Potentials, label);
                    var spread = Vector256.Create(previous[label]);
                    a += to[0] * spread;
                    b += to[1] * spread;
                    c += to[2] * spread;
                }

                (row[0], row[1], row[2]) = (a * potential[0], b * potential[1], c * potential[2]);
            }

            var sum = Sum(row[0] + row[1] + row[2]);
            scales[token] = 1 / sum;
            logPartition += Math.Log(sum);
            var scale = Vector256.Create(1 / sum);
            for (var part = 0; part < 3; part++)
                row[part] *= scale;
        }

        return logPartition;
    }

    private void Backward(TransitionScores transitions)
    {
        for (var token = Length - 1; token >= 0; token--)
        {
            var row = backward.AsSpan(token * Stride, Stride);
            if (token == Length - 1)
            {
                row.Fill(1);
            }
            else
            {
                var (a, b, c) = Incoming(token + 1);
                row.Clear();
                for (var label = 0; label < LabelSet.Count; label++)
                {
                    var to = Vectors(transitions.Potentials, label);
                    row[label] = Sum(to[0] * a + to[1] * b + to[2] * c);
                }
            }

            var marginal = Vectors(marginals, token);
            var ahead = Vectors(forward, token);
            var back = Vectors(backward, token);
            for (var part = 0; part < 3; part++)
                marginal[part] = ahead[part] * back[part];
        }
    }

    /// <summary>What a token passes back to the one before it: potential x backward value, scaled.</summary>
    private (Vector256<float> A, Vector256<float> B, Vector256<float> C) Incoming(int token)
    {
        var back = Vectors(backward, token);
        var potential = Vectors(potentials, token);
        var scale = Vector256.Create(scales[token]);
        return (back[0] * potential[0] * scale, back[1] * potential[1] * scale, back[2] * potential[2] * scale);
    }

    /// <summary>Potentials of a token, exp(score - the largest score), zero where a sentence may not start or end; returns the largest score.</summary>
    private float Exponentiate(int token)
    {
        var row = scores.AsSpan(token * Stride, Stride);
        var largest = row[0];
        for (var label = 1; label < LabelSet.Count; label++)
            largest = Math.Max(largest, row[label]);
        var score = Vectors(scores, token);
        var potential = Vectors(potentials, token);
        var shift = Vector256.Create(largest);
        for (var part = 0; part < 3; part++)
            potential[part] = Exponential.Of(score[part] - shift);
        if (token == 0)
            Mask(potential, TransitionScores.Starts);
        if (token == Length - 1)
            Mask(potential, TransitionScores.Ends);
        return largest;
    }

    private static void Mask(Span<Vector256<float>> potential, float[] mask)
    {
        var factors = Vectors(mask, 0);
        for (var part = 0; part < 3; part++)
            potential[part] *= factors[part];
    }

    private static Span<Vector256<float>> Vectors(float[] rows, int row) =>
        MemoryMarshal.Cast<float, Vector256<float>>(rows.AsSpan(row * Stride, Stride));

    private static float Sum(Vector256<float> vector)
    {
        var half = vector.GetLower() + vector.GetUpper();
        return (half[0] + half[1]) + (half[2] + half[3]);
    }
}
