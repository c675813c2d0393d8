using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>Repositories, pages and the hosts that they are on.</summary>
internal sealed class WebPlaces
{
    private readonly CorpusFacts facts;
    private readonly Dictionary<PaperLink, string> identities = [];
    private readonly Dictionary<string, string> ids;
    private readonly SortedDictionary<string, WebPlace> places = new(StringComparer.Ordinal);

    public WebPlaces(CorpusFacts facts)
    {
        this.facts = facts;
        var slugs = new List<(string Id, string Identity)>();
        foreach (var link in facts.Links)
        {
            var (slug, identity) = Name(link);
            slugs.Add((slug, identity));
            identities[link] = identity;
        }

        ids = SharedSlugs.Ids(slugs);
        foreach (var link in facts.Links)
        {
            var id = IdOf(link);
            if (!places.TryGetValue(id, out var place) || IsSimpler(link.Url, place.Url))
                places[id] = new WebPlace(link.Kind, link.Url);
        }
    }

    public IEnumerable<GraphNode> Repositories() => Places(LinkKind.Repository).Select(item =>
    {
        var address = WebAddress.Parse(item.Place.Url);
        var (owner, name, _) = address.Repository();
        return new GraphNode(item.Id, ["Repository"], [new("url", item.Place.Url), new("host", address.Host), new("owner", owner), new("name", name)]);
    });

    public IEnumerable<GraphNode> Pages() => Places(LinkKind.Page).Select(item =>
        new GraphNode(item.Id, ["WebPage"], [new("url", item.Place.Url), new("host", WebAddress.Parse(item.Place.Url).Host)]));

    public IEnumerable<GraphNode> Hosts() => places.Values
        .Select(place => WebAddress.Parse(place.Url).Host).Distinct(StringComparer.Ordinal)
        .Select(host => new GraphNode(HostId(host), ["Host"], [new("name", host)]))
        .DistinctBy(host => host.Id, StringComparer.Ordinal)
        .OrderBy(host => host.Id, StringComparer.Ordinal);

    public IEnumerable<GraphRelationship> HostedOn() =>
        places.Select(item => new GraphRelationship("HOSTED_ON", item.Key, HostId(WebAddress.Parse(item.Value.Url).Host), []));

    /// <summary>The relationships from papers to what they link to.</summary>
    public IEnumerable<GraphRelationship> Linked(LinkKind kind, string type) => facts.Links
        .Where(link => link.Kind == kind)
        .GroupBy(link => (link.Paper, Id: IdOf(link)))
        .OrderBy(same => same.Key.Paper).ThenBy(same => same.Key.Id, StringComparer.Ordinal)
        .Select(same => new GraphRelationship(
            type,
            facts.PaperIds[same.Key.Paper],
            same.Key.Id,
            [new(GraphSchema.Evidence, Evidence(same))]));

    private ImmutableArray<string> Evidence(IEnumerable<PaperLink> same) =>
        [.. same.SelectMany(link => EvidenceTexts.Of(facts, link.Paper, link.Evidence)).Distinct(StringComparer.Ordinal)];

    private static string HostId(string host) => GraphIds.Of("host", host);

    // A repository is one however deep a link goes into it; a page is its address.
    private static (string Id, string Identity) Name(PaperLink link)
    {
        var address = WebAddress.Parse(link.Url);
        if (link.Kind == LinkKind.Page)
            return (GraphIds.Of("page", address.Host + "/" + address.Path), $"page {address.Host}/{address.Path}");
        var (owner, name, kind) = address.Repository();
        return (
            GraphIds.Of("repo", $"{address.Host}/{owner}/{name}"),
            $"repo {address.Host}/{kind}/{owner}/{name}".ToLowerInvariant());
    }

    private static bool IsSimpler(string url, string other) =>
        url.Length != other.Length ? url.Length < other.Length : string.CompareOrdinal(url, other) < 0;

    private string IdOf(PaperLink link) => ids[identities[link]];

    private IEnumerable<(string Id, WebPlace Place)> Places(LinkKind kind) =>
        places.Where(item => item.Value.Kind == kind).Select(item => (item.Key, item.Value));

    private readonly record struct WebPlace(LinkKind Kind, string Url);
}
