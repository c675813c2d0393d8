using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Resolution;

/// <summary>
/// Finds out which names of a corpus are one thing, and gives each thing one id, one name and one type, by evidence counted over all papers.
/// The order of papers never shows, and what is kept grows with the number of distinct names, not of papers. docs/resolution.md explains it.
/// </summary>
internal static class Resolver
{
    public static ResolvedEntities Resolve(IEnumerable<ExtractedPaper> papers, TermLexicon lexicon)
    {
        var evidence = new NameEvidence(new NameForms(lexicon));
        foreach (var paper in papers)
            evidence.Add(paper);
        var grouping = NameGrouping.Of(evidence, lexicon);
        var (entities, byRoot, dropped) = new EntityNaming(evidence, grouping.Partition).Name();
        return new ResolvedEntities(entities, dropped, evidence.Forms, ThingOfNode(grouping.Partition, byRoot, evidence.Forms), grouping.Readings);
    }

    private static int[] ThingOfNode(NamePartition partition, Dictionary<int, int> thingOfRoot, NameForms forms)
    {
        var things = new int[2 * forms.KeyCount];
        for (var node = 0; node < things.Length; node++)
            things[node] = thingOfRoot.GetValueOrDefault(partition.Root(node), -1);
        return things;
    }
}
