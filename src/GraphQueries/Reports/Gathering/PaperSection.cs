using System.Collections.Immutable;
using GraphQueries.Reports.Model;
using GraphStore.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>The papers of a term, each with the sentence that speaks of it.</summary>
internal static class PaperSection
{
    private const string Mentions = "mentions";

    /// <summary>The papers that mention a term, those that are about it most first in each group.</summary>
    public static async Task<(PaperGroups Groups, ImmutableArray<PaperLine> First, ImmutableArray<PaperLine> Central)> Of(
        GraphReader graph, SentenceBook book, string term, bool byCommunity, CancellationToken cancel)
    {
        var roles = (await graph.StatedTo.Of(term, cancel)).Where(row => !row.Start.IsTerm()).ToLookup(row => row.Start, StringComparer.Ordinal);
        var mentions = (await graph.Mentions.Of(term, cancel))
            .Select(mention => (Mention: mention, Role: Strongest(roles[mention.Start])))
            .OrderBy(paper => RankOf(paper.Role))
            .ThenByDescending(paper => paper.Mention.Measure("weight"))
            .ThenBy(paper => paper.Mention.Start, StringComparer.Ordinal)
            .ToList();
        var shown = mentions.Take(Most.Papers).ToList();
        await graph.Load(mentions.Select(paper => paper.Mention.Start), cancel);
        var sentences = await book.Enter(
            [.. shown.Select(paper => new SentenceRequest((paper.Role?.Places() ?? []).Concat(paper.Mention.Places()), [term]))], cancel);
        var lines = shown.Select((paper, i) => Line(graph, paper.Mention.Start, VerbOf(paper.Role), paper.Mention.Measure("weight"), sentences[i])).ToImmutableArray();

        var groups = byCommunity ? await ByCommunity(graph, lines, cancel) : [.. lines.GroupBy(line => line.Role, StringComparer.Ordinal).Select(group => new PaperGroup(group.Key, [.. group]))];
        return (
            new PaperGroups(byCommunity ? "community" : "role", groups, lines.Length, mentions.Count),
            First(lines),
            [.. lines.OrderByDescending(line => graph.Node(line.Paper.Id)!.Measure("pageRank") ?? 0).ThenByDescending(line => line.Score).ThenBy(line => line.Paper.Id, StringComparer.Ordinal).Take(Most.LeadPapers)]);
    }

    /// <summary>Lines in the communities of their papers, the group with most of them first; papers in none last.</summary>
    public static async Task<ImmutableArray<PaperGroup>> ByCommunity(GraphReader graph, ImmutableArray<PaperLine> lines, CancellationToken cancel)
    {
        await graph.Communities.Load(lines.Select(line => line.Paper.Id), cancel);
        await graph.Load(lines.SelectMany(line => graph.Communities[line.Paper.Id]).Select(row => row.End), cancel);
        return
        [
            .. lines.GroupBy(line => CommunityOf(graph, line.Paper.Id)?.Id ?? "", StringComparer.Ordinal)
                .OrderBy(group => group.Key.Length == 0)
                .ThenByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new PaperGroup(group.Key.Length == 0 ? "" : graph.Node(group.Key)!.Text("name"), [.. group])),
        ];
    }

    /// <summary>The finest community of a term or paper whose communities were loaded; null when it is in none.</summary>
    public static GraphNode? CommunityOf(GraphReader graph, string id) => graph.Communities[id]
        .Select(row => graph.Node(row.End)!)
        .OrderBy(community => community.Whole("level") ?? 0)
        .ThenBy(community => community.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    public static PaperLine Line(GraphReader graph, string paper, string role, double score, int? sentence)
    {
        var node = graph.Node(paper)!;
        return new(graph.Name(paper), node.Whole("year"), PaperAddress.Of(node), role, score, sentence);
    }

    /// <summary>The papers that propose it, else the earliest of those whose year is known.</summary>
    private static ImmutableArray<PaperLine> First(ImmutableArray<PaperLine> lines)
    {
        ImmutableArray<PaperLine> proposing = [.. lines.Where(line => line.Role == RoleInPaper.All[0].Verb).OrderBy(line => line.Year ?? long.MaxValue).Take(Most.LeadPapers)];
        return proposing.IsEmpty ? [.. lines.Where(line => line.Year is not null).OrderBy(line => line.Year).Take(Most.LeadPapers)] : proposing;
    }

    private static GraphRelationship? Strongest(IEnumerable<GraphRelationship> roles) => roles.OrderBy(RankOf).FirstOrDefault();

    private static int RankOf(GraphRelationship? role)
    {
        for (int rank = 0; rank < RoleInPaper.All.Count; rank++)
        {
            if (role?.Type == RoleInPaper.All[rank].Type)
                return rank;
        }

        return RoleInPaper.All.Count;
    }

    private static string VerbOf(GraphRelationship? role) => RankOf(role) is var rank && rank < RoleInPaper.All.Count ? RoleInPaper.All[rank].Verb : Mentions;
}
