using System.Runtime.InteropServices;
using GraphBuilder.Extraction;

namespace GraphBuilder.Resolution.Continuity;

/// <summary>In how many papers the things of a corpus stand where terms of the graph before stood.</summary>
internal sealed class SharedMentions
{
    private readonly Dictionary<(int Thing, int Term), int> shared = [];
    private readonly int[] papers;
    private readonly int[] commonOfThing;
    private readonly int[] commonOfTerm;

    public SharedMentions(ResolvedEntities entities, PreviousTerms previous, IEnumerable<ExtractedPaper> corpus)
    {
        papers = new int[entities.Entities.Length];
        commonOfThing = new int[entities.Entities.Length];
        commonOfTerm = new int[previous.Terms.Length];
        var pairs = new HashSet<(int Thing, int Term)>();
        foreach (var paper in corpus)
        {
            var things = entities.Of(paper);
            foreach (var thing in things.Distinct())
                papers[thing]++;
            if (previous.Mentions(paper.Paper.Id) is not { } before)
                continue;
            foreach (var thing in things.Distinct())
                commonOfThing[thing]++;
            foreach (var term in before.Select(static mention => mention.Term).Distinct())
                commonOfTerm[term]++;
            pairs.Clear();
            for (var at = 0; at < things.Length; at++)
            {
                foreach (var mention in paper.Extraction.Entities[at].Mentions)
                {
                    foreach (var (span, term) in before)
                    {
                        if (span.Overlaps(mention))
                            pairs.Add((things[at], term));
                    }
                }
            }

            foreach (var pair in pairs)
                CollectionsMarshal.GetValueRefOrAddDefault(shared, pair, out _)++;
        }
    }

    /// <summary>Things and terms that stand in one place of at least one paper, and in how many papers they do.</summary>
    public IReadOnlyDictionary<(int Thing, int Term), int> Pairs => shared;

    /// <summary>In how many papers a thing is; in none when its name always stands for another.</summary>
    public int Papers(int thing) => papers[thing];

    /// <summary>In how many papers that the graph before has, too.</summary>
    public int CommonOfThing(int thing) => commonOfThing[thing];

    /// <summary>In how many papers that are still there a term of the graph before was.</summary>
    public int CommonOfTerm(int term) => commonOfTerm[term];
}
