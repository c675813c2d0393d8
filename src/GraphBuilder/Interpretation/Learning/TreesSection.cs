using GraphBuilder.Tagging.Boosting;

namespace GraphBuilder.Interpretation.Learning;

/// <summary>Boosted trees as a section of a model's file. Leaves are 16-bit multiples of 1/8192.</summary>
internal static class TreesSection
{
    private const float Step = 1f / 8192;
    private const int DeepestTrees = 10;

    public static void Write(BoostedTrees trees, BinaryWriter writer)
    {
        writer.Write((byte)trees.Classes);
        writer.Write((byte)trees.Depth);
        writer.Write(trees.Leaves.Length);
        foreach (float bias in trees.Bias)
            writer.Write(bias);
        foreach (short feature in trees.Features)
            writer.Write(feature);
        foreach (float threshold in trees.Thresholds)
            writer.Write(threshold);
        foreach (float leaf in trees.Leaves)
            writer.Write(Steps(leaf));
    }

    /// <exception cref="InvalidDataException">The bytes are no trees.</exception>
    public static BoostedTrees Read(BinaryReader reader)
    {
        int classes = reader.ReadByte(), depth = reader.ReadByte(), leafCount = reader.ReadInt32();
        if (classes == 0 || depth is 0 or > DeepestTrees || leafCount < 0 || leafCount % (classes << depth) != 0)
            throw new InvalidDataException($"Expected trees, found {leafCount} leaves of {classes} classes in depth {depth}.");
        var bias = new float[classes];
        for (int i = 0; i < bias.Length; i++)
            bias[i] = reader.ReadSingle();
        int inner = (leafCount >> depth) * ((1 << depth) - 1);
        var features = new short[inner];
        for (int i = 0; i < inner; i++)
            features[i] = reader.ReadInt16();
        var thresholds = new float[inner];
        for (int i = 0; i < inner; i++)
            thresholds[i] = reader.ReadSingle();
        var leaves = new float[leafCount];
        for (int i = 0; i < leafCount; i++)
            leaves[i] = reader.ReadInt16() * Step;
        return new BoostedTrees(classes, depth, bias, features, thresholds, leaves);
    }

    /// <summary>The trees as a file keeps them.</summary>
    public static BoostedTrees Quantize(BoostedTrees trees) =>
        new(trees.Classes, trees.Depth, trees.Bias, trees.Features.ToArray(), trees.Thresholds.ToArray(), [.. trees.Leaves.ToArray().Select(leaf => Steps(leaf) * Step)]);

    private static short Steps(float leaf) => (short)MathF.Round(Math.Clamp(leaf / Step, short.MinValue, short.MaxValue));
}
