using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphStore.Model;

namespace GraphBuilder.Resolution.Continuity;

/// <summary>Gives the things of a corpus the ids that they had in the graph before, and tells what changed. The same things and graph give the same ids.</summary>
internal static class KeptIds
{
    /// <param name="papers">Those that were resolved, in any order.</param>
    /// <returns>The same things, those that are still what they were with their old ids; and the changes, by the id before, else now.</returns>
    public static (ResolvedEntities Entities, ImmutableArray<EntityChange> Changes) Keep(ResolvedEntities entities, PreviousTerms previous, IEnumerable<ExtractedPaper> papers)
    {
        var shared = new SharedMentions(entities, previous, papers);
        var succession = new Succession(entities, previous, shared);
        var ids = Ids(entities, previous, succession);
        return (entities.WithIds(ids), new ChangeList(entities, previous, shared, succession, ids).Changes);
    }

    private static string[] Ids(ResolvedEntities entities, PreviousTerms previous, Succession succession)
    {
        // An id that stood for another thing is not given again: who kept it somewhere would find the wrong one.
        var taken = previous.Terms.Select(static term => term.Id).ToHashSet(StringComparer.Ordinal);
        var ids = new string[entities.Entities.Length];
        for (var thing = 0; thing < ids.Length; thing++)
        {
            if (succession.TermOf(thing) is >= 0 and var term)
                ids[thing] = previous.Terms[term].Id;
        }

        for (var thing = 0; thing < ids.Length; thing++)
        {
            if (ids[thing] is null)
                ids[thing] = Free(entities.Entities[thing], taken);
        }

        return ids;
    }

    private static string Free(ResolvedEntity entity, HashSet<string> taken)
    {
        var id = entity.Id;
        for (var text = entity.Id + "\n" + entity.Type; !taken.Add(id); text += "\n")
            id = entity.Id + "-" + GraphIds.Hash(text);
        return id;
    }
}
