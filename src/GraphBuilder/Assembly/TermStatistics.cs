using System.Collections.Immutable;

namespace GraphBuilder.Assembly;

/// <summary>How many papers each term is in, and what follows from that. docs/graph.md gives the formulas.</summary>
internal sealed class TermStatistics
{
    private readonly int[] paperCounts;
    private readonly long[] confidenceSums;

    private TermStatistics(int paperCount, int[] papers, long[] confidences)
    {
        PaperCount = paperCount;
        paperCounts = papers;
        confidenceSums = confidences;
    }

    public int PaperCount { get; }

    public static TermStatistics Of(CorpusFacts facts)
    {
        var papers = new int[facts.Terms.Length];
        var confidences = new long[facts.Terms.Length];
        for (var paper = 0; paper < facts.PaperIds.Count; paper++)
        {
            foreach (var mention in facts.Mentions(paper))
            {
                papers[mention.Term]++;
                confidences[mention.Term] += mention.Confidence;
            }
        }

        return new(facts.PaperIds.Count, papers, confidences);
    }

    /// <summary>The term's document frequency.</summary>
    public int Papers(int term) => paperCounts[term];

    /// <summary>The mean confidence of the papers that have the term.</summary>
    public double Confidence(int term) => Weights.Confidence(confidenceSums[term] / (double)paperCounts[term]);

    /// <summary>Inverse document frequency.</summary>
    public double Idf(int term) => Weights.Idf(PaperCount, paperCounts[term]);
}
