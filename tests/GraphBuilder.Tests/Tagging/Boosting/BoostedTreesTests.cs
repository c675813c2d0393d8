using System.Runtime.Intrinsics;
using GraphBuilder.Tagging.Boosting;

namespace GraphBuilder.Tests.Tagging.Boosting;

public sealed class BoostedTreesTests
{
    private static readonly BoostingOptions Options = new(Rounds: 30, Depth: 3, Shrinkage: 0.3f, Smoothing: 1, LeastWeight: 0.5f);

    [Fact]
    public void Train_ClassesInABoxPattern_AreTold()
    {
        var (values, labels) = Boxes(600);
        var trees = Train(values, labels);
        Span<float> probabilities = stackalloc float[3];
        var right = 0;
        for (var row = 0; row < labels.Length; row++)
        {
            trees.Predict(values.AsSpan(row * 2, 2), probabilities);
            right += probabilities[labels[row]] > 0.5 ? 1 : 0;
        }

        right.ShouldBeGreaterThan(590);
    }

    [Fact]
    public void Train_Twice_GivesTheSameTrees()
    {
        var (values, labels) = Boxes(300);
        var (first, second) = (Train(values, labels), Train(values, labels));
        first.Leaves.ToArray().ShouldBe(second.Leaves.ToArray());
        first.Thresholds.ToArray().ShouldBe(second.Thresholds.ToArray());
    }

    [Fact]
    public void Train_SharesOfRowsAndColumns_GivesOtherTreesThatTellAsWell()
    {
        var (values, labels) = Boxes(600);
        var options = Options with { ShareOfRows = 0.7f, ShareOfColumns = 0.5f };

        var some = BoostedTreesTrainer.Train(values, 2, labels, [.. labels.Select(_ => 1f)], 3, options, threads: 2, CancellationToken.None);

        some.Leaves.ToArray().ShouldNotBe(Train(values, labels).Leaves.ToArray());
        some.Leaves.ToArray().ShouldBe(BoostedTreesTrainer.Train(values, 2, labels, [.. labels.Select(_ => 1f)], 3, options, threads: 1, CancellationToken.None).Leaves.ToArray());
        var probabilities = new float[labels.Length * 3];
        some.PredictAll(values, columns: 2, probabilities);
        Enumerable.Range(0, labels.Length).Count(row => probabilities[row * 3 + labels[row]] > 0.5).ShouldBeGreaterThan(580);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void ToProbabilities_ScoresBehindTheClasses_AreNotLookedAt(int classes)
    {
        float[] scores = [-2, 0.5f, 1.5f, -0.25f, 3, 0, -1, 2];
        var (alone, among) = (scores[..classes], new float[classes]);
        scores.AsSpan(classes).Fill(1e30f);

        BoostedTrees.ToProbabilities(alone);
        BoostedTrees.ToProbabilities(Vector256.Create(scores), among);

        among.ShouldBe(alone);
        ((double)alone.Sum()).ShouldBe(classes == 1 ? 1 / (1 + Math.Exp(2)) : 1, 1e-6);
    }

    [Fact]
    public void Predict_AnyRow_SumsToOne()
    {
        var (values, labels) = Boxes(100);
        var probabilities = new float[3];
        Train(values, labels).Predict([0.3f, 0.9f], probabilities);
        ((double)probabilities.Sum()).ShouldBe(1, 1e-5);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 16)]
    [InlineData(6, 37)]
    [InlineData(7, 40)]
    public void PredictAll_AnyRows_SaysWhatPredictSays(int depth, int count)
    {
        var (values, labels) = Boxes(400);
        var trees = BoostedTreesTrainer.Train(values, 2, labels, [.. labels.Select(_ => 1f)], 3, Options with { Depth = depth }, threads: 2, CancellationToken.None);
        var expected = new float[count * 3];
        for (var row = 0; row < count; row++)
            trees.Predict(values.AsSpan(row * 2, 2), expected.AsSpan(row * 3, 3));

        var actual = new float[count * 3];
        trees.PredictAll(values.AsSpan(0, count * 2), columns: 2, actual);

        actual.ShouldBe(expected);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(255)]
    [InlineData(300)] // more thresholds than a byte tells apart
    public void PredictAll_ValuesAtAndBesideThresholds_SaysWhatPredictSays(int thresholds)
    {
        var stumps = Stumps(thresholds);
        float[] rows = [.. Enumerable.Range(-1, thresholds + 2).SelectMany(value => new[] { value, value + 0.5f }), float.NaN, float.PositiveInfinity, float.NegativeInfinity];
        var expected = new float[rows.Length];
        for (var row = 0; row < rows.Length; row++)
            stumps.Predict(rows.AsSpan(row, 1), expected.AsSpan(row, 1));

        var actual = new float[rows.Length];
        stumps.PredictAll(rows, columns: 1, actual);

        actual.ShouldBe(expected);
    }

    /// <summary>A tree of one node for each threshold 0, 1, 2 and so on of the one feature, and one that sends all to the left.</summary>
    private static BoostedTrees Stumps(int thresholds)
    {
        var leaves = new float[(thresholds + 1) * 2 * BoostedTrees.Stride];
        for (var leaf = 0; leaf < leaves.Length; leaf += BoostedTrees.Stride)
            leaves[leaf] = leaf / BoostedTrees.Stride % 7 / 128f;
        return new(classes: 1, depth: 1, [0.25f], new short[thresholds + 1], [.. Enumerable.Range(0, thresholds).Select(cut => (float)cut), float.PositiveInfinity], leaves);
    }

    private static BoostedTrees Train(float[] values, byte[] labels) =>
        BoostedTreesTrainer.Train(values, 2, labels, [.. labels.Select(_ => 1f)], 3, Options, threads: 2, CancellationToken.None);

    /// <summary>Class 1 where both numbers are large, 2 where both are small, else 0.</summary>
    private static (float[] Values, byte[] Labels) Boxes(int count)
    {
        var random = new Random(3);
        var values = new float[count * 2];
        var labels = new byte[count];
        for (var row = 0; row < count; row++)
        {
            var (x, y) = (random.NextSingle(), random.NextSingle());
            (values[2 * row], values[2 * row + 1]) = (x, y);
            labels[row] = (byte)(x > 0.5 && y > 0.5 ? 1 : x < 0.5 && y < 0.5 ? 2 : 0);
        }

        return (values, labels);
    }
}
