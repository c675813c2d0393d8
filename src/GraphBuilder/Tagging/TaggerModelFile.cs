using System.IO.Compression;
using System.Numerics;
using System.Text;
using GraphBuilder.Tagging.Boosting;

namespace GraphBuilder.Tagging;

/// <summary>
/// A model as a file: Brotli over little-endian sections (manifest, chain, words, surfaces, trees). Feature names are sorted and stand as the
/// length shared with the name before and the rest; weights are 16-bit multiples of 1/1024, those of zero left out. Same model, same bytes.
/// </summary>
internal static class TaggerModelFile
{
    private const uint Magic = 0x314D474B; // "KGM1"
    private const float VectorSteps = 127;

    /// <summary>A number of a word vector, -1 to 1, as the file keeps it.</summary>
    public static float QuantizeVector(float number) => MathF.Round(number * VectorSteps) / VectorSteps;

    public static void Write(TaggerModel model, Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        using var writer = new BinaryWriter(brotli, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(model.Manifest);
        WriteChain(model.Chain, writer);
        WriteWords(model.Words, writer);
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
            return new(reader.ReadString(), ReadChain(reader), ReadWords(reader), ReadSurfaces(reader), ReadTrees(reader));
        }
        catch (Exception error) when (error is EndOfStreamException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException("The model is damaged: expected a file that `train` wrote.", error);
        }
    }

    private static void WriteChain(CrfModel chain, BinaryWriter writer)
    {
        var order = Enumerable.Range(0, chain.Names.Count).ToArray();
        Array.Sort(order, (x, y) => string.CompareOrdinal(chain.Names[x], chain.Names[y]));
        writer.Write(order.Length);
        var previous = "";
        foreach (var row in order)
        {
            var name = chain.Names[row];
            var shared = 0;
            while (shared < Math.Min(previous.Length, name.Length) && previous[shared] == name[shared])
                shared++;
            writer.Write7BitEncodedInt(shared);
            writer.Write(name[shared..]);
            previous = name;
        }

        foreach (var row in order)
        {
            var weights = chain.StepsOf(row);
            var present = 0;
            for (var label = 0; label < LabelSet.Count; label++)
                present |= weights[label] != 0 ? 1 << label : 0;
            writer.Write(present);
            for (var label = 0; label < LabelSet.Count; label++)
            {
                if (weights[label] != 0)
                    writer.Write(weights[label]);
            }
        }

        writer.Write(chain.VectorWeights.Length);
        foreach (var weight in chain.VectorWeights)
            writer.Write(weight);
        foreach (var weight in chain.PairWeights)
            writer.Write(weight);
    }

    private static CrfModel ReadChain(BinaryReader reader)
    {
        var names = new string[reader.ReadInt32()];
        var previous = "";
        for (var row = 0; row < names.Length; row++)
        {
            var shared = reader.Read7BitEncodedInt();
            names[row] = previous = string.Concat(previous.AsSpan(0, shared), reader.ReadString());
        }

        var steps = new short[names.Length * LabelSet.Stride];
        for (var row = 0; row < names.Length; row++)
        {
            for (var present = (uint)reader.ReadInt32(); present != 0; present &= present - 1)
                steps[row * LabelSet.Stride + BitOperations.TrailingZeroCount(present)] = reader.ReadInt16();
        }

        var vectors = new float[reader.ReadInt32()];
        for (var at = 0; at < vectors.Length; at++)
            vectors[at] = reader.ReadSingle();
        var pairs = new float[LabelSet.Count * LabelSet.Stride];
        for (var at = 0; at < pairs.Length; at++)
            pairs[at] = reader.ReadSingle();
        return new(new(names), Array.ConvertAll(names, static name => NameHash.OfName(name)), steps, vectors, pairs);
    }

    private static void WriteWords(WordStatistics words, BinaryWriter writer)
    {
        writer.Write(words.Count);
        writer.Write(words.Dimensions);
        foreach (var (key, facts) in words.Sorted)
        {
            writer.Write(key);
            writer.Write(facts.FrequencyClass);
            writer.Write(facts.CapitalClass);
            writer.Write(facts.Cluster);
            writer.Write(facts.CoarseCluster);
            foreach (var number in words.Vector(facts.Row))
                writer.Write((sbyte)MathF.Round(number * VectorSteps));
        }
    }

    private static WordStatistics ReadWords(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var vectors = new float[count * reader.ReadInt32()];
        var facts = new HashTable64<WordFacts>(count);
        for (var row = 0; row < count; row++)
        {
            facts.GetOrAdd(reader.ReadUInt64()) = new(reader.ReadByte(), reader.ReadByte(), reader.ReadInt16(), reader.ReadInt16(), row);
            for (var at = 0; at < vectors.Length / count; at++)
                vectors[row * (vectors.Length / count) + at] = reader.ReadSByte() / VectorSteps;
        }

        return new(facts, count == 0 ? 0 : vectors.Length / count, vectors);
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
