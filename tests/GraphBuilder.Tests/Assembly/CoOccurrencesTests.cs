using GraphBuilder.Assembly;
using GraphBuilder.Resolution;
using GraphBuilder.Tests.Support;

namespace GraphBuilder.Tests.Assembly;

public sealed class CoOccurrencesTests
{
    [Theory]
    [InlineData(1, 60, 12, 1)]
    [InlineData(2, 60, 12, 2)]
    [InlineData(3, 200, 30, 4)]
    public void Count_RandomCorpus_IsThatOfTheNaiveCount(int seed, int papers, int terms, int minPapers)
    {
        var corpus = RandomCorpus.OfTerms(seed, papers, terms);
        var facts = CorpusFacts.Gather(corpus, Resolver.Resolve(corpus, SmallLexicon.Empty));

        var counted = CoOccurrences.Count(facts, TermStatistics.Of(facts), minPapers).ToList();

        counted.ShouldBe(Naive(facts).Where(pair => pair.Papers >= minPapers));
        counted.ShouldNotBeEmpty();
    }

    private static IEnumerable<TermPair> Naive(CorpusFacts facts)
    {
        for (var first = 0; first < facts.Terms.Length; first++)
        {
            for (var second = first + 1; second < facts.Terms.Length; second++)
            {
                var papers = Enumerable.Range(0, facts.PaperIds.Count).Count(paper => Has(facts, paper, first) && Has(facts, paper, second));
                if (papers > 0)
                    yield return new TermPair(first, second, papers);
            }
        }
    }

    private static bool Has(CorpusFacts facts, int paper, int term)
    {
        foreach (var mention in facts.Mentions(paper))
        {
            if (mention.Term == term)
                return true;
        }

        return false;
    }
}
