namespace GraphBuilder.Tagging.Networks;

/// <summary>The network as a section of a model's file: weights are 16-bit multiples of 1/4096.</summary>
internal static class NetworkSection
{
    private const float Step = 1f / 4096;
    private const int MostNumbers = 10_000_000;

    public static void Write(WordNetwork network, BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var numbers in (ReadOnlySpan<float[]>)[network.Means, network.Scales])
        {
            writer.Write(numbers.Length);
            foreach (var number in numbers)
                writer.Write(number);
        }

        foreach (var weights in (ReadOnlySpan<float[]>)[network.Numbers, network.Words, network.Bias, network.Outputs])
        {
            writer.Write(weights.Length);
            foreach (var weight in weights)
                writer.Write(Steps(weight));
        }
    }

    /// <exception cref="InvalidDataException">The bytes are no network.</exception>
    public static WordNetwork Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new(Singles(reader), Singles(reader), Weights(reader), Weights(reader), Weights(reader), Weights(reader));
    }

    /// <summary>The network as a file keeps it.</summary>
    public static WordNetwork Quantize(WordNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return new(network.Means, network.Scales, Kept(network.Numbers), Kept(network.Words), Kept(network.Bias), Kept(network.Outputs));
    }

    private static float[] Kept(float[] weights) => Array.ConvertAll(weights, static weight => Steps(weight) * Step);

    private static short Steps(float weight) => (short)MathF.Round(Math.Clamp(weight / Step, short.MinValue, short.MaxValue));

    private static float[] Singles(BinaryReader reader)
    {
        var numbers = new float[Length(reader)];
        for (var at = 0; at < numbers.Length; at++)
            numbers[at] = reader.ReadSingle();
        return numbers;
    }

    private static float[] Weights(BinaryReader reader)
    {
        var weights = new float[Length(reader)];
        for (var at = 0; at < weights.Length; at++)
            weights[at] = reader.ReadInt16() * Step;
        return weights;
    }

    private static int Length(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        return length is >= 0 and < MostNumbers ? length : throw new InvalidDataException($"Expected a network, found {length} weights.");
    }
}
