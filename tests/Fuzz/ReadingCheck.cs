using GraphBuilder.Reading;
using GraphBuilder.Reading.Decoding;
using GraphBuilder.Reading.Inputs;

namespace Fuzz;

/// <summary>Reads an input in every way and checks what readers promise of any input.</summary>
internal sealed class ReadingCheck
{
    /// <summary>Short enough that the limit is met.</summary>
    private const int ShortLimit = 500;

    private static readonly PaperFormat?[] Formats = [null, .. Enum.GetValues<PaperFormat>().Cast<PaperFormat?>()];

    private int turn;

    public long Bytes { get; private set; }

    public long Records { get; private set; }

    public long Diagnostics { get; private set; }

    /// <exception cref="InvalidDataException">A promise is broken.</exception>
    public void Run(byte[] input)
    {
        Bytes += input.Length;
        var format = Formats[turn % Formats.Length];
        var limit = turn % 3 == 0 ? ShortLimit : new ReadingOptions().MaximumRecordLength;
        turn++;
        var options = new ReadingOptions { Format = format, MaximumRecordLength = limit };
        var whole = Read(input, options, step: int.MaxValue);

        // What comes out of a damaged gzip file before the damage hangs on how much is asked for at a time.
        if (turn % 4 == 0 && input is not [0x1F, 0x8B, ..])
            Require(whole.SequenceEqual(Read(input, options, step: 1 + (turn % 61)), StringComparer.Ordinal), "the result hangs on the size of the reads");
        if (turn % 4 == 1)
            Require(Join(input, input, options) <= whole.Count, "a paper that was not joined with its copy");
        if (turn % 4 == 3)
            Join(input, Variant(input), options);
    }

    private static void Require(bool promise, string broken)
    {
        if (!promise)
            throw new InvalidDataException(broken);
    }

    private List<string> Read(byte[] input, ReadingOptions options, int step)
    {
        var log = new DiagnosticLog();
        var results = new List<string>();
        using var content = InputContent.Open(new InputFile("f", "f", new MemoryStorage(input, step)), CancellationToken.None);
        foreach (var record in FileReading.Read(content.Text, options, new FileLog(log, "f"), CancellationToken.None))
        {
            Records++;
            Check(record, options);
            results.Add($"{record.Line} {record.Title} | {record.Abstract} | {record.Year} | {record.Doi} | {record.ArxivId} | {string.Join(';', record.Authors)}");
        }

        var diagnostics = log.Diagnostics;
        Diagnostics += diagnostics.Length;
        foreach (var diagnostic in diagnostics)
            Require(diagnostic.Line >= 0 && IsMessage(diagnostic.Found) && IsMessage(diagnostic.Expected), $"no message: {diagnostic}");
        results.AddRange(diagnostics.Select(diagnostic => diagnostic.ToString()));
        return results;
    }

    private static void Check(PaperRecord record, ReadingOptions options)
    {
        Require(record.Title.Length > 0, "an empty title");
        foreach (var text in (ReadOnlySpan<string>)[record.Title, record.Abstract, .. record.Authors, .. record.Categories])
        {
            Require(WhiteSpace.Collapse(text) == text, "white space that is not one blank");
            Require(IsUnicode(text), "half a surrogate pair");
        }

        Require(record.Title.Length + record.Abstract.Length <= 2L * options.MaximumRecordLength + 2, "a record over the limit");
        Require(record.Line > 0, "a record without a line");
        Require(record.Year is null or (>= 1500 and < 2200), "no year");
    }

    private static bool IsMessage(string text) => text.Length is > 0 and < 1000 && !text.Contains('\n', StringComparison.Ordinal);

    private static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    /// <summary>The same titles, other words in the abstracts: records of one paper that differ.</summary>
    private static byte[] Variant(byte[] input) => [.. input.Select(value => value == (byte)'e' ? (byte)'E' : value)];

    /// <summary>Reads two files as one corpus and gives the number of its papers.</summary>
    private static int Join(byte[] one, byte[] other, ReadingOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("fuzz-");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "a"), one);
            File.WriteAllBytes(Path.Combine(folder.FullName, "b"), other);
            using var corpus = new CorpusReader(options).Open([folder.FullName], new DiagnosticLog(), CancellationToken.None);
            var papers = corpus.Papers(CancellationToken.None).ToList();
            Require(papers.Count == corpus.PaperCount, "other papers than counted");
            Require(papers.Sum(paper => paper.Listings.Length) == corpus.RecordCount, "other places than counted");
            Require(papers.Select(paper => paper.Id).Distinct(StringComparer.Ordinal).Count() == papers.Count, "an id that two papers have");
            Require(papers.TrueForAll(paper => paper.Listings.All(listing => corpus.Document(listing).Records > 0)), "a document without records");
            return papers.Count;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Bytes in memory, given a few at a time.</summary>
    private sealed class MemoryStorage(byte[] bytes, int step) : IInputStorage
    {
        public long Length => bytes.Length;

        public Stream Open(CancellationToken cancel) => new SteppingStream(bytes, step);

        public void Dispose()
        {
            // Nothing is held.
        }
    }

    private sealed class SteppingStream(byte[] bytes, int step) : MemoryStream(bytes, writable: false)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, step)]);
    }
}
