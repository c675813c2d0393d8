using System.Collections.Immutable;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>Code and pages that papers link, by host.</summary>
internal static class LinkSection
{
    /// <summary>The links of the papers, the host with most of them first.</summary>
    public static async Task<ImmutableArray<HostGroup>> Of(GraphReader graph, SentenceBook book, IReadOnlyList<string> papers, CancellationToken cancel)
    {
        await graph.Links.Load(papers, cancel);
        var rows = papers.SelectMany(paper => graph.Links[paper]).ToList();
        await graph.Load(rows.SelectMany(row => new[] { row.Start, row.End }), cancel);
        var hosts = rows
            .GroupBy(row => graph.Node(row.End)!.Text("host"), StringComparer.Ordinal)
            .OrderByDescending(host => host.Count())
            .ThenBy(host => host.Key, StringComparer.Ordinal)
            .Select(host => (host.Key, Rows: host.OrderBy(row => row.End, StringComparer.Ordinal).ThenBy(row => row.Start, StringComparer.Ordinal).Take(Most.LinksOfHost).ToList()))
            .ToList();
        var groups = ImmutableArray.CreateBuilder<HostGroup>();
        foreach (var (host, links) in hosts)
        {
            var sentences = await book.Enter([.. links.Select(row => new SentenceRequest(row.Places(), []))], cancel);
            groups.Add(new(host, [.. links.Select((row, i) => new Link(
                graph.Node(row.End)!.Text("url"), row.Type == "HAS_CODE" ? "code" : "page", graph.Name(row.Start), sentences[i]))]));
        }

        return groups.ToImmutable();
    }
}
