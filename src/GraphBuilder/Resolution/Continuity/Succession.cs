using GraphBuilder.Text;

namespace GraphBuilder.Resolution.Continuity;

/// <summary>
/// Which thing of a corpus is which term of the graph before: the pairs that stand in one place of most papers first, each at most once. Two that share papers are one only if they
/// share more than half of those that either has in both graphs, or are called alike; two of one name are one where papers cannot tell.
/// </summary>
internal sealed class Succession
{
    private readonly ResolvedEntities entities;
    private readonly PreviousTerms previous;
    private readonly SharedMentions shared;
    private readonly int[] termOf;
    private readonly int[] thingOf;

    public Succession(ResolvedEntities entities, PreviousTerms previous, SharedMentions shared)
    {
        this.entities = entities;
        this.previous = previous;
        this.shared = shared;
        termOf = new int[entities.Entities.Length];
        thingOf = new int[previous.Terms.Length];
        Array.Fill(termOf, -1);
        Array.Fill(thingOf, -1);
        MatchByMentions();
        MatchByName();
    }

    /// <summary>The term that a thing was; negative when it is new.</summary>
    public int TermOf(int thing) => termOf[thing];

    /// <summary>The thing that a term is now; negative when there is none.</summary>
    public int ThingOf(int term) => thingOf[term];

    private void MatchByMentions()
    {
        var pairs = new List<(int Shared, bool IsNamesake, int Thing, int Term)>();
        foreach (var ((thing, term), papers) in shared.Pairs)
        {
            var isNamesake = KeyOf(entities.Entities[thing].Name) == KeyOf(previous.Terms[term].Name);
            if (isNamesake || 2 * papers > Math.Min(shared.CommonOfThing(thing), shared.CommonOfTerm(term)))
                pairs.Add((papers, isNamesake, thing, term));
        }

        // Things and terms are numbered by id, so that ties fall by content.
        foreach (var (_, _, thing, term) in pairs
            .OrderByDescending(static pair => pair.Shared).ThenByDescending(static pair => pair.IsNamesake)
            .ThenByDescending(pair => entities.Entities[pair.Thing].Id == previous.Terms[pair.Term].Id)
            .ThenBy(static pair => pair.Term).ThenBy(static pair => pair.Thing))
            Match(thing, term);
    }

    private void MatchByName()
    {
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var term = 0; term < previous.Terms.Length; term++)
        {
            if (thingOf[term] >= 0)
                continue;
            var key = KeyOf(previous.Terms[term].Name);
            if (!byName.TryGetValue(key, out var terms))
                byName.Add(key, terms = []);
            terms.Add(term);
        }

        for (var thing = 0; thing < termOf.Length; thing++)
        {
            if (termOf[thing] >= 0 || shared.Papers(thing) == 0 || !byName.TryGetValue(KeyOf(entities.Entities[thing].Name), out var terms))
                continue;
            var entity = entities.Entities[thing];
            var best = terms.Where(term => thingOf[term] < 0)
                .Where(term => entity.Id == previous.Terms[term].Id || shared.CommonOfThing(thing) == 0 || shared.CommonOfTerm(term) == 0)
                .OrderByDescending(term => entity.Id == previous.Terms[term].Id).ThenByDescending(term => entity.Type == previous.Terms[term].Type).ThenBy(static term => term)
                .Select(static term => (int?)term).FirstOrDefault();
            if (best is { } found)
                Match(thing, found);
        }
    }

    private void Match(int thing, int term)
    {
        if (termOf[thing] >= 0 || thingOf[term] >= 0)
            return;
        termOf[thing] = term;
        thingOf[term] = thing;
    }

    private static string KeyOf(string name) => TermFold.Compact(name);
}
