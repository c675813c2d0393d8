using GraphBuilder.Interpretation.Learning;

namespace GraphBuilder.Tests.Interpretation.Learning;

public sealed class LogLinearTests
{
    private static readonly ulong Glows = FeatureHash.Of("glows"), Burns = FeatureHash.Of("burns"), Bias = FeatureHash.Of("bias"), Rare = FeatureHash.Of("rare");

    [Fact]
    public void Train_SeparableExamples_PredictsThem()
    {
        LogLinearModel model = Train(Examples(), new TrainingOptions(0.5f, 0.01f, 0.01f, 1, 10));

        Best(model, [Bias, Glows]).ShouldBe(0);
        Best(model, [Bias, Burns]).ShouldBe(1);
        Best(model, [Bias]).ShouldBe(2);
    }

    [Fact]
    public void Train_Twice_GivesTheSameBytes()
    {
        var options = new TrainingOptions(0.2f, 0.1f, 0.1f, 1, 5);

        Bytes(Train(Examples(), options)).ShouldBe(Bytes(Train(Examples(), options)));
    }

    [Fact]
    public void Train_StrongSparsity_KeepsNoWeight() => Train(Examples(), new TrainingOptions(0.5f, 1000, 0, 1, 5)).Count.ShouldBe(0);

    [Fact]
    public void Train_FeatureBelowTheMinimalCount_HasNoWeight()
    {
        ExampleSet examples = Examples();
        examples.Add([Rare], 1, 0);

        Train(examples, new TrainingOptions(0.5f, 0, 0.1f, 2, 5)).Count.ShouldBe(3);
        Train(examples, new TrainingOptions(0.5f, 0, 0.1f, 1, 5)).Count.ShouldBe(4);
    }

    [Fact]
    public void Train_PaperLeftOut_TeachesNothing()
    {
        ExampleSet examples = Examples();
        examples.Add([Bias, Rare], 1, paper: 7);

        LogLinearModel model = LogLinearTrainer.Train(examples, 3, new TrainingOptions(0.5f, 0, 0.1f, 1, 5), paper => paper != 7);

        model.Count.ShouldBe(3);
    }

    [Fact]
    public void Read_WrittenModel_TellsTheSame()
    {
        LogLinearModel model = Train(Examples(), new TrainingOptions(0.5f, 0.01f, 0.01f, 1, 10));
        var read = LogLinearModel.Read(new BinaryReader(new MemoryStream(Bytes(model))));
        float[] expected = new float[3], actual = new float[3];

        foreach (ulong[] features in (ulong[][])[[Bias, Glows], [Burns], [Rare]])
        {
            model.Predict(features, expected);
            read.Predict(features, actual);
            actual.ShouldBe(expected);
        }

        Bytes(read).ShouldBe(Bytes(model));
    }

    [Theory]
    [InlineData(new byte[] { 1, 0 })]
    [InlineData(new byte[] { 9, 0 })]
    [InlineData(new byte[] { 3, 2, 1, 1, 7 })]
    public void Read_OtherBytes_Throws(byte[] bytes) =>
        Should.Throw<InvalidDataException>(() => LogLinearModel.Read(new BinaryReader(new MemoryStream(bytes))));

    [Fact]
    public void Predict_AnyFeatures_SumsToOne()
    {
        var model = new LogLinearModel(2, new Dictionary<ulong, float[]> { [Glows] = [50, -50], [Burns] = [-1, 1] });
        var probabilities = new float[2];

        model.Predict([Glows, Burns, Rare], probabilities);

        probabilities.Sum().ShouldBe(1, 1e-5);
        probabilities[0].ShouldBeGreaterThan(0.999f);
    }

    [Fact]
    public void Keys_SameFeatureTwice_HaveItOnce()
    {
        var features = new FeatureVector();
        for (int i = 0; i < 2000; i++)
            features.Add(Part.Of("number"), (ulong)(i % 700));

        features.Keys.Length.ShouldBe(700);
        features.Clear();
        features.Keys.Length.ShouldBe(0);
    }

    private static ExampleSet Examples()
    {
        var examples = new ExampleSet();
        for (int i = 0; i < 20; i++)
        {
            examples.Add([Bias, Glows], 0, i % 4);
            examples.Add([Bias, Burns], 1, i % 4);
            examples.Add([Bias], 2, i % 4);
        }

        return examples;
    }

    private static LogLinearModel Train(ExampleSet examples, TrainingOptions options) => LogLinearTrainer.Train(examples, 3, options, _ => true);

    private static byte[] Bytes(LogLinearModel model)
    {
        var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
            model.Write(writer);
        return bytes.ToArray();
    }

    private static int Best(LogLinearModel model, ulong[] features)
    {
        var probabilities = new float[3];
        model.Predict(features, probabilities);
        return Array.IndexOf(probabilities, probabilities.Max());
    }
}
