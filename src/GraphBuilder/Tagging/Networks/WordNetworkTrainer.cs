using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GraphBuilder.Tagging.Boosting;

namespace GraphBuilder.Tagging.Networks;

/// <param name="Passes">Over all rows, the step shrinking to nothing over them.</param>
/// <param name="Rate">Of the first steps.</param>
/// <param name="Decay">What of every weight is added to its slope.</param>
internal readonly record struct NetworkOptions(int Passes, float Rate, float Decay, int Seed)
{
    public static readonly NetworkOptions Default = new(Passes: 3, Rate: 0.05f, Decay: 1e-5f, Seed: 1);
}

/// <param name="Numbers">Of a row.</param>
/// <param name="Slots">Words of a group.</param>
/// <param name="Classes">At most <see cref="BoostedTrees.Stride"/>.</param>
internal readonly record struct WordNetworkShape(int Numbers, int Slots, int Classes);

/// <summary>Learns a network, one row at a time, a step size per weight (Adagrad: Duchi, Hazan and Singer 2011).</summary>
internal sealed class WordNetworkTrainer
{
    private const int Hidden = WordNetwork.Hidden;
    private const int Stride = BoostedTrees.Stride;
    private const float Least = 1e-6f;

    /// <summary>What the spread of a number becomes.</summary>
    private const double Spread = 0.5;

    private readonly WordNetwork network;
    private readonly WordStatistics words;
    private readonly NetworkOptions options;
    private readonly float[] numberSquares;
    private readonly float[] wordSquares;
    private readonly float[] biasSquares = new float[Hidden];
    private readonly float[] outputSquares = new float[(Hidden + 1) * Stride];
    private readonly float[] sums = new float[Hidden];
    private readonly float[] slopes = new float[Hidden];
    private readonly float[] numbers;
    private readonly WordNetworkShape shape;

    private WordNetworkTrainer(IReadOnlyList<NetworkRows> papers, WordNetworkShape shape, WordStatistics words, NetworkOptions options)
    {
        this.shape = shape;
        this.words = words;
        this.options = options;
        numbers = new float[shape.Numbers];
        var random = new Random(options.Seed);
        var (means, scales) = Spreads(papers, shape.Numbers);
        network = new(
            means,
            scales,
            Drawn(random, shape.Numbers * Hidden, 0.15f),
            Drawn(random, shape.Slots * words.Dimensions * Hidden, 0.2f),
            new float[Hidden],
            Drawn(random, (Hidden + 1) * Stride, 0.1f));
        numberSquares = new float[network.Numbers.Length];
        wordSquares = new float[network.Words.Length];
    }

    public static WordNetwork Train(IReadOnlyList<NetworkRows> papers, WordNetworkShape shape, WordStatistics words, NetworkOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var trainer = new WordNetworkTrainer(papers, shape, words, options);
        var order = Enumerable.Range(0, papers.Count).SelectMany(paper => Enumerable.Range(0, papers[paper].Classes.Length).Select(row => (Paper: paper, Row: row))).ToArray();
        var random = new Random(options.Seed);
        for (var pass = 0; pass < options.Passes; pass++)
        {
            random.Shuffle(order);
            var rate = options.Rate * (1 - pass / (float)options.Passes);
            foreach (var (paper, row) in order)
            {
                cancel.ThrowIfCancellationRequested();
                trainer.Learn(papers[paper], row, rate);
            }
        }

        return NetworkSection.Quantize(trainer.network);
    }

    private static (float[] Means, float[] Scales) Spreads(IReadOnlyList<NetworkRows> papers, int columns)
    {
        var (count, sum, square) = (0.0, new double[columns], new double[columns]);
        foreach (var paper in papers)
        {
            count += paper.Classes.Length;
            for (var at = 0; at < paper.Values.Length; at++)
            {
                sum[at % columns] += paper.Values[at];
                square[at % columns] += (double)paper.Values[at] * paper.Values[at];
            }
        }

        var (means, scales) = (new float[columns], new float[columns]);
        for (var number = 0; number < means.Length && count > 0; number++)
        {
            var mean = sum[number] / count;
            var variance = square[number] / count - mean * mean;
            means[number] = (float)mean;
            scales[number] = variance > 1e-9 ? (float)(Spread / Math.Sqrt(variance)) : 0;
        }

        return (means, scales);
    }

