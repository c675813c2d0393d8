using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>Ids for things of which several may have one slug: all of those get a hash of what tells them apart, so that none has to come first.</summary>
internal static class SharedSlugs
{
    /// <summary>The id of each identity.</summary>
    /// <param name="things">The id that a thing would have alone, and what tells it from all others.</param>
    public static Dictionary<string, string> Ids(IEnumerable<(string Id, string Identity)> things)
    {
        var distinct = things.Distinct().ToList();
        var shared = distinct.CountBy(thing => thing.Id, StringComparer.Ordinal).Where(item => item.Value > 1)
            .Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        return distinct.ToDictionary(
            thing => thing.Identity,
            thing => shared.Contains(thing.Id) ? thing.Id + "-" + GraphIds.Hash(thing.Identity) : thing.Id,
            StringComparer.Ordinal);
    }
}
