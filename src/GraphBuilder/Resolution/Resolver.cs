using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Resolution;

/// <summary>
/// Finds out which names of a corpus are one thing, and gives each thing one id, one name and one type, by evidence counted over all papers.
/// The order of papers never shows, and what is kept grows with the number of distinct names, not of papers. docs/resolution.md explains it.
/// </summary>
/// <param name="trace">Told what is joined, and why; null when nobody asks.</param>
internal sealed class Resolver(TermLexicon lexicon, ResolutionTrace? trace = null)
{
    private readonly NameEvidence evidence = new(new NameForms(lexicon));

    public static ResolvedEntities Resolve(IEnumerable<ExtractedPaper> papers, TermLexicon lexicon)
    {
        var resolver = new Resolver(lexicon);
        foreach (var paper in papers)
            resolver.Add(paper);
        return resolver.Resolve();
    }

    /// <summary>Counts what a paper says about names.</summary>
    public void Add(ExtractedPaper paper) => evidence.Add(paper);

    /// <summary>Decides, once all papers have been added.</summary>
    public ResolvedEntities Resolve()
    {
        var grouping = NameGrouping.Of(evidence, lexicon, trace);
        trace?.Resolved(evidence, grouping.Partition);
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
