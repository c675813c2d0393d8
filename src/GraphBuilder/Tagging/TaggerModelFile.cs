using System.IO.Compression;
using System.Text;

namespace GraphBuilder.Tagging;

/// <summary>
/// A model as a file: Brotli over little-endian sections (chain, words, surfaces, phrases). Same model, same bytes.
/// </summary>
internal static class TaggerModelFile
{
    private const uint Magic = 0x314D474B; // "KGM1"

    public static void Write(TaggerModel model, Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        using var writer = new BinaryWriter(brotli, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        ChainSection.Write(model.Chain, writer);
        WordsSection.Write(model.Words, writer);
        WriteSurfaces(model.Surfaces, writer);
        WritePhrases(model.Phrases, writer);
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
            return new(ChainSection.Read(reader), WordsSection.Read(reader), ReadSurfaces(reader), ReadPhrases(reader));
        }
        catch (Exception error) when (error is EndOfStreamException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException("The model is damaged: expected a file that `train` wrote.", error);
        }
    }

    private static void WritePhrases(PhraseStatistics phrases, BinaryWriter writer)
    {
        var sorted = phrases.Facts.Sorted.ToList();
        writer.Write(sorted.Count);
        foreach (var (key, _) in sorted)
            writer.Write(key);
        foreach (var column in (ReadOnlySpan<Func<PhraseFacts, byte>>)[facts => facts.Texts, facts => facts.Proposed, facts => facts.Mean, facts => facts.Type, facts => facts.TypeShare])
        {
            foreach (var (_, facts) in sorted)
                writer.Write(column(facts));
        }
    }

    private static PhraseStatistics ReadPhrases(BinaryReader reader)
    {
        var keys = new ulong[reader.ReadInt32()];
        for (var at = 0; at < keys.Length; at++)
            keys[at] = reader.ReadUInt64();
        var columns = reader.ReadBytes(5 * keys.Length);
        if (columns.Length < 5 * keys.Length)
            throw new EndOfStreamException();
        var facts = new HashTable64<PhraseFacts>(keys.Length);
        for (var at = 0; at < keys.Length; at++)
            facts.GetOrAdd(keys[at]) = new(columns[at], columns[keys.Length + at], columns[2 * keys.Length + at], columns[3 * keys.Length + at], columns[4 * keys.Length + at]);
        return new(facts);
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
}
