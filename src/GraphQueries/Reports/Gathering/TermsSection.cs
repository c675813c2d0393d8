using System.Collections.Immutable;
using GraphQueries.Reports.Model;
using GraphStore.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>What a paper talks about, and what it says of it.</summary>
internal static class TermsSection
{
    /// <summary>Its terms by role, the strongest role first, in each the weightiest first.</summary>
    public static async Task<ImmutableArray<RoleGroup>> ByRole(GraphReader graph, SentenceBook book, string paper, CancellationToken cancel)
    {
        var roles = (await graph.Roles.Of(paper, cancel)).ToLookup(row => row.End, StringComparer.Ordinal);
        var mentioned = await graph.Mentioned.Of(paper, cancel);
        await graph.Load(mentioned.Select(row => row.End), cancel);
        var groups = ImmutableArray.CreateBuilder<RoleGroup>();
        foreach (var role in RoleInPaper.All)
        {
            var rows = mentioned
                .Where(row => RoleOf(roles[row.End]) == role)
                .OrderByDescending(row => row.Measure("weight"))
                .ThenBy(row => row.End, StringComparer.Ordinal)
                .ToList();
            if (rows.Count == 0)
                continue;
            var shown = rows.Take(Most.TermsOfRole).ToList();
            var sentences = await book.Enter(
                [.. shown.Select(row => new SentenceRequest(roles[row.End].Where(stated => stated.Type == role.Type).SelectMany(stated => stated.Places()).Concat(row.Places()), [row.End]))], cancel);
            groups.Add(new(role.Verb, new([.. shown.Select((row, i) => new TermInPaper(
                graph.Name(row.End), row.Count("count"), Confidence(roles[row.End], role, row), sentences[i]))], rows.Count)));
        }

        return groups.ToImmutable();
    }

    /// <summary>What it says of two terms, the surest first.</summary>
    public static async Task<Listing<Said>> Said(GraphReader graph, SentenceBook book, string paper, CancellationToken cancel)
    {
        var terms = (await graph.Mentioned.Of(paper, cancel)).Select(row => row.End).ToList();
        await graph.StatedFrom.Load(terms, cancel);
        var rows = terms.SelectMany(term => graph.StatedFrom[term])
            .Select(row => (Row: row, Places: row.Places().Where(place => place.Paper == paper).ToList()))
            .Where(row => row.Places.Count > 0)
            .OrderByDescending(row => row.Row.Measure("confidence"))
            .ThenBy(row => row.Row.Start, StringComparer.Ordinal)
            .ThenBy(row => row.Row.End, StringComparer.Ordinal)
            .ThenBy(row => row.Row.Type, StringComparer.Ordinal)
            .ToList();
        var shown = rows.Take(Most.Statements).ToList();
        await graph.Load(shown.SelectMany(row => new[] { row.Row.Start, row.Row.End }), cancel);
        var sentences = await book.Enter([.. shown.Select(row => new SentenceRequest(row.Places, [row.Row.Start, row.Row.End]))], cancel);
        return new([.. shown.Select((row, i) => new Said(
            graph.Name(row.Row.Start), row.Row.Type, graph.Name(row.Row.End), row.Row.Measure("confidence"), "text", sentences[i]))], rows.Count);
    }

    /// <summary>The papers near to it, each with a sentence that mentions the weightiest term that they share.</summary>
    public static async Task<PaperGroups> NearPapers(GraphReader graph, SentenceBook book, string paper, bool byCommunity, CancellationToken cancel)
    {
        var near = (await graph.Near(paper, cancel))
            .OrderByDescending(tie => tie.Tie.Measure("score"))
            .ThenBy(tie => tie.Other, StringComparer.Ordinal)
            .ToList();
        var shown = near.Take(Most.Papers / 2).ToList();
        var terms = (await graph.Mentioned.Of(paper, cancel)).OrderByDescending(row => row.Measure("weight")).ThenBy(row => row.End, StringComparer.Ordinal).Select(row => row.End).ToList();
        await graph.Mentions.Load(terms, cancel);
        await graph.Load(shown.Select(tie => tie.Other).Concat(terms), cancel);
        var shared = shown.Select(tie => terms.Where(term => graph.Mentions[term].Any(row => row.Start == tie.Other)).ToList()).ToList();
        var sentences = await book.Enter(
            [.. shown.Select((tie, i) => new SentenceRequest(
                shared[i].Take(1).SelectMany(term => graph.Mentions[term]).Where(row => row.Start == tie.Other).SelectMany(row => row.Places()), [.. shared[i]]))], cancel);
        ImmutableArray<PaperLine> lines =
        [
            .. shown.Select((tie, i) => PaperSection.Line(
                graph, tie.Other, "shares " + string.Join(", ", shared[i].Take(Most.LeadPapers + 1).Select(term => graph.Name(term).Name)), tie.Tie.Measure("score"), sentences[i])),
        ];
        ImmutableArray<PaperGroup> groups = byCommunity ? await PaperSection.ByCommunity(graph, lines, cancel) : lines.IsEmpty ? [] : [new PaperGroup("", lines)];
        return new PaperGroups(byCommunity ? "community" : "role", groups, lines.Length, near.Count);
    }

    private static RoleInPaper RoleOf(IEnumerable<GraphRelationship> stated) =>
        RoleInPaper.All.FirstOrDefault(role => stated.Any(row => row.Type == role.Type)) ?? RoleInPaper.All[^1];

    private static double Confidence(IEnumerable<GraphRelationship> stated, RoleInPaper role, GraphRelationship mention) =>
        (stated.FirstOrDefault(row => row.Type == role.Type) ?? mention).Measure("confidence");
}
