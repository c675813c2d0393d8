using GraphBuilder.Interpretation.Learning;

namespace GraphBuilder.Tests.Interpretation.Learning;

public sealed class LogLinearTests
{
    private static readonly ulong Glows = FeatureHash.Of("glows"), Burns = FeatureHash.Of("burns"), Bias = FeatureHash.Of("bias"), Rare = FeatureHash.Of("rare");

    [Fact]
    public void Train_SeparableExamples_PredictsThem()
    {
        var model = new LogLinearModel(["lamp", "fire", "neither"], LogLinearTrainer.Train(Examples(), 3, new TrainingOptions(0.01, 0.01, 1, 200)));

        Best(model, [Bias, Glows]).ShouldBe(0);
        Best(model, [Bias, Burns]).ShouldBe(1);
        Best(model, [Bias]).ShouldBe(2);
    }

    [Fact]
    public void Train_Twice_GivesTheSameWeights()
    {
        var options = new TrainingOptions(0.1, 0.1, 1, 50);

        var first = LogLinearTrainer.Train(Examples(), 3, options);
        var second = LogLinearTrainer.Train(Examples(), 3, options);

        first.OrderBy(pair => pair.Key).Select(pair => string.Join(' ', pair.Value)).ShouldBe(second.OrderBy(pair => pair.Key).Select(pair => string.Join(' ', pair.Value)));
    }

    [Fact]
    public void Train_StrongSparsity_KeepsNoWeight() =>
        LogLinearTrainer.Train(Examples(), 3, new TrainingOptions(1000, 0, 1, 50)).ShouldBeEmpty();

    [Fact]
    public void Train_FeatureBelowTheMinimalCount_HasNoWeight()
    {
        List<TrainingExample> examples = [.. Examples(), new TrainingExample([Bias, Rare], 1)];

        LogLinearTrainer.Train(examples, 3, new TrainingOptions(0, 0.1, 2, 50)).ShouldNotContainKey(Rare);
    }

    [Fact]
    public void Minimize_KnownFunction_FindsTheSoftThreshold()
    {
        // (w - 3)^2 / 2 + |w| is least at 2; (w - 0.5)^2 / 2 + |w| at 0.
        double[] least = OrthantWise.Minimize(
            (w, gradient) =>
            {
                (gradient[0], gradient[1]) = (w[0] - 3, w[1] - 0.5);
                return (gradient[0] * gradient[0] / 2) + (gradient[1] * gradient[1] / 2);
            },
            2,
            1,
            100);

        least[0].ShouldBe(2, 1e-3);
        least[1].ShouldBe(0);
    }

    [Fact]
    public void Predict_AnyFeatures_SumsToOne()
    {
        var model = new LogLinearModel(["a", "b"], new Dictionary<ulong, float[]> { [Glows] = [50, -50], [Burns] = [-1, 1] });
        var probabilities = new float[2];

        model.Predict([Glows, Burns, Rare], probabilities);

        probabilities.Sum().ShouldBe(1, 1e-5);
        probabilities[0].ShouldBeGreaterThan(0.999f);
    }

    [Fact]
    public void Key_NameOfAFeature_IsTheKeyThatTheVectorMakes()
    {
        var names = new FeatureNames();
        names.Learn("Glows");
        var features = new FeatureVector(names);

        features.Add(Part.Of("before"), Glows, Part.Of("Method"));

        ulong key = features.Keys.ToArray().ShouldHaveSingleItem();
        names[key].ShouldBe("before glows Method");
        LogLinearModel.Key("before glows Method").ShouldBe(key);
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

    private static List<TrainingExample> Examples() =>
    [
        .. Enumerable.Repeat(new TrainingExample([Bias, Glows], 0), 20),
        .. Enumerable.Repeat(new TrainingExample([Bias, Burns], 1), 20),
        .. Enumerable.Repeat(new TrainingExample([Bias], 2), 20),
    ];

    private static int Best(LogLinearModel model, ulong[] features)
    {
        var probabilities = new float[3];
        model.Predict(features, probabilities);
        return Array.IndexOf(probabilities, probabilities.Max());
    }
}
