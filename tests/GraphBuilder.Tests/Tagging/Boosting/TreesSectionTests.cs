using GraphBuilder.Tagging.Boosting;

namespace GraphBuilder.Tests.Tagging.Boosting;

public sealed class TreesSectionTests
{
    [Fact]
    public void Read_WrittenTrees_TellTheSame()
    {
        BoostedTrees trees = TreesSection.Quantize(Learn(classes: 3));

        BoostedTrees read = Read(Bytes(trees));

        foreach (float x in (float[])[0, 5, 12, 29])
        {
            float[] expected = new float[3], actual = new float[3];
            trees.Predict([x, 1], expected);
            read.Predict([x, 1], actual);
            actual.ShouldBe(expected);
        }
    }

    [Fact]
    public void Predict_OneClass_IsTheProbabilityOfAYes()
    {
        BoostedTrees trees = Learn(classes: 1);
        float[] low = new float[1], high = new float[1];

        trees.Predict([3, 0], low);
        trees.Predict([15, 0], high);

        low[0].ShouldBeLessThan(0.2f);
        high[0].ShouldBeGreaterThan(0.8f);
    }

    [Theory]
    [InlineData(0, 3, 8)]
    [InlineData(1, 0, 8)]
    [InlineData(1, 40, 8)]
    [InlineData(9, 3, 8)]
    [InlineData(1, 3, -8)]
    public void Read_NumbersThatFitNoTrees_Throws(byte classes, byte depth, int trees) =>
        Should.Throw<InvalidDataException>(() => Read([classes, depth, .. BitConverter.GetBytes(trees), 0, 0, 0, 0]));

    /// <summary>30 rows in three thirds; with one class the middle third is a yes.</summary>
    private static BoostedTrees Learn(int classes)
    {
        var values = new float[120 * 2];
        var labels = new byte[120];
        var weights = new float[120];
        for (int row = 0; row < 120; row++)
        {
            values[row * 2] = row % 30;
            labels[row] = (byte)(classes == 1 ? row % 30 / 10 == 1 ? 1 : 0 : row % 30 / 10);
            weights[row] = 1;
        }

        return BoostedTreesTrainer.Train(values, 2, labels, weights, classes, new BoostingOptions(20, 3, 0.3f, 1, 1), threads: 1, default);
    }

    private static byte[] Bytes(BoostedTrees trees)
    {
        var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
            TreesSection.Write(trees, writer);
        return bytes.ToArray();
    }

    private static BoostedTrees Read(byte[] bytes) => TreesSection.Read(new BinaryReader(new MemoryStream(bytes)));
}
