using System.IO.Compression;
using System.Text;
using GraphBuilder.Interpretation;
using GraphBuilder.Recognition.Trained;
using GraphBuilder.Tagging;

namespace GraphBuilder.Extraction;

/// <summary>
/// A model as a file: a mark, the manifest as plain text, and three sections (tagger, judges, interpretation) compressed each for itself, so that they are read side by side. Same model, same bytes.
/// </summary>
internal static class ExtractionModelFile
{
    private const uint Magic = 0x364D474B; // "KGM6": a number more whenever what the judges see changes, so that none is used on rows that it was not learnt from
    private const string ShippedName = "Extraction/extraction.model";

    /// <summary>Reads the model inside the assembly. Nothing here keeps it: it is as large as all else that a build needs, and used at the beginning only.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    public static ExtractionModel ReadShipped()
    {
        using var stream = typeof(ExtractionModelFile).Assembly.GetManifestResourceStream(ShippedName)
            ?? throw new InvalidOperationException($"The model {ShippedName} is missing from the assembly.");
        return Read(stream);
    }

    public static void Write(ExtractionModel model, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(model.Manifest);
        using var tagger = new MemoryStream();
        TaggerModelFile.Write(model.Terms.Tagger, tagger);
        WriteSection(tagger, writer);
        WriteSection(Compressed(model.Terms.Judge.Write), writer);
        WriteSection(Compressed(model.Interpretation.Write), writer);
    }

    /// <exception cref="InvalidDataException">The stream is not a model of this version, or damaged.</exception>
    public static ExtractionModel Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        string manifest;
        byte[] tagger, judge, interpretation;
        try
        {
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            if (reader.ReadUInt32() != Magic)
                throw new InvalidDataException("Expected a model that this version's `train` wrote.");
            manifest = reader.ReadString();
            tagger = Section(reader);
            judge = Section(reader);
            interpretation = Section(reader);
        }
        catch (Exception error) when (error is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("The model is damaged: expected a file that `train` wrote.", error);
        }

        var told = Task.Run(() => Read(interpretation, InterpretationModel.Read));
        var found = TaggerModelFile.Read(new MemoryStream(tagger));
        return new(manifest, new(found, Read(judge, CandidateModel.Read)), told.GetAwaiter().GetResult());
    }

    private static T Read<T>(byte[] section, Func<BinaryReader, T> read)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(section), CompressionMode.Decompress);
            using var whole = new MemoryStream();
            brotli.CopyTo(whole);
            whole.Position = 0;
            using var reader = new BinaryReader(whole, Encoding.UTF8);
            return read(reader);
        }
        catch (Exception error) when (error is EndOfStreamException or InvalidOperationException)
        {
            throw new InvalidDataException("The model is damaged: expected a file that `train` wrote.", error);
        }
    }

    private static MemoryStream Compressed(Action<BinaryWriter> write)
    {
        var section = new MemoryStream();
        using var brotli = new BrotliStream(section, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(brotli, Encoding.UTF8);
        write(writer);
        return section;
    }

    private static void WriteSection(MemoryStream section, BinaryWriter writer)
    {
        writer.Write((int)section.Length);
        writer.Write(section.GetBuffer(), 0, (int)section.Length);
    }

    private static byte[] Section(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        var section = length < 0 ? [] : reader.ReadBytes(length);
        return section.Length == length ? section : throw new EndOfStreamException();
    }
}
