using System.Runtime.Intrinsics;

namespace GraphBuilder.Interpretation.Learning;

/// <summary>
/// Learns the weights of a <see cref="LogLinearModel"/> one example after the other: maximal likelihood with an elastic net, by the "follow the proximally
/// regularised leader" of McMahan et al. ("Ad click prediction: a view from the trenches", 2013), eight classes at a time. One thread, a fixed order of
/// examples, no fused arithmetic: the same examples give the same weights on any machine. Cost: passes x examples x features.
/// </summary>
internal sealed class LogLinearTrainer
{
    /// <summary>Examples that are told this well teach nothing more.</summary>
    private const float Settled = 0.004f;

    private readonly TrainingOptions _options;
    private readonly ExampleSet _examples;
    private readonly int _classes;
    private readonly int[] _places;
    private readonly float[] _weights;
    private readonly float[] _sums;
    private readonly float[] _squares;

    private LogLinearTrainer(ExampleSet examples, int classes, TrainingOptions options)
    {
        (_examples, _classes, _options) = (examples, classes, options);
        _places = new int[examples.Columns];
        int rows = 0;
        for (int column = 0; column < _places.Length; column++)
            _places[column] = examples.CountOf(column) >= options.MinimalCount ? rows++ : -1;
        _weights = new float[rows * LogLinearModel.MaximalClasses];
        _sums = new float[_weights.Length];
        _squares = new float[_weights.Length];
    }

    /// <param name="classes">How many classes there are, 2 to 8.</param>
    /// <param name="learnsFrom">Whether a paper's examples are learnt from.</param>
    public static LogLinearModel Train(ExampleSet examples, int classes, TrainingOptions options, Func<int, bool> learnsFrom, CancellationToken cancel = default)
    {
        var trainer = new LogLinearTrainer(examples, classes, options);
        int[] order = [.. Enumerable.Range(0, examples.Count).Where(example => learnsFrom(examples.Paper(example)))];
        ulong state = 0x9E3779B97F4A7C15;
        for (int pass = 0; pass < options.Passes; pass++)
        {
            cancel.ThrowIfCancellationRequested();
            Shuffle(order, ref state);
            foreach (int example in order)
                trainer.Learn(example);
        }

        return trainer.Model();
    }

    private static void Shuffle(int[] order, ref ulong state)
    {
        for (int i = order.Length - 1; i > 0; i--)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            int other = (int)(state % (ulong)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }
    }

    private void Learn(int example)
    {
        ReadOnlySpan<int> features = _examples.Features(example);
        Vector256<float> scores = Vector256<float>.Zero;
        foreach (int feature in features)
        {
            int place = _places[feature];
            if (place >= 0)
                scores += Vector256.LoadUnsafe(ref _weights[place * LogLinearModel.MaximalClasses]);
        }

        int label = _examples.Label(example);
        Span<float> numbers = stackalloc float[LogLinearModel.MaximalClasses];
        LogLinearModel.Softmax(scores, _classes).CopyTo(numbers);
        numbers[label] -= 1;
        if (-numbers[label] < Settled)
            return;
        Vector256<float> errors = Vector256.Create<float>(numbers);
        foreach (int feature in features)
        {
            int place = _places[feature];
            if (place >= 0)
                Move(place * LogLinearModel.MaximalClasses, errors);
        }
    }

    private void Move(int at, Vector256<float> slope)
    {
        Vector256<float> squares = Vector256.LoadUnsafe(ref _squares[at]), more = squares + slope * slope;
        Vector256<float> root = Vector256.Sqrt(more), rate = Vector256.Create(1 / _options.Rate);
        Vector256<float> weights = Vector256.LoadUnsafe(ref _weights[at]);
        Vector256<float> sums = Vector256.LoadUnsafe(ref _sums[at]) + slope - (root - Vector256.Sqrt(squares)) * rate * weights;
        Vector256<float> beyond = Vector256.Max(Vector256.Abs(sums) - Vector256.Create(_options.Sparsity), Vector256<float>.Zero);
        Vector256<float> size = beyond / ((Vector256<float>.One + root) * rate + Vector256.Create(_options.Smoothness));
        weights = Vector256.ConditionalSelect(Vector256.LessThan(sums, Vector256<float>.Zero), size, -size);
        more.StoreUnsafe(ref _squares[at]);
        sums.StoreUnsafe(ref _sums[at]);
        weights.StoreUnsafe(ref _weights[at]);
    }

    private LogLinearModel Model()
    {
        var learnt = new List<KeyValuePair<ulong, float[]>>();
        for (int column = 0; column < _places.Length; column++)
        {
            if (_places[column] < 0)
                continue;
            float[] row = _weights.AsSpan(_places[column] * LogLinearModel.MaximalClasses, _classes).ToArray();
            if (Array.Exists(row, weight => LogLinearModel.Quantize(weight) != 0))
                learnt.Add(new(_examples.Key(column), row));
        }

        return new LogLinearModel(_classes, learnt);
    }
}
