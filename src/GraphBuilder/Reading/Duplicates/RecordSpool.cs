using System.Buffers;
using System.Buffers.Binary;
using GraphBuilder.Extraction;
using GraphBuilder.Reading.Inputs;
using Microsoft.Win32.SafeHandles;

namespace GraphBuilder.Reading.Duplicates;

/// <summary>Keeps the records that another record of their paper may need, in memory up to a bound, then in a temporary file.</summary>
internal sealed class RecordSpool(string? temporaryFolder) : IDisposable
{
    private const int LargestMemory = 16 * 1024 * 1024;
    private const int PrintLength = sizeof(ulong);

    private static readonly PaperExtraction Nothing = new([], [], [], []);

    private readonly List<long> ends = [];
    private Stream stored = new MemoryStream();
    private SafeFileHandle? file;

    /// <summary>Keeps a record and gives its number.</summary>
    public int Add(PaperRecord record)
    {
        var line = new ArrayBufferWriter<byte>();
        BinaryPrimitives.WriteUInt64LittleEndian(line.GetSpan(PrintLength), record.ExtractionPrint);
        line.Advance(PrintLength);
        ExtractionJson.Write(line, new ExtractedPaper(Paper(record), record.Extraction ?? Nothing));
        if (file is null && stored.Length + line.WrittenCount > LargestMemory)
            MoveToFile();
        stored.Position = ends.Count == 0 ? 0 : ends[^1];
        stored.Write(line.WrittenSpan);
        ends.Add(stored.Position);
        return ends.Count - 1;
    }

    /// <summary>A record by its number. It says nothing of line and places.</summary>
    public PaperRecord this[int number]
    {
        get
        {
            var start = number == 0 ? 0 : ends[number - 1];
            var line = new byte[ends[number] - start];
            stored.Position = start;
            stored.ReadExactly(line);
            var print = BinaryPrimitives.ReadUInt64LittleEndian(line);
            var (paper, extraction) = ExtractionJson.Read(line.AsMemory(PrintLength));
            return new PaperRecord
            {
                Title = paper.Title,
                Abstract = paper.Abstract,
                Line = 0,
                Year = paper.Year,
                Authors = paper.Authors,
                Categories = paper.Categories,
                ArxivId = paper.ArxivId,
                Doi = paper.Doi,
                InputId = paper.InputId,
                Extraction = print == 0 ? null : extraction,
                ExtractionPrint = print,
            };
        }
    }

    public void Dispose()
    {
        stored.Dispose();
        file?.Dispose();
    }

    private static Paper Paper(PaperRecord record) => new()
    {
        Id = "",
        Title = record.Title,
        Abstract = record.Abstract,
        Year = record.Year,
        Authors = record.Authors,
        Categories = record.Categories,
        ArxivId = record.ArxivId,
        Doi = record.Doi,
        InputId = record.InputId,
        Listings = [new Listing("", "", 1)],
    };

    private void MoveToFile()
    {
        file = TemporaryFile.Create(temporaryFolder);
        var onDisk = new HandleStream(file);
        stored.Position = 0;
        stored.CopyTo(onDisk);
        stored.Dispose();
        stored = onDisk;
    }
}
