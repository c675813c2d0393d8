using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation;
using GraphBuilder.Lexicon;
using GraphBuilder.Reading;
using GraphBuilder.Recognition;
using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Recognition.Trained;
using GraphBuilder.Text;

namespace Benchmarks.Extraction;

/// <summary>
/// How long reading the shipped model takes, the first time in the process, and each stage of a paper's extraction. As the program does it, some papers go through each stage together; every
/// stage of these counts with the shortest of several passes, so that other work on the machine disturbs little. What comes out is held against the extractor's own.
/// </summary>
internal sealed class StageRun
{
    private const int Passes = 8;

    private static readonly string[] Stages =
        ["sentences and tokens", "lexicon", "abbreviations", "phrases and names", "chain", "places", "judging", "heads and naming", "interpretation", "line"];

    private readonly ImmutableArray<IMentionRecognizer> recognizers;
    private readonly TermModel terms;
    private readonly CandidateScorer scorer;
    private readonly CandidateJudge judge = new(TermTagger.LeastEntity, TermTagger.LeastDoubtful);
    private readonly GraphBuilder.Tagging.ChainReader chain;
    private readonly Interpreter interpreter;
    private readonly ArrayBufferWriter<byte> lines = new(1 << 20);
    private readonly Paper[][] batches;
    private readonly long[] shortest;
    private readonly TimeSpan readingModel;

    private StageRun(IEnumerable<Paper> papers)
    {
        var start = Stopwatch.GetTimestamp();
        var model = ExtractionModelFile.ReadShipped();
        readingModel = Stopwatch.GetElapsedTime(start);
        recognizers = EntityRecognizer.Recognizers(TermLexicon.Load([]));
        terms = model.Terms;
        scorer = new(terms);
        chain = terms.Tagger.Reader();
        interpreter = Interpreter.Create(model.Interpretation, model.Terms.Tagger.Words);
        batches = [.. papers.Chunk(ExtractionPipeline.PapersInBatch)];
        shortest = new long[batches.Length * Stages.Length];
        Array.Fill(shortest, long.MaxValue);
    }

    /// <param name="file">Papers in any format.</param>
    /// <param name="count">So many of them.</param>
    /// <exception cref="InvalidOperationException">The stages give something else than the extractor.</exception>
    public static void Run(string file, int count, TextWriter output)
    {
        var run = new StageRun(new CorpusReader(new ReadingOptions()).Records([file], new DiagnosticLog(), CancellationToken.None).Take(count));
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var batch = 0; batch < run.batches.Length; batch++)
                run.Read(batch);
        }

        run.Check();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"reading the model",-22}{run.readingModel.TotalMilliseconds,8:F1} ms, the first time"));
        var (whole, papers) = (0d, run.batches.Sum(static batch => batch.Length));
        for (var stage = 0; stage < Stages.Length; stage++)
        {
            var sum = 0L;
            for (var at = stage; at < run.shortest.Length; at += Stages.Length)
                sum += run.shortest[at];
            var microseconds = sum * 1e6 / Stopwatch.Frequency / papers;
            whole += microseconds;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stages[stage],-22}{microseconds,8:F1} µs a paper"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"together",-22}{whole,8:F1} µs a paper"));
    }

    private void Read(int number)
    {
        var papers = batches[number];
        var (stage, start) = (0, Stopwatch.GetTimestamp());
        void Done()
        {
            var now = Stopwatch.GetTimestamp();
            ref var least = ref shortest[(number * Stages.Length) + stage++];
            least = Math.Min(least, now - start);
            start = Stopwatch.GetTimestamp();
        }

        var texts = Array.ConvertAll(papers, static paper => TextAnalyzer.Analyze(paper.Title, paper.Abstract));
        Done();
        var mentions = Array.ConvertAll(papers, static _ => new List<Mention>(256));
        foreach (var recognizer in recognizers)
        {
            for (var at = 0; at < papers.Length; at++)
                recognizer.Recognize(texts[at], mentions[at]);
            Done();
        }

        var tagged = Array.ConvertAll(texts, text => chain.Read(text, TaggerInput.Abbreviations(text), own: null));
        Done();
        var pools = new PlacePool[papers.Length];
        for (var at = 0; at < papers.Length; at++)
        {
            TaggerInput.Propose(tagged[at], mentions[at]);
            pools[at] = PlacePool.Join(texts[at], mentions[at]);
        }

        Done();
        var chosen = judge.Choose(texts, pools, tagged, scorer);
        Done();
        var entities = new ImmutableArray<PaperEntity>[papers.Length];
        for (var at = 0; at < papers.Length; at++)
        {
            HeadVariants.Join(texts[at], chosen[at], trace: null);
            entities[at] = [.. chosen[at].Select(entity => EntityNaming.Name(texts[at], entity.Entity, entity.Type))];
        }

        Done();
        var found = interpreter.Interpret(texts, entities);
        Done();
        lines.ResetWrittenCount();
        for (var at = 0; at < papers.Length; at++)
            ExtractionJson.Write(lines, new ExtractedPaper(papers[at], found[at]));
        Done();
    }

    private void Check()
    {
        using var tagger = new TermTagger(terms);
        var extractor = new PaperExtractor(EntityRecognizer.Create(recognizers, tagger).Recognize, interpreter.Interpret);
        var expected = new ArrayBufferWriter<byte>();
        for (var batch = 0; batch < batches.Length; batch++)
        {
            Read(batch);
            expected.ResetWrittenCount();
            foreach (var paper in batches[batch])
                ExtractionJson.Write(expected, extractor.Extract(paper));
            if (!expected.WrittenSpan.SequenceEqual(lines.WrittenSpan))
                throw new InvalidOperationException("The stages give something else than the extractor for one of these, the first of which is: " + batches[batch][0].Title);
        }
    }
}
