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
/// How long each stage of a paper's extraction takes. Every stage of every paper counts with the shortest of several passes, so that other work on the machine
/// disturbs little. What comes out is held against the extractor's own.
/// </summary>
internal sealed class StageRun
{
    private const int Passes = 8;

    private static readonly string[] Stages =
        ["sentences and tokens", "lexicon", "abbreviations", "phrases and names", "chain", "places", "judging", "heads and naming", "interpretation", "line"];

    private readonly ImmutableArray<IMentionRecognizer> recognizers;
    private readonly TermModel terms;
    private readonly CandidateScorer scorer;
    private readonly CandidateJudge judge = new(TermTagger.LeastEntity);
    private readonly GraphBuilder.Tagging.ChainReader chain;
    private readonly Interpreter interpreter;
    private readonly ArrayBufferWriter<byte> line = new(1 << 16);
    private readonly List<Paper> papers;
    private readonly long[] shortest;

    private StageRun(IEnumerable<Paper> papers)
    {
        var model = ExtractionModelFile.Shipped;
        recognizers = EntityRecognizer.Recognizers(TermLexicon.Load([]));
        terms = model.Terms;
        scorer = new(terms);
        chain = terms.Tagger.Reader();
        interpreter = Interpreter.Create(model.Interpretation);
        this.papers = [.. papers];
        shortest = new long[this.papers.Count * Stages.Length];
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
            for (var paper = 0; paper < run.papers.Count; paper++)
                run.Read(paper);
        }

        run.Check();
        var whole = 0d;
        for (var stage = 0; stage < Stages.Length; stage++)
        {
            var sum = 0L;
            for (var at = stage; at < run.shortest.Length; at += Stages.Length)
                sum += run.shortest[at];
            var microseconds = sum * 1e6 / Stopwatch.Frequency / run.papers.Count;
            whole += microseconds;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stages[stage],-22}{microseconds,8:F1} µs a paper"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"together",-22}{whole,8:F1} µs a paper"));
    }

    private void Read(int number)
    {
        var paper = papers[number];
        var (stage, start) = (0, Stopwatch.GetTimestamp());
        void Done()
        {
            var now = Stopwatch.GetTimestamp();
            ref var least = ref shortest[(number * Stages.Length) + stage++];
            least = Math.Min(least, now - start);
            start = Stopwatch.GetTimestamp();
        }

        var text = TextAnalyzer.Analyze(paper.Title, paper.Abstract);
        Done();
        var mentions = new List<Mention>(256);
        foreach (var recognizer in recognizers)
        {
            recognizer.Recognize(text, mentions);
            Done();
        }

        var tagged = chain.Read(text, TaggerInput.Abbreviations(text), own: null);
        Done();
        TaggerInput.Propose(tagged, mentions);
        var pool = PlacePool.Join(text, mentions);
        Done();
        var chosen = judge.Choose(text, pool, tagged, scorer);
        Done();
        HeadVariants.Join(text, chosen, trace: null);
        var entities = chosen.Select(entity => EntityNaming.Name(text, entity.Entity, entity.Type)).ToImmutableArray();
        Done();
        var found = interpreter.Interpret(text, entities);
        Done();
        line.ResetWrittenCount();
        ExtractionJson.Write(line, new ExtractedPaper(paper, found));
        Done();
    }

    private void Check()
    {
        using var tagger = new TermTagger(terms);
        var extractor = new PaperExtractor(EntityRecognizer.Create(recognizers, tagger).Recognize, interpreter.Interpret);
        var expected = new ArrayBufferWriter<byte>();
        for (var paper = 0; paper < papers.Count; paper++)
        {
            Read(paper);
            expected.ResetWrittenCount();
            ExtractionJson.Write(expected, extractor.Extract(papers[paper]));
            if (!expected.WrittenSpan.SequenceEqual(line.WrittenSpan))
                throw new InvalidOperationException("The stages give something else than the extractor for: " + papers[paper].Title);
        }
    }
}
