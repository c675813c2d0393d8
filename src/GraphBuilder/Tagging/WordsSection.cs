using System.Buffers.Binary;
using System.Text;

namespace GraphBuilder.Tagging;

/// <summary>The word statistics' part of a model's file: columns of the words, by hash, and their vectors, a byte a number.</summary>
internal static class WordsSection
{
    private const float VectorSteps = 127;
    private const int BytesPerWord = sizeof(ulong) + 1 + 1 + sizeof(short) + sizeof(short);

    /// <summary>A number of a word vector, -1 to 1, as the file keeps it.</summary>
    public static float Quantize(float number) => MathF.Round(number * VectorSteps) / VectorSteps;

    public static void Write(WordStatistics words, BinaryWriter writer)
    {
        var sorted = words.Sorted.ToList();
        using var bytes = new MemoryStream();
        using var section = new BinaryWriter(bytes, Encoding.UTF8);
        section.Write(sorted.Count);
        section.Write(words.Dimensions);
        foreach (var (hash, _) in sorted)
            section.Write(hash);
        foreach (var (_, facts) in sorted)
            section.Write(facts.FrequencyClass);
        foreach (var (_, facts) in sorted)
            section.Write(facts.CapitalClass);
        foreach (var (_, facts) in sorted)
            section.Write(facts.Cluster);
        foreach (var (_, facts) in sorted)
            section.Write(facts.CoarseCluster);
        foreach (var (_, facts) in sorted)
        {
            foreach (var number in words.Vector(facts.Row))
                section.Write((sbyte)MathF.Round(number * VectorSteps));
        }

        writer.Write((int)bytes.Length);
        writer.Write(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <exception cref="EndOfStreamException">The section is damaged.</exception>
    public static WordStatistics Read(BinaryReader reader)
    {
        var section = new SectionReader(SectionReader.Bytes(reader));
        var count = section.Count(BytesPerWord);
        var dimensions = section.Int32();
        var hashes = section.Take(count * sizeof(ulong));
        var frequencies = section.Take(count);
        var capitals = section.Take(count);
        var clusters = section.Take(count * sizeof(short));
        var coarse = section.Take(count * sizeof(short));
        var facts = new HashTable64<WordFacts>(count);
        for (var row = 0; row < count; row++)
        {
            facts.GetOrAdd(BinaryPrimitives.ReadUInt64LittleEndian(hashes[(row * sizeof(ulong))..])) = new(
                frequencies[row],
                capitals[row],
                BinaryPrimitives.ReadInt16LittleEndian(clusters[(row * sizeof(short))..]),
                BinaryPrimitives.ReadInt16LittleEndian(coarse[(row * sizeof(short))..]),
                row);
        }

        var steps = section.Take((long)count * dimensions);
        Span<float> numbers = stackalloc float[byte.MaxValue + 1];
        for (var step = 0; step < numbers.Length; step++)
            numbers[step] = unchecked((sbyte)step) / VectorSteps;
        var vectors = new float[steps.Length];
        for (var at = 0; at < vectors.Length; at++)
            vectors[at] = numbers[steps[at]];
        return new(facts, dimensions, vectors);
    }
}
