using GraphBuilder.Assembly;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Reading;
using GraphBuilder.Resolution;
using GraphBuilder.Resolution.Continuity;
using GraphConsole.Progress;
using GraphStore.Model;

namespace GraphBuilder;

/// <summary>The main line: read, extract, resolve, assemble, store.</summary>
/// <param name="progress">Told how far each step has come.</param>
internal sealed class GraphBuilding(PaperExtractor extractor, TermLexicon lexicon, BuildingOptions options, IProgress<StepProgress>? progress = null)
{
    private const string Papers = "papers";
    private PaperExtractor? _extractor = extractor;

    /// <summary>Builds the graph of a corpus and puts it into the sink.</summary>
    /// <param name="log">Holds what reading complained of; what has to be dropped on the way is added.</param>
    public async Task<GraphCounts> Build(Corpus corpus, DiagnosticLog log, IGraphSink sink, CancellationToken cancel)
    {
        var steps = new StepReports(progress, cancel);
        using var spool = new Spool(Spool.DefaultMemoryLimit, options.TemporaryFolder);
        var entities = Resolve(corpus, spool, steps, cancel);
        foreach (var dropped in entities.Dropped)
            log.Add(dropped);
        IReadOnlyList<EntityChange>? changes = null;
        if (options.Previous is { } previous)
            (entities, changes) = KeptIds.Keep(entities, previous, steps.Count(spool.Papers(), "comparing", Papers, spool.Count));
        var build = new BuildRecord(corpus.Inputs, options.Recorded, log.Diagnostics, changes);
        var graph = Assemble(spool, entities, corpus.Documents, build, steps, cancel);
        return await sink.Write(graph, cancel);
    }

    /// <summary>Writes what is in the papers as JSON lines in the order of the input, with the ids, names and types that <see cref="Build"/> gives.</summary>
    /// <returns>How many lines there are.</returns>
    public int Extract(Corpus corpus, Stream output, CancellationToken cancel)
    {
        var steps = new StepReports(progress, cancel);
        using var spool = new Spool(Spool.DefaultMemoryLimit, options.TemporaryFolder);
        var entities = Resolve(corpus, spool, steps, cancel);
        var resolved = spool.Papers().Select(entities.Apply);
        return ExtractionLines.Write(steps.Count(resolved, "writing", Papers, spool.Count), output);
    }

    /// <summary>Writes what is in each paper as it comes, each for itself: memory does not grow with the input.</summary>
    /// <returns>How many lines there are.</returns>
    public int ExtractPerPaper(IEnumerable<Paper> papers, Stream output, CancellationToken cancel)
    {
        var steps = new StepReports(progress, cancel);
        return ExtractionLines.Write(steps.Count(Extracted(papers, cancel), "extracting", Papers, total: null), output);
    }

    /// <summary>Extracts the papers into the spool and finds out which of their names are one thing; names are counted while other threads extract.</summary>
    private ResolvedEntities Resolve(Corpus corpus, Spool spool, StepReports steps, CancellationToken cancel)
    {
        var resolver = new Resolver(lexicon);
        foreach (var paper in steps.Count(Extracted(corpus.Papers(cancel), cancel), "extracting", Papers, corpus.PaperCount))
        {
            spool.Add(paper);
            resolver.Add(paper);
        }

        Forget();
        return resolver.Resolve();
    }

    /// <summary>Gives back the model, and what the threads of extraction remembered of words: three quarters of the memory, which would stay beside what comes next.</summary>
    private void Forget()
    {
        _extractor = null;
        GC.Collect();
        GC.WaitForPendingFinalizers(); // what is kept for each thread has one
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    private IEnumerable<ExtractedPaper> Extracted(IEnumerable<Paper> papers, CancellationToken cancel) =>
        ExtractionPipeline.Run(papers, (_extractor ?? throw new InvalidOperationException("A graph was built: a further one needs an extractor of its own.")).Extract, options.Threads, cancel);

    private GraphContents Assemble(
        Spool spool, ResolvedEntities entities, IReadOnlyList<CorpusDocument> documents, BuildRecord build, StepReports steps, CancellationToken cancel)
    {
        var facts = CorpusFacts.Gather(steps.Count(spool.PapersById(), "assembling", Papers, spool.Count), entities);
        var assembly = new AssemblyOptions { MinPapers = options.MinPapers, Analyse = options.Analyse, Threads = options.Threads };
        var graph = GraphAssembler.Assemble(spool.PapersById(), facts, lexicon, documents, build, assembly, cancel);

        // Rows are made while they are written: that is where time goes, and where Ctrl-C must be heard.
        var rows = steps.CountLists("writing", "rows");
        return graph with
        {
            Nodes = [.. graph.Nodes.Select(table => table with { Rows = rows.Count(table.Rows) })],
            Relationships = [.. graph.Relationships.Select(table => table with { Rows = rows.Count(table.Rows) })],
        };
    }
}
