using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>Repositories, pages and the hosts that they are on.</summary>
internal sealed class WebPlaces
{
    private readonly CorpusFacts facts;
    private readonly SortedDictionary<string, Place> places = new(StringComparer.Ordinal);
    private readonly List<Linking> linkings = [];

    public WebPlaces(CorpusFacts facts)
    {
        this.facts = facts;
        var slugs = new SharedSlugs();
        foreach (var link in facts.Links)
            slugs.Add(Slug(link), Identity(link));
        foreach (var link in facts.Links)
        {
            var id = slugs.Id(Slug(link), Identity(link));
            linkings.Add(new Linking(id, link));
            if (!places.TryGetValue(id, out var place) || IsSimpler(link.Url, place.Url))
                places[id] = new Place(id, link.Kind, link.Url);
        }

        // Papers come in order; the links of one by what they lead to, then as they stand.
        linkings.Sort(static (one, other) =>
        {
            var order = one.Link.Paper.CompareTo(other.Link.Paper);
            order = order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
            return order != 0 ? order : one.Link.Evidence.Start.CompareTo(other.Link.Evidence.Start);
        });
    }

    public IEnumerable<GraphNode> Repositories() => Places(LinkKind.Repository).Select(place =>
    {
        var address = WebAddress.Parse(place.Url);
        var (owner, name, _) = address.Repository();
        return new GraphNode(place.Id, ["Repository"], [new("url", place.Url), new("host", address.Host), new("owner", owner), new("name", name)]);
    });

    public IEnumerable<GraphNode> Pages() => Places(LinkKind.Page).Select(place =>
        new GraphNode(place.Id, ["WebPage"], [new("url", place.Url), new("host", WebAddress.Parse(place.Url).Host)]));

    public IEnumerable<GraphNode> Hosts()
    {
        var hosts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in places.Values)
        {
            var host = WebAddress.Parse(place.Url).Host;
            hosts.TryAdd(HostId(host), host);
        }

        return hosts.Keys.Select(id => new GraphNode(id, ["Host"], [new("name", hosts[id])]));
    }

    public IEnumerable<GraphRelationship> HostedOn() =>
        places.Values.Select(place => new GraphRelationship("HOSTED_ON", place.Id, HostId(WebAddress.Parse(place.Url).Host), []));

    /// <summary>The relationships from papers to what they link to.</summary>
    public IEnumerable<GraphRelationship> Linked(LinkKind kind, string type)
    {
        for (var start = 0; start < linkings.Count;)
        {
            var (id, link) = linkings[start];
            var evidence = ImmutableArray.CreateBuilder<string>();
            for (; start < linkings.Count && linkings[start].Id == id && linkings[start].Link.Paper == link.Paper; start++)
                EvidenceTexts.Add(evidence, facts, link.Paper, linkings[start].Link.Evidence);
            if (link.Kind == kind)
                yield return new GraphRelationship(type, facts.PaperIds[link.Paper], id, [new(GraphSchema.Evidence, evidence.Distinct(StringComparer.Ordinal).ToImmutableArray())]);
        }
    }

    private static string HostId(string host) => GraphIds.Of("host", host);

    // A repository is one however deep a link goes into it; a page is its address.
    private static string Slug(PaperLink link)
    {
        var address = WebAddress.Parse(link.Url);
        if (link.Kind == LinkKind.Page)
            return GraphIds.Of("page", address.Host + "/" + address.Path);
        var (owner, name, _) = address.Repository();
        return GraphIds.Of("repo", $"{address.Host}/{owner}/{name}");
    }

    private static string Identity(PaperLink link)
    {
        var address = WebAddress.Parse(link.Url);
        if (link.Kind == LinkKind.Page)
            return $"{address.Host}/{address.Path}";
        var (owner, name, kind) = address.Repository();
        return $"{address.Host}/{kind}/{owner}/{name}".ToLowerInvariant();
    }

    private static bool IsSimpler(string url, string other) =>
        url.Length != other.Length ? url.Length < other.Length : string.CompareOrdinal(url, other) < 0;

    private IEnumerable<Place> Places(LinkKind kind) => places.Values.Where(place => place.Kind == kind);

    private sealed record Place(string Id, LinkKind Kind, string Url);

    private sealed record Linking(string Id, PaperLink Link);
}
