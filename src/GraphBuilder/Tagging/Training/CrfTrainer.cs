using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphBuilder.Tagging.Training;

/// <summary>How a chain is trained.</summary>
/// <param name="Passes">Over all sentences.</param>
/// <param name="Rate">FTRL's alpha: the size of a feature's first step.</param>
/// <param name="L1">Weight of the absolute values: what drives useless weights to exactly zero.</param>
/// <param name="L2">Weight of the squares.</param>
/// <param name="Seed">Of the order of sentences.</param>
internal readonly record struct CrfOptions(int Passes, float Rate, float L1, float L2, int Seed)
{
    public static readonly CrfOptions Default = new(Passes: 5, Rate: 0.05f, L1: 0.5f, L2: 3f, Seed: 1);
}

/// <summary>
/// Trains a linear-chain conditional random field by FTRL-Proximal, a stochastic gradient method with a step size per weight and elastic-net
/// regularisation (McMahan et al. 2013, "Ad click prediction: a view from the trenches"). One thread, seeded order: same data, same bits.
/// Cost: passes x tokens x (features per token + labels) vectors of 24 floats.
/// </summary>
internal sealed class CrfTrainer
{
    private const int Stride = LabelSet.Stride;
    private readonly TrainingSet set;
    private readonly CrfOptions options;
    private readonly float[] weights;
    private readonly float[] pulls;
    private readonly float[] squares;
    private readonly float[] vectorWeights;
    private readonly float[] vectorPulls;
    private readonly float[] vectorSquares;
    private readonly float[] pairWeights = new float[LabelSet.Count * Stride];
    private readonly float[] pairPulls = new float[LabelSet.Count * Stride];
    private readonly float[] pairSquares = new float[LabelSet.Count * Stride];
    private readonly float[] pairGradient = new float[LabelSet.Count * Stride];
    private readonly TransitionScores transitions = new();
    private readonly Lattice lattice = new();

    private CrfTrainer(TrainingSet set, CrfOptions options)
    {
        this.set = set;
        this.options = options;
        weights = new float[set.Names.Count * Stride];
        pulls = new float[weights.Length];
        squares = new float[weights.Length];
        vectorWeights = new float[CrfModel.VectorOffsets * set.Words.Dimensions * Stride];
        vectorPulls = new float[vectorWeights.Length];
        vectorSquares = new float[vectorWeights.Length];
    }

    /// <param name="progress">Told after each pass: the pass, from 1, and the mean loss per sentence.</param>
    public static CrfModel Train(TrainingSet set, CrfOptions options, Action<int, double>? progress, CancellationToken cancel)
    {
        var trainer = new CrfTrainer(set, options);
        var order = Enumerable.Range(0, set.Sentences.Count).ToArray();
        var random = new Random(options.Seed);
        for (var pass = 1; pass <= options.Passes; pass++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (var at in order)
            {
                cancel.ThrowIfCancellationRequested();
                loss += trainer.Learn(set.Sentences[at]);
            }

            progress?.Invoke(pass, loss / order.Length);
        }

        for (var at = 0; at < trainer.weights.Length; at++)
            trainer.weights[at] = CrfModel.Quantize(trainer.weights[at]);
        return CrfModel.Of(set.Names, trainer.weights, trainer.vectorWeights, trainer.pairWeights);
    }

