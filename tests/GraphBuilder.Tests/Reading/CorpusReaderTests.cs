using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using GraphBuilder.Extraction;
using GraphBuilder.Reading;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Reading;

public sealed class CorpusReaderTests : IDisposable
{
    private const string Listing = "Otter\nWe count otters. They are few.\nGlass\nWe watch rivers. They are slow.\n";

    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Records_Listing_CarryPlaceAndHashOfTheFile()
    {
        var path = folder.Write("a.txt", Listing);
        var papers = Records(path);
        papers.Select(paper => paper.Id).ShouldBe(["paper:otter", "paper:glass"]);
        papers.Select(paper => paper.Listings.Single()).ShouldBe([new Listing("a.txt", Sha256(Listing), 1), new Listing("a.txt", Sha256(Listing), 2)]);
    }

    [Fact]
    public void Records_Duplicates_AreNotJoined() => Records(folder.Write("a.txt", Listing + Listing)).Count.ShouldBe(4);

    [Fact]
    public void Records_PackedAndStandardInput_AreAsTheFile()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Listing));
        var plain = Records(folder.Write("a.txt", Listing)).ConvertAll(paper => paper.Abstract);
        Records(folder.Write("packed", packed.ToArray())).ConvertAll(paper => paper.Abstract).ShouldBe(plain);
        var options = new ReadingOptions { StandardInput = () => new MemoryStream(packed.ToArray()) };
        var piped = new CorpusReader(options).Records(["-"], new DiagnosticLog(), CancellationToken.None).ToList();
        piped.ConvertAll(paper => paper.Abstract).ShouldBe(plain);
        piped[0].Listings[0].ShouldBe(new Listing("stdin", Convert.ToHexStringLower(SHA256.HashData(packed.ToArray())), 1));
    }

    [Fact]
    public void Open_StandardInput_IsReadTwiceFromOneReading()
    {
        var options = new ReadingOptions { StandardInput = () => new MemoryStream(Encoding.UTF8.GetBytes(Listing)) };
        using var corpus = new CorpusReader(options).Open(["-"], new DiagnosticLog(), CancellationToken.None);
        corpus.Papers(CancellationToken.None).Count().ShouldBe(2);
        corpus.Papers(CancellationToken.None).Count().ShouldBe(2);
    }

    [Fact]
    public void Open_LinesOfExtract_NameTheirDocumentsNotTheirFile()
    {
        var first = folder.Write("in/one.txt", Listing);
        var second = folder.Write("in/two.txt", "Otter\nWe count otters. They are few.\nSluice\nWe let water through. It is wet.\n");
        folder.Write("parts/b.jsonl", Lines(first));
        folder.Write("parts/a.jsonl", Lines(second));
        using var direct = folder.Open("in");
        using var parts = folder.Open("parts");
        parts.RecordCount.ShouldBe(direct.RecordCount);
        parts.PaperCount.ShouldBe(3);
        parts.Documents.Select(document => document with { Bytes = null }).ShouldBe(direct.Documents.Select(document => document with { Bytes = null }));
        parts.Inputs.Select(input => input.Name).ShouldBe(["a.jsonl", "b.jsonl"]);
        var expected = direct.Papers(CancellationToken.None).OrderBy(paper => paper.Id, StringComparer.Ordinal).ToList();
        var actual = parts.Papers(CancellationToken.None).OrderBy(paper => paper.Id, StringComparer.Ordinal).ToList();
        actual.Select(paper => paper.Id).ShouldBe(expected.Select(paper => paper.Id));
        actual.Select(paper => paper.Listings.ToArray()).ShouldBe(expected.Select(paper => paper.Listings.ToArray()));
        actual.ShouldAllBe(paper => paper.Extraction != null && paper.Extraction.Entities.Single().Mentions.Single().Start == 0);
    }

    [Fact]
    public void Open_PlainAndExtractedRecordOfOnePaper_KeepsWhatWasFound()
    {
        var path = folder.Write("in/one.txt", Listing);
        folder.Write("parts/a.jsonl", Lines(path));
        foreach (var order in (string[][])[["in", "parts"], ["parts", "in"]])
        {
            using var corpus = folder.Open(order);
            corpus.RecordCount.ShouldBe(2, "the lines tell of the same places");
            corpus.Papers(CancellationToken.None).ShouldAllBe(paper => paper.Extraction != null && paper.Listings.Length == 1);
        }
    }

    [Fact]
    public void Open_WithProgress_ReportsTheEnd()
    {
        folder.Write("a.txt", Listing);
        folder.Write("b.txt", Listing);
        var reports = new List<ReadingProgress>();
        var options = new ReadingOptions { Progress = new Collecting(reports) };
        using var corpus = new CorpusReader(options).Open([folder.Path], new DiagnosticLog(), CancellationToken.None);
        reports[^1].ShouldBe(new ReadingProgress(2, 2, 2 * Listing.Length, 2 * Listing.Length, 4));
    }

    [Fact]
    public void Open_Cancelled_Stops()
    {
        folder.Write("a.txt", Listing);
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Should.Throw<OperationCanceledException>(() => new CorpusReader(new ReadingOptions()).Open([folder.Path], new DiagnosticLog(), cancel.Token));
    }

    [Fact]
    public void Records_FormatGiven_IsNotLookedFor()
    {
        var path = folder.Write("a.txt", "{\"A Title\"} in Braces\nWe read this as a listing. It is one.\n");
        var reader = new CorpusReader(new ReadingOptions { Format = PaperFormat.Listing });
        reader.Records([path], new DiagnosticLog(), CancellationToken.None).Count().ShouldBe(1);
    }

    private static List<Paper> Records(string path) => [.. new CorpusReader(new ReadingOptions()).Records([path], new DiagnosticLog(), CancellationToken.None)];

    /// <summary>What <c>extract --per-paper</c> would print, with one entity that is named in the first character of each title.</summary>
    private static string Lines(string path)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (var paper in Records(path))
        {
            var entity = new ExtractedEntity("term:x", "x", default, Role.Mentioned, 0.5, [new TextSpan(Field.Title, 0, 1)]);
            ExtractionJson.Write(output, new ExtractedPaper(paper, new PaperExtraction([entity], [], [], [])));
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed class Collecting(List<ReadingProgress> reports) : IProgress<ReadingProgress>
    {
        public void Report(ReadingProgress value) => reports.Add(value);
    }
}
