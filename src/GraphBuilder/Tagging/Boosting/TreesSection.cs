namespace GraphBuilder.Tagging.Boosting;

/// <summary>Boosted trees as a section of a model's file. Leaves are 16-bit multiples of 1/8192.</summary>
internal static class TreesSection
{
    private const float Step = 1f / 8192;

    public static void Write(BoostedTrees trees, BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(trees);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write((byte)trees.Classes);
        writer.Write((byte)trees.Depth);
        writer.Write(trees.Count);
        foreach (var bias in trees.Bias)
            writer.Write(bias);
        foreach (var feature in trees.Features)
            writer.Write(feature);
        foreach (var threshold in trees.Thresholds)
            writer.Write(threshold);
        for (var leaf = 0; leaf < trees.Leaves.Length; leaf += BoostedTrees.Stride)
        {
            for (var label = 0; label < trees.Classes; label++)
                writer.Write(Steps(trees.Leaves[leaf + label]));
        }
    }

    /// <exception cref="InvalidDataException">The bytes are no trees.</exception>
    public static BoostedTrees Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (classes, depth, count) = (reader.ReadByte(), reader.ReadByte(), reader.ReadInt32());
        if (classes is 0 or > BoostedTrees.Stride || depth is 0 or > BoostedTrees.Deepest || count < 0)
            throw new InvalidDataException($"Expected trees, found {count} of depth {depth} for {classes} classes.");
        var bias = new float[classes];
        for (var at = 0; at < bias.Length; at++)
            bias[at] = reader.ReadSingle();
        var features = new short[count * ((1 << depth) - 1)];
        for (var at = 0; at < features.Length; at++)
            features[at] = reader.ReadInt16();
        var thresholds = new float[features.Length];
        for (var at = 0; at < thresholds.Length; at++)
            thresholds[at] = reader.ReadSingle();
        var leaves = new float[(count << depth) * BoostedTrees.Stride];
        for (var leaf = 0; leaf < leaves.Length; leaf += BoostedTrees.Stride)
        {
            for (var label = 0; label < classes; label++)
                leaves[leaf + label] = reader.ReadInt16() * Step;
        }

        return new(classes, depth, bias, features, thresholds, leaves);
    }

    /// <summary>The trees as a file keeps them.</summary>
    public static BoostedTrees Quantize(BoostedTrees trees)
    {
        ArgumentNullException.ThrowIfNull(trees);
        return new(trees.Classes, trees.Depth, trees.Bias, trees.Features.ToArray(), trees.Thresholds.ToArray(), [.. trees.Leaves.ToArray().Select(leaf => Steps(leaf) * Step)]);
    }

    private static short Steps(float leaf) => (short)MathF.Round(Math.Clamp(leaf / Step, short.MinValue, short.MaxValue));
}
