using GraphBuilder.Extraction;
using GraphBuilder.Text;
using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>What joins papers to their terms: that they mention them, and in which role.</summary>
internal static class PaperRelationships
{
    public static IEnumerable<GraphRelationship> Mentions(CorpusFacts facts, TermStatistics statistics)
    {
        for (var paper = 0; paper < facts.PaperIds.Count; paper++)
        {
            for (var at = 0; at < facts.Mentions(paper).Length; at++)
            {
                var mention = facts.Mentions(paper)[at];
                yield return new GraphRelationship(
                    "MENTIONS",
                    facts.PaperIds[paper],
                    facts.Terms[mention.Term].Id,
                    [
                        new("count", (long)mention.Spans.Count),
                        new("inTitle", facts.Spans(mention.Spans)[0].Field == Field.Title),
                        new("weight", NumberText.Round(Weights.TfIdf(mention.Spans.Count, statistics.Idf(mention.Term)), NumberText.OfCorpus)),
                        .. Stated(facts, paper, mention),
                    ]);
            }
        }
    }

    /// <summary>The relationships for one role.</summary>
    public static IEnumerable<GraphRelationship> InRole(CorpusFacts facts, Role role, string type)
    {
        for (var paper = 0; paper < facts.PaperIds.Count; paper++)
        {
            for (var at = 0; at < facts.Mentions(paper).Length; at++)
            {
                var mention = facts.Mentions(paper)[at];
                if (mention.Role == role)
                    yield return new GraphRelationship(type, facts.PaperIds[paper], facts.Terms[mention.Term].Id, [.. Stated(facts, paper, mention)]);
            }
        }
    }

    private static IEnumerable<Property> Stated(CorpusFacts facts, int paper, TermMention mention) =>
    [
        new("confidence", Weights.Confidence(mention.Confidence)),
        new(GraphSchema.Evidence, EvidenceTexts.Of(facts, paper, mention.Spans)),
    ];
}
