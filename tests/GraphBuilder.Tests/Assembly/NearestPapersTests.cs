using GraphBuilder.Assembly;
using GraphBuilder.Extraction;
using GraphBuilder.Resolution;
using GraphBuilder.Tests.Support;

namespace GraphBuilder.Tests.Assembly;

public sealed class NearestPapersTests
{
    [Theory]
    [InlineData(1, 40, 10)]
    [InlineData(2, 150, 40)]
    [InlineData(3, 300, 60)]
    [InlineData(4, 300, 2000)]
    [InlineData(5, 600, 25)]
    public void Pairs_RandomCorpus_AreThoseOfTheNaiveSearch(int seed, int papers, int terms)
    {
        var facts = Facts(RandomCorpus.OfTerms(seed, papers, terms));
        var nearest = new NearestPapers(facts, TermStatistics.Of(facts));

        var pairs = nearest.Pairs(threads: 1, CancellationToken.None);

        pairs.ShouldBe(Naive(facts, nearest));
        pairs.Length.ShouldBeGreaterThan(papers);
    }

    [Fact]
    public void Pairs_AnyThreads_AreTheSame()
    {
        var facts = Facts(RandomCorpus.OfTerms(seed: 7, papers: 400, terms: 80));
        var statistics = TermStatistics.Of(facts);

        new NearestPapers(facts, statistics).Pairs(threads: 3, CancellationToken.None)
            .ShouldBe(new NearestPapers(facts, statistics).Pairs(threads: 1, CancellationToken.None));
    }

    [Fact]
    public void Score_ByHand_IsTheCosineOfIdfs()
    {
        // Of three papers a is in all, b and c in two, d in one: idf² is ln² 2, ln² 2.5, ln² 2.5, ln² 4.
        var facts = Facts([Of("A", "aaa", "bbb", "ccc"), Of("B", "aaa", "bbb"), Of("C", "aaa", "ccc", "ddd")]);
        var nearest = new NearestPapers(facts, TermStatistics.Of(facts));
        double a = Math.Pow(Math.Log(2), 2), b = Math.Pow(Math.Log(2.5), 2), d = Math.Pow(Math.Log(4), 2);

        nearest.Score(0, 1).Score.ShouldBe((a + b) / Math.Sqrt((a + b + b) * (a + b)), 1e-9);
        nearest.Score(0, 2).ShouldBe((Math.Round((a + b) / Math.Sqrt((a + b + b) * (a + b + d)), 9), 2));
        nearest.SharedTerms(new PaperPair(0, 1)).Select(term => facts.Terms[term].Name).ShouldBe(["bbb", "aaa"]);
    }

    [Fact]
    public void Pairs_OneSharedTerm_IsNotEnough()
    {
        var facts = Facts([Of("A", "aaa", "bbb"), Of("B", "aaa", "ccc"), Of("C", "aaa", "ccc")]);

        new NearestPapers(facts, TermStatistics.Of(facts)).Pairs(threads: 1, CancellationToken.None).ShouldBe([new PaperPair(1, 2)]);
    }

    [Fact]
    public void Pairs_ManyEquallyNear_GoByTheSmallerId()
    {
        var facts = Facts([.. Enumerable.Range(10, 30).Select(number => Of($"P{number}", "aaa", "bbb"))]);

        var pairs = new NearestPapers(facts, TermStatistics.Of(facts)).Pairs(threads: 1, CancellationToken.None);

        // Each is joined to the first ten others; the first ten to one another and the eleventh.
        pairs.Where(pair => pair.First == 29 || pair.Second == 29).Select(pair => pair.First).ShouldBe(Enumerable.Range(0, 10));
        pairs.Where(pair => pair.First == 0).Select(pair => pair.Second).ShouldBe(Enumerable.Range(1, 29));
    }

    private static ExtractedPaper Of(string title, params string[] terms)
    {
        var paper = new HandMade(title, string.Join(' ', terms));
        foreach (var term in terms)
            paper.Has(term, GraphBuilder.Lexicon.TermType.Concept);
        return paper.Build();
    }

    private static CorpusFacts Facts(List<ExtractedPaper> papers) => CorpusFacts.Gather(papers, Resolver.Resolve(papers, SmallLexicon.Empty));

    private static List<PaperPair> Naive(CorpusFacts facts, NearestPapers nearest)
    {
        var pairs = new HashSet<PaperPair>();
        var count = facts.PaperIds.Count;
        for (var paper = 0; paper < count; paper++)
        {
            var near = Enumerable.Range(0, count)
                .Where(other => other != paper)
                .Select(other => (Other: other, Found: nearest.Score(paper, other)))
                .Where(item => item.Found.Shared >= NearestPapers.MinShared)
                .OrderByDescending(item => item.Found.Score).ThenBy(item => item.Other)
                .Take(NearestPapers.Neighbours);
            foreach (var (other, _) in near)
                pairs.Add(new PaperPair(Math.Min(paper, other), Math.Max(paper, other)));
        }

        return [.. pairs.OrderBy(pair => pair.First).ThenBy(pair => pair.Second)];
    }
}
