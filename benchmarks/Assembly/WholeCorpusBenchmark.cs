using BenchmarkDotNet.Attributes;
using GraphBuilder.Assembly;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Resolution;

namespace Benchmarks.Assembly;

/// <summary>What needs the whole corpus, on one thread: ten times the papers should take about ten times as long.</summary>
[MemoryDiagnoser]
public class WholeCorpusBenchmark
{
    private List<ExtractedPaper> papers = [];
    private TermLexicon lexicon = TermLexicon.Load([]);
    private CorpusFacts? facts;
    private TermStatistics? statistics;

    [Params(6_000, 60_000)]
    public int Papers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        papers = InventedCorpus.Of(Papers);
        lexicon = TermLexicon.Load([]);
        facts = CorpusFacts.Gather(papers, Resolver.Resolve(papers, lexicon));
        statistics = TermStatistics.Of(facts);
        Check(new NearestPapers(facts, statistics));
    }

    [Benchmark]
    public int Resolve() => Resolver.Resolve(papers, lexicon).Entities.Length;

    [Benchmark]
    public int CoOccur() => CoOccurrences.Count(facts!, statistics!, minPapers: 2).Count();

    [Benchmark]
    public int FindNearest() => new NearestPapers(facts!, statistics!).Pairs(threads: 1, CancellationToken.None).Length;

    // The plain search, for one paper of every 500.
    private void Check(NearestPapers nearest)
    {
        var pairs = nearest.Pairs(threads: 1, CancellationToken.None).ToHashSet();
        for (var paper = 0; paper < Papers; paper += 500)
        {
            var near = Enumerable.Range(0, Papers)
                .Where(other => other != paper)
                .Select(other => (Other: other, Found: nearest.Score(paper, other)))
                .Where(item => item.Found.Shared >= NearestPapers.MinShared)
                .OrderByDescending(item => item.Found.Score).ThenBy(item => item.Other)
                .Take(NearestPapers.Neighbours);
            if (near.Any(item => !pairs.Contains(new(Math.Min(paper, item.Other), Math.Max(paper, item.Other)))))
                throw new InvalidOperationException($"A paper near to {paper} was not found.");
        }
    }
}
