using System.Text;
using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Networks;

namespace GraphBuilder.Tests.Tagging;

public sealed class WordNetworkTests
{
    private const int Hidden = WordNetwork.Hidden;
    private const int Numbers = 62, Slots = 8, Classes = 6, KeptBits = 6;

    [Fact]
    public void Predict_AnyCandidate_IsWhatTheFormulaSays()
    {
        var (network, words) = (Network(dimensions: 3), Words());
        float[] row = [.. Enumerable.Range(0, Numbers).Select(number => number * 0.1f)];
        int[] places = [0, 1, -1, 0, 1, 1, -1, 0];
        var probabilities = new float[Classes];

        Predict(new WordNetwork.Reader(network, words, Slots, KeptBits), row, places, probabilities);

        var expected = Naive(network, words, row, places);
        for (var label = 0; label < expected.Length; label++)
            ((double)probabilities[label]).ShouldBe(expected[label], 1e-4);
    }

    [Fact]
    public void Predict_SameWordsAgain_GivesTheSame()
    {
        var reader = new WordNetwork.Reader(Network(dimensions: 3), Words(), Slots, KeptBits);
        var (first, second) = (new float[Classes], new float[Classes]);

        Predict(reader, new float[Numbers], [0, 1, 0, 1, 0, 1, 0, 1], first);
        Predict(reader, new float[Numbers], [0, 1, 0, 1, 0, 1, 0, 1], second);

        second.ShouldBe(first);
    }

    [Fact]
    public void Predict_WordsTakenBefore_GivesTheSame()
    {
        var (together, apart) = (new WordNetwork.Reader(Network(dimensions: 3), Words(), Slots, KeptBits), new WordNetwork.Reader(Network(dimensions: 3), Words(), Slots, KeptBits));
        var (expected, actual) = (new float[Classes], new float[Classes]);
        float[][] rows = [new float[Numbers], [.. Enumerable.Repeat(0.5f, Numbers)]];

        apart.Take([0, 1, 0, -1, 0, 1, 0, 1]);
        foreach (var row in rows)
        {
            Predict(together, row, [0, 1, 0, -1, 0, 1, 0, 1], expected);
            apart.Predict(row, actual);
            actual.ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData(KeptBits)]
    [InlineData(1)] // sums drive each other out
    public void Predict_WordsPreparedBefore_GivesTheSame(int keptBits)
    {
        var (plain, prepared) = (new WordNetwork.Reader(Network(dimensions: 3), Words(), Slots, keptBits), new WordNetwork.Reader(Network(dimensions: 3), Words(), Slots, keptBits));
        var (expected, actual) = (new float[Classes], new float[Classes]);
        int[] places = [0, 1, 0, -1, 0, 1, 0, 1, 1, 1, 1, 0, -1, -1, 0, 0];
        Predict(plain, new float[Numbers], places, expected);

        prepared.Prepare(places);
        Predict(prepared, new float[Numbers], places, actual);

        actual.ShouldBe(expected);
    }

    [Fact]
    public void AddAll_AnyRows_SumsAsRowByRow()
    {
        var random = new Random(7);
        float[] Drawn(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        var (weights, factors, expected) = (Drawn(5 * Hidden), Drawn(5), Drawn(Hidden));
        var actual = expected.ToArray();
        for (var row = 0; row < factors.Length; row++)
            WordNetwork.Add(weights.AsSpan(row * Hidden, Hidden), factors[row], expected);

        WordNetwork.AddAll(weights, factors, actual);

        actual.ShouldBe(expected);
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheQuantizedNetwork()
    {
        var network = NetworkSection.Quantize(Network(dimensions: 3));
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            NetworkSection.Write(network, writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);

        var read = NetworkSection.Read(reader);

        read.Words.ShouldBe(network.Words);
        read.Outputs.ShouldBe(network.Outputs);
        read.Means.ShouldBe(network.Means);
    }

    [Fact]
    public void Train_RowsToldByTheirFirstNumber_TellsThem()
    {
        var papers = Enumerable.Range(0, 200).Select(paper =>
        {
            var values = new float[Numbers];
            values[0] = paper % 2;
            return new NetworkRows(values, new WordPlaces([0, 0], []), [(byte)(paper % 2)]);
        }).ToList();

        var network = WordNetworkTrainer.Train(papers, new(Numbers, Slots, Classes), Words(), NetworkOptions.Default with { Passes = 10 }, CancellationToken.None);

        var probabilities = new float[Classes];
        var reader = new WordNetwork.Reader(network, Words(), Slots, KeptBits);
        Predict(reader, papers[1].Values, [], probabilities);
        probabilities[1].ShouldBeGreaterThan(0.9f);
        Predict(reader, papers[0].Values, [], probabilities);
        probabilities[0].ShouldBeGreaterThan(0.9f);
    }

    [Fact]
    public void Join_WithAnotherJudge_IsTheRootOfTheProductAddedUpToOne()
    {
        var reader = new WordNetwork.Reader(Network(dimensions: 3), Words(), Slots, KeptBits);
        var own = new float[Classes];
        float[] other = [0.4f, 0.3f, 0.1f, 0.1f, 0.05f, 0.05f], both = [.. other];
        Predict(reader, new float[Numbers], [0, 1, 0, -1, 0, 1, 0, 1], own);

        reader.Join(new float[Numbers], both);

        var roots = own.Zip(other, static (x, y) => Math.Sqrt(x * y)).ToArray();
        for (var label = 0; label < Classes; label++)
            ((double)both[label]).ShouldBe(roots[label] / roots.Sum(), 1e-5);
    }

    private static void Predict(WordNetwork.Reader reader, float[] row, int[] places, float[] probabilities)
    {
        reader.Take(places);
        reader.Predict(row, probabilities);
    }

    private static double[] Naive(WordNetwork network, WordStatistics words, float[] row, int[] places)
    {
        var sums = new double[Hidden];
        for (var unit = 0; unit < Hidden; unit++)
        {
            sums[unit] = network.Bias[unit];
            for (var number = 0; number < row.Length; number++)
                sums[unit] += network.Numbers[number * Hidden + unit] * network.Normalize(number, row[number]);
            for (var at = 0; at < places.Length; at++)
            {
                var vector = words.Vector(places[at]);
                for (var dimension = 0; dimension < vector.Length; dimension++)
                    sums[unit] += network.Words[(at % Slots * vector.Length + dimension) * Hidden + unit] * vector[dimension] * Slots / places.Length;
            }
        }

        var scores = Enumerable.Range(0, Classes)
            .Select(label => network.Outputs[Hidden * 8 + label] + Enumerable.Range(0, Hidden).Sum(unit => Math.Max(0, sums[unit]) * network.Outputs[unit * 8 + label])).ToArray();
        var total = scores.Sum(Math.Exp);
        return [.. scores.Select(score => Math.Exp(score) / total)];
    }

    private static WordNetwork Network(int dimensions)
    {
        var random = new Random(5);
        float[] Drawn(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        return new(
            Drawn(Numbers),
            [.. Drawn(Numbers).Select(Math.Abs)],
            Drawn(Numbers * Hidden),
            Drawn(Slots * dimensions * Hidden),
            Drawn(Hidden),
            Drawn((Hidden + 1) * 8));
    }

    private static WordStatistics Words()
    {
        var facts = new HashTable64<WordFacts>();
        facts.GetOrAdd(1) = WordFacts.Unseen with { Row = 0 };
        facts.GetOrAdd(2) = WordFacts.Unseen with { Row = 1 };
        return new(facts, 3, [0.6f, 0.8f, 0f, -0.3f, 0.1f, 0.9f]);
    }
}
