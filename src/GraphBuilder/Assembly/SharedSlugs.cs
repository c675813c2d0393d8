using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>Ids for things of which several may have one slug: all of those get a hash of what tells them apart, so that none has to come first.</summary>
internal sealed class SharedSlugs
{
    private readonly Dictionary<string, HashSet<string>> identities = new(StringComparer.Ordinal);

    /// <summary>Takes note of a thing; as often as one likes.</summary>
    /// <param name="slug">The id that it would have alone.</param>
    /// <param name="identity">What tells it from all others.</param>
    public void Add(string slug, string identity)
    {
        if (!identities.TryGetValue(slug, out var known))
            identities.Add(slug, known = new HashSet<string>(StringComparer.Ordinal));
        known.Add(identity);
    }

    /// <summary>The thing's id, once all are known.</summary>
    public string Id(string slug, string identity) => identities[slug].Count > 1 ? slug + "-" + GraphIds.Hash(identity) : slug;
}