    /// <summary>One step on one sentence; returns its loss, -log P(labels | sentence), before the step.</summary>
    private double Learn(TrainingSentence sentence)
    {
        var labels = sentence.Labels;
        if (labels.Length == 0)
            return 0;
        transitions.Set(pairWeights);
        lattice.Reset(labels.Length);
        for (var token = 0; token < labels.Length; token++)
        {
            var scores = MemoryMarshal.Cast<float, Vector256<float>>(lattice.Scores(token));
            for (var at = sentence.FeatureStarts[token]; at < sentence.FeatureStarts[token + 1]; at++)
            {
                var row = Row(weights, sentence.Features[at]);
                scores[0] += row[0];
                scores[1] += row[1];
                scores[2] += row[2];
            }

            AddVectors(sentence, token);
        }

        double gold = 0;
        for (var token = 0; token < labels.Length; token++)
        {
            gold += lattice.Scores(token)[labels[token]];
            if (token > 0)
                gold += pairWeights[labels[token - 1] * Stride + labels[token]];
        }

        lattice.Marginalize(transitions);
        var loss = lattice.LogPartition - gold;
        Span<float> gradient = stackalloc float[Stride];
        for (var token = 0; token < labels.Length; token++)
        {
            lattice.Marginals(token).CopyTo(gradient);
            gradient[labels[token]] -= 1;
            for (var at = sentence.FeatureStarts[token]; at < sentence.FeatureStarts[token + 1]; at++)
                Step(gradient, weights, pulls, squares, sentence.Features[at]);
            StepVectors(sentence, token, gradient);
        }

        Array.Clear(pairGradient);
        lattice.AddPairMarginals(transitions, pairGradient);
        for (var token = 1; token < labels.Length; token++)
            pairGradient[labels[token - 1] * Stride + labels[token]] -= 1;
        for (var label = 0; label < LabelSet.Count; label++)
            Step(pairGradient.AsSpan(label * Stride, Stride), pairWeights, pairPulls, pairSquares, label);
        return loss;
    }

    private void AddVectors(TrainingSentence sentence, int token)
    {
        for (var offset = 0; offset < CrfModel.VectorOffsets; offset++)
        {
            var other = token + offset - CrfModel.VectorOffsets / 2;
            if (other < 0 || other >= sentence.Words.Length)
                continue;
            CrfModel.AddVector(set.Words.Vector(sentence.Words[other]), vectorWeights, offset, lattice.Scores(token));
        }
    }

    private void StepVectors(TrainingSentence sentence, int token, ReadOnlySpan<float> gradient)
    {
        Span<float> scaled = stackalloc float[Stride];
        for (var offset = 0; offset < CrfModel.VectorOffsets; offset++)
        {
            var other = token + offset - CrfModel.VectorOffsets / 2;
            if (other < 0 || other >= sentence.Words.Length)
                continue;
            var vector = set.Words.Vector(sentence.Words[other]);
            for (var at = 0; at < vector.Length; at++)
            {
                for (var label = 0; label < Stride; label++)
                    scaled[label] = gradient[label] * vector[at];
                Step(scaled, vectorWeights, vectorPulls, vectorSquares, offset * vector.Length + at);
            }
        }
    }

    /// <summary>FTRL's step for a row of weights: pull (z), sum of squared gradients (n), and the weight they give.</summary>
    private void Step(ReadOnlySpan<float> gradient, float[] weightRows, float[] pullRows, float[] squareRows, int index)
    {
        var weight = Row(weightRows, index);
        var pull = Row(pullRows, index);
        var square = Row(squareRows, index);
        var gradients = MemoryMarshal.Cast<float, Vector256<float>>(gradient);
        var inverseRate = Vector256.Create(1 / options.Rate);
        var l1 = Vector256.Create(options.L1);
        var l2 = Vector256.Create(options.L2);
        for (var part = 0; part < 3; part++)
        {
            var slope = gradients[part];
            var before = square[part];
            var after = before + slope * slope;
            var root = Vector256.Sqrt(after);
            pull[part] += slope - (root - Vector256.Sqrt(before)) * inverseRate * weight[part];
            square[part] = after;
            var excess = Vector256.Abs(pull[part]) - l1;
            var sign = pull[part] & Vector256.Create(-0f);
            var step = Vector256.Max(excess, default) / ((root + Vector256<float>.One) * inverseRate + l2);
            weight[part] = (step ^ sign) ^ Vector256.Create(-0f);
        }
    }

    private static Span<Vector256<float>> Row(float[] rows, int index) =>
        MemoryMarshal.Cast<float, Vector256<float>>(rows.AsSpan(index * Stride, Stride));
}
