using System.IO.Compression;
using System.Text;
using GraphBuilder.Tagging.Boosting;

namespace GraphBuilder.Tagging;

/// <summary>
/// A model as a file: Brotli over little-endian sections (manifest, chain, words, surfaces, trees). Same model, same bytes.
/// </summary>
internal static class TaggerModelFile
{
    private const uint Magic = 0x314D474B; // "KGM1"

    public static void Write(TaggerModel model, Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        using var writer = new BinaryWriter(brotli, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(model.Manifest);
        ChainSection.Write(model.Chain, writer);
        WordsSection.Write(model.Words, writer);
        WriteSurfaces(model.Surfaces, writer);
        WriteTrees(model.Judge, writer);
    }

    /// <exception cref="InvalidDataException">The stream is not a model of this version, or damaged.</exception>
    public static TaggerModel Read(Stream stream)
    {
        try
        {
            using var brotli = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
            using var buffered = new MemoryStream();
            brotli.CopyTo(buffered);
            buffered.Position = 0;
            using var reader = new BinaryReader(buffered, Encoding.UTF8);
            if (reader.ReadUInt32() != Magic)
                throw new InvalidDataException("Expected a model that this version's `train` wrote.");
            return new(reader.ReadString(), ChainSection.Read(reader), WordsSection.Read(reader), ReadSurfaces(reader), ReadTrees(reader));
        }
        catch (Exception error) when (error is EndOfStreamException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException("The model is damaged: expected a file that `train` wrote.", error);
        }
    }

    private static void WriteSurfaces(SurfaceTable surfaces, BinaryWriter writer)
    {
        writer.Write(surfaces.Count);
        foreach (var (key, counts) in surfaces.Sorted)
        {
            writer.Write(key);
            writer.Write7BitEncodedInt(counts.Papers);
            for (var type = 0; type < LabelSet.Types; type++)
                writer.Write7BitEncodedInt(counts[type]);
        }
    }

    private static SurfaceTable ReadSurfaces(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var surfaces = new SurfaceTable(count);
        for (var left = count; left > 0; left--)
        {
            surfaces.Add(
                reader.ReadUInt64(),
                new(
                    reader.Read7BitEncodedInt(),
                    reader.Read7BitEncodedInt(),
                    reader.Read7BitEncodedInt(),
                    reader.Read7BitEncodedInt(),
                    reader.Read7BitEncodedInt(),
                    reader.Read7BitEncodedInt()));
        }

        return surfaces;
    }

    private static void WriteTrees(BoostedTrees trees, BinaryWriter writer)
    {
        writer.Write(trees.Classes);
        writer.Write(trees.Depth);
        writer.Write(trees.Leaves.Length);
        foreach (var bias in trees.Bias)
            writer.Write(bias);
        foreach (var feature in trees.Features)
            writer.Write(feature);
        foreach (var threshold in trees.Thresholds)
            writer.Write(threshold);
        foreach (var leaf in trees.Leaves)
            writer.Write(leaf);
    }

    private static BoostedTrees ReadTrees(BinaryReader reader)
    {
        var (classes, depth, leafCount) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var bias = new float[classes];
        for (var at = 0; at < bias.Length; at++)
            bias[at] = reader.ReadSingle();
        var inner = leafCount / (1 << depth) * ((1 << depth) - 1);
        var features = new short[inner];
        for (var at = 0; at < inner; at++)
            features[at] = reader.ReadInt16();
        var thresholds = new float[inner];
        for (var at = 0; at < inner; at++)
            thresholds[at] = reader.ReadSingle();
        var leaves = new float[leafCount];
        for (var at = 0; at < leafCount; at++)
            leaves[at] = reader.ReadSingle();
        return new(classes, depth, bias, features, thresholds, leaves);
    }
}