    private static float[] Drawn(Random random, int count, float most)
    {
        var drawn = new float[count];
        for (var at = 0; at < count; at++)
            drawn[at] = (2 * random.NextSingle() - 1) * most;
        return drawn;
    }

    private void Learn(NetworkRows paper, int rowNumber, float rate)
    {
        var row = paper.Values.AsSpan(rowNumber * shape.Numbers, shape.Numbers);
        var places = paper.Words[rowNumber];
        var share = places.Length == 0 ? 0 : (float)shape.Slots / places.Length;
        network.Bias.CopyTo(sums, 0);
        for (var number = 0; number < row.Length; number++)
        {
            numbers[number] = network.Normalize(number, row[number]);
            if (numbers[number] != 0)
                WordNetwork.Add(network.Numbers.AsSpan(number * Hidden, Hidden), numbers[number], sums);
        }

        for (var at = 0; at < places.Length; at++)
        {
            var vector = words.Vector(places[at]);
            for (var dimension = 0; dimension < vector.Length; dimension++)
                WordNetwork.Add(WordWeights(network.Words, at, dimension), vector[dimension] * share, sums);
        }

        Span<float> errors = stackalloc float[Stride];
        network.Finish(sums, errors[..shape.Classes]);
        errors[paper.Classes[rowNumber]] -= 1;
        StepBack(errors, rate);
        for (var number = 0; number < row.Length; number++)
        {
            if (numbers[number] != 0)
                Step(network.Numbers.AsSpan(number * Hidden, Hidden), numberSquares.AsSpan(number * Hidden, Hidden), slopes, numbers[number], rate);
        }

        Step(network.Bias, biasSquares, slopes, 1, rate);
        for (var at = 0; at < places.Length; at++)
        {
            var vector = words.Vector(places[at]);
            for (var dimension = 0; dimension < vector.Length; dimension++)
                Step(WordWeights(network.Words, at, dimension), WordWeights(wordSquares, at, dimension), slopes, vector[dimension] * share, rate);
        }
    }

    /// <summary>Steps the outputs, and finds the slopes of the hidden layer's sums.</summary>
    private void StepBack(ReadOnlySpan<float> errors, float rate)
    {
        Array.Clear(slopes);
        for (var unit = 0; unit < Hidden; unit++)
        {
            if (sums[unit] <= 0)
                continue;
            var weights = network.Outputs.AsSpan(unit * Stride, Stride);
            for (var label = 0; label < Stride; label++)
                slopes[unit] += weights[label] * errors[label];
            Step(weights, outputSquares.AsSpan(unit * Stride, Stride), errors, sums[unit], rate);
        }

        Step(network.Outputs.AsSpan(Hidden * Stride, Stride), outputSquares.AsSpan(Hidden * Stride, Stride), errors, 1, rate);
    }

    private Span<float> WordWeights(float[] weights, int place, int dimension) =>
        weights.AsSpan((place % shape.Slots * words.Dimensions + dimension) * Hidden, Hidden);

    private void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> slope, float factor, float rate)
    {
        var weight = MemoryMarshal.Cast<float, Vector256<float>>(weights);
        var square = MemoryMarshal.Cast<float, Vector256<float>>(squares);
        var change = MemoryMarshal.Cast<float, Vector256<float>>(slope);
        for (var at = 0; at < weight.Length; at++)
        {
            var gradient = change[at] * factor + weight[at] * options.Decay;
            square[at] += gradient * gradient;
            weight[at] -= gradient * rate / Vector256.Sqrt(square[at] + Vector256.Create(Least));
        }
    }
}
