using System.Text;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation;
using GraphBuilder.Lexicon;
using GraphBuilder.Reading;
using GraphBuilder.Recognition;
using GraphBuilder.Tests.Reading;
using GraphStore.Model;

namespace GraphBuilder.Tests;

/// <summary>The whole line over the project's own listings, as far as sinks.</summary>
public sealed class GraphBuildingTests : IDisposable
{
    private static readonly Lazy<(TermLexicon Lexicon, PaperExtractor Extractor)> Loaded = new(() =>
    {
        var lexicon = TermLexicon.Load([]);
        return (lexicon, new PaperExtractor(ShippedModel.Recognizer(lexicon).Recognize, ShippedModel.Interpreter.Interpret));
    });

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    [Fact]
    public async Task Build_AnyThreads_GivesTheSameRows()
    {
        var listing = Listing("000_c8165f0690a789f1.txt");

        (await Rows([listing], threads: 1)).ShouldBe(await Rows([listing], threads: 2));
    }

    [Fact]
    public async Task Build_PartsExtractedApart_GivesTheRowsOfOneBuild()
    {
        string[] listings = [Listing("000_c8165f0690a789f1.txt"), Listing("001_f826024ddba4606f.txt")];
        var parts = new List<string>();
        foreach (var listing in listings)
        {
            parts.Add(Path.Combine(folder.FullName, Path.GetFileName(listing) + ".jsonl"));
            await using var part = File.Create(parts[^1]);
            Building(threads: 2).ExtractPerPaper(new CorpusReader(new ReadingOptions()).Records([listing], new DiagnosticLog(), CancellationToken.None), part, CancellationToken.None);
        }

        var whole = await Rows(listings, threads: 2);

        (await Rows(parts, threads: 2)).ShouldBe(whole);
        (await Rows(Enumerable.Reverse(parts), threads: 1)).ShouldBe(whole);
    }

    [Fact]
    public async Task Build_LinesThatWereResolved_GivesTheRowsOfTheirPapers()
    {
        var listing = Listing("001_f826024ddba4606f.txt");
        var lines = Path.Combine(folder.FullName, "resolved.jsonl");
        await using (var output = File.Create(lines))
        {
            using var corpus = new CorpusReader(new ReadingOptions()).Open([listing], new DiagnosticLog(), CancellationToken.None);
            Building(threads: 2).Extract(corpus, output, CancellationToken.None);
        }

        (await Rows([lines], threads: 2)).ShouldBe(await Rows([listing], threads: 2));
    }

    [Fact]
    public async Task Extract_Seeds_SaysWhatTheGraphSays()
    {
        string[] listings = [Path.Combine(ProjectFolder.Root, "seeds")];
        using var output = new MemoryStream();
        using (var corpus = new CorpusReader(new ReadingOptions()).Open(listings, new DiagnosticLog(), CancellationToken.None))
            Building(threads: 2).Extract(corpus, output, CancellationToken.None);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var said = lines.Select(line => ExtractionJson.Read(Encoding.UTF8.GetBytes(line)))
            .SelectMany(paper => paper.Extraction.Entities.Select(entity => $"{paper.Paper.Id} {entity.Id} {entity.Name} {entity.Type}"))
            .Order(StringComparer.Ordinal).ToList();

        var sink = new RowSink();
        await Build(listings, threads: 2, sink);

        var mentioned = sink.Relationships.Where(row => row.Type == "MENTIONS")
            .Select(row => $"{row.Start} {row.End} {sink.Names[row.End].Name} {sink.Names[row.End].Label}")
            .Order(StringComparer.Ordinal);
        said.ShouldBe(mentioned);
        said.Count.ShouldBeGreaterThan(5000);
    }

    [Fact]
    public async Task Build_Cancelled_Stops()
    {
        using var cancel = new CancellationTokenSource();
        using var corpus = new CorpusReader(new ReadingOptions()).Open([Listing("000_c8165f0690a789f1.txt")], new DiagnosticLog(), CancellationToken.None);
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Building(threads: 2).Build(corpus, new DiagnosticLog(), new RowSink(), cancel.Token));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Listing(string name) => Path.Combine(ProjectFolder.Root, "seeds", name);

    private static GraphBuilding Building(int threads) =>
        new(Loaded.Value.Extractor, Loaded.Value.Lexicon, new BuildingOptions { Threads = threads });

    private static async Task<List<string>> Rows(IEnumerable<string> inputs, int threads)
    {
        var sink = new RowSink();
        await Build(inputs, threads, sink);
        return sink.Rows;
    }

    private static async Task Build(IEnumerable<string> inputs, int threads, RowSink sink)
    {
        var log = new DiagnosticLog();
        using var corpus = new CorpusReader(new ReadingOptions()).Open(inputs, log, CancellationToken.None);
        await Building(threads).Build(corpus, log, sink, CancellationToken.None);
    }

    /// <summary>Keeps every row in short.</summary>
    private sealed class RowSink : IGraphSink
    {
        public List<string> Rows { get; } = [];

        public List<GraphRelationship> Relationships { get; } = [];

        public Dictionary<string, (string Name, string Label)> Names { get; } = [];

        public Task<GraphCounts> Write(GraphContents graph, CancellationToken cancel)
        {
            foreach (var node in graph.Nodes.SelectMany(table => table.Rows))
            {
                Rows.Add($"{node.Id} {GraphDigest.Of(node)}");
                if (node.Labels[0] == GraphSchema.Term)
                    Names.Add(node.Id, (node.Properties.Single(property => property.Name == "name").Value.AsString(), node.Labels[1]));
            }

            Relationships.AddRange(graph.Relationships.SelectMany(table => table.Rows));
            Rows.AddRange(Relationships.Select(row => $"{row.Type} {row.Start} {row.End} {GraphDigest.Of(row)}"));
            return Task.FromResult(new GraphCounts(new Dictionary<string, long>(), new Dictionary<string, long>()));
        }
    }
}
