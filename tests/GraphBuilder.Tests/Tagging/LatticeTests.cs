using GraphBuilder.Tagging;

namespace GraphBuilder.Tests.Tagging;

public sealed class LatticeTests
{
    private const int Length = 3;
    private readonly Random random = new(7);
    private readonly TransitionScores transitions = new();
    private readonly Lattice lattice = new();
    private readonly float[] pairs = new float[LabelSet.Count * LabelSet.Stride];

    public LatticeTests()
    {
        for (var at = 0; at < pairs.Length; at++)
            pairs[at] = random.NextSingle() - 0.5f;
        transitions.Set(pairs);
        lattice.Reset(Length);
        for (var token = 0; token < Length; token++)
        {
            for (var label = 0; label < LabelSet.Count; label++)
                lattice.Scores(token)[label] = 4 * random.NextSingle() - 2;
        }
    }

    [Fact]
    public void Marginalize_ShortSentence_EqualsTheSumOverAllPaths()
    {
        var expected = new double[Length, LabelSet.Count];
        var total = 0d;
        foreach (var path in Paths())
        {
            var weight = Math.Exp(Score(path));
            total += weight;
            for (var token = 0; token < Length; token++)
                expected[token, path[token]] += weight;
        }

        lattice.Marginalize(transitions);
        lattice.LogPartition.ShouldBe(Math.Log(total), 1e-4);
        for (var token = 0; token < Length; token++)
        {
            for (var label = 0; label < LabelSet.Count; label++)
                ((double)lattice.Marginals(token)[label]).ShouldBe(expected[token, label] / total, 1e-5);
        }
    }

    [Fact]
    public void AddPairMarginals_ShortSentence_EqualsTheSumOverAllPaths()
    {
        var expected = new double[pairs.Length];
        var total = 0d;
        foreach (var path in Paths())
        {
            var weight = Math.Exp(Score(path));
            total += weight;
            for (var token = 1; token < Length; token++)
                expected[path[token - 1] * LabelSet.Stride + path[token]] += weight;
        }

        var sums = new float[pairs.Length];
        lattice.Marginalize(transitions);
        lattice.AddPairMarginals(transitions, sums);
        for (var at = 0; at < sums.Length; at++)
            ((double)sums[at]).ShouldBe(expected[at] / total, 1e-5);
    }

    [Fact]
    public void Best_ShortSentence_IsTheBestOfAllPaths()
    {
        var labels = new byte[Length];
        var score = lattice.Best(transitions, labels);
        var best = Paths().MaxBy(Score)!;
        labels.ShouldBe(best);
        score.ShouldBe(Score(best), 1e-4);
    }

    [Fact]
    public void Find_Spans_EqualTheSumOverAllPathsWithThem()
    {
        var expected = new Dictionary<(int, int), double>();
        var total = 0d;
        foreach (var path in Paths())
        {
            var weight = Math.Exp(Score(path));
            total += weight;
            foreach (var span in Spans(path))
                expected[span] = expected.GetValueOrDefault(span) + weight;
        }

        lattice.Marginalize(transitions);
        var spans = new List<SpanProbability>();
        SpanMarginals.Find(lattice, transitions, 1e-6f, spans);
        spans.Count.ShouldBe(expected.Count);
        foreach (var span in spans)
            ((double)span.Total).ShouldBe(expected[(span.FirstToken, span.EndToken)] / total, 1e-4);
    }

    private static IEnumerable<(int First, int End)> Spans(byte[] path)
    {
        var first = 0;
        for (var token = 0; token < Length; token++)
        {
            if (path[token] == LabelSet.Outside)
                continue;
            var position = LabelSet.PositionOf(path[token]);
            if (position is Position.Begin or Position.Single)
                first = token;
            if (position is Position.End or Position.Single)
                yield return (first, token + 1);
        }
    }

    private static IEnumerable<byte[]> Paths()
    {
        for (byte a = 0; a < LabelSet.Count; a++)
        {
            for (byte b = 0; b < LabelSet.Count; b++)
            {
                for (byte c = 0; c < LabelSet.Count; c++)
                {
                    if (LabelSet.MayStart(a) && LabelSet.MayFollow(a, b) && LabelSet.MayFollow(b, c) && LabelSet.MayEnd(c))
                        yield return [a, b, c];
                }
            }
        }
    }

    private double Score(byte[] path)
    {
        double score = lattice.Scores(0)[path[0]];
        for (var token = 1; token < Length; token++)
            score += lattice.Scores(token)[path[token]] + pairs[path[token - 1] * LabelSet.Stride + path[token]];
        return score;
    }
}
