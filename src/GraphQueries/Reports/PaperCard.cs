using System.Collections.Immutable;
using System.Globalization;
using GraphConsole.Output;
using GraphStore.Model;

namespace GraphQueries.Reports;

/// <summary>The card of a paper: what it is about, in its own words, and which papers are near.</summary>
internal static class PaperCard
{
    private const string Mentions = "MENTIONS";

    /// <param name="most">How many lines a list has at most.</param>
    public static Card Of(PropertyGraph graph, StoredNode paper, int most)
    {
        var page = ImmutableArray.CreateBuilder<Block>();
        page.Add(new Title(paper.Text("title"), string.Join(", ", Marks(paper))));
        page.Add(new Facts(Facts(paper, most)));
        page.Add(new Heading("abstract", ""));
        page.Add(new Paragraph(Abstract(paper)));

        var grids = new List<Grid>
        {
            new("paper", ["id", "title", "year", "authors", "categories", "arxivId", "doi", "abstract"],
                [[
                    paper.Id, paper.Text("title"), Cell.Label(paper.Number("year")), Cell.List(paper.Texts("authors")), Cell.List(paper.Texts("categories")),
                    paper.Text("arxivId"), paper.Text("doi"), paper.Text("abstract"),
                ]]),
            new("terms", ["id", "name", "type", "role", "weight"],
                [.. Terms(paper).Select(term => ImmutableArray.Create<Cell>(
                    term.Node.Id, term.Node.Text("name"), term.Node.Label, term.Role.Verb, term.Mention.Measure("weight")))]),
            new("links", ["url", "type"],
                [.. Links(paper).Select(link => ImmutableArray.Create<Cell>(link.DisplayName(), link.Label))]),
            new("listings", ["document", "position"],
                [.. paper.Outgoing("LISTED_IN").Select(listing => ImmutableArray.Create<Cell>(listing.End.Text("name"), listing.Count("position")))]),
        };

        if (ResultLine.In(graph, paper).ToList() is { Count: > 0 } results)
        {
            page.Add(new Heading("results", ""));
            var reading = ResultLine.ForReading(results.Take(most));
            page.Add(new Table(reading with { Columns = reading.Columns[..4], Rows = [.. reading.Rows.Select(row => row[..4])] }));
            grids.Add(ResultLine.ForPrograms(results));
        }

        if (Nearest(graph, paper, most) is { Rows.Count: > 0 } nearest)
        {
            page.Add(new Heading(nearest.Title, "by the rarity of the terms they share"));
            page.Add(new Table(nearest with { Columns = nearest.Columns[..3], Rows = [.. nearest.Rows.Select(row => row[..3])] }));
            grids.Add(nearest);
        }

        return new Card(new Page(page.ToImmutable()), grids);
    }

    private static IEnumerable<string> Marks(StoredNode paper)
    {
        yield return "Paper";
        if (paper.Number("year") is { } year)
            yield return year.ToString(CultureInfo.InvariantCulture);
        if (paper.Text("arxivId") is { Length: > 0 } arxiv)
            yield return "arXiv:" + arxiv;
        if (paper.Text("doi") is { Length: > 0 } doi)
            yield return "doi:" + doi;
        yield return paper.Id;
    }

    private static ImmutableArray<(string Name, Cell Value)> Facts(StoredNode paper, int most)
    {
        var facts = ImmutableArray.CreateBuilder<(string, Cell)>();
        if (paper.Texts("authors") is { Length: > 0 } authors)
            facts.Add(("by", Cell.List(authors)));
        foreach (var role in Terms(paper).GroupBy(term => term.Role))
        {
            var names = role.Take(2 * most).Select(term => term.Node.Text("name")).ToImmutableArray();
            var rest = role.Count() - names.Length;
            facts.Add((role.Key.Verb, Cell.List(rest > 0 ? names.Add(string.Create(CultureInfo.InvariantCulture, $"and {rest} more")) : names)));
        }

        foreach (var link in Links(paper))
            facts.Add((link.Label == "Repository" ? "code" : "page", link.DisplayName()));
        foreach (var listing in paper.Outgoing("LISTED_IN"))
            facts.Add(("listed in", string.Create(CultureInfo.InvariantCulture, $"{listing.End.Text("name")}, record {listing.Count("position")}")));
        return facts.ToImmutable();
    }

    private static IEnumerable<StoredNode> Links(StoredNode paper) =>
        paper.Outgoing("HAS_CODE").Concat(paper.Outgoing("HAS_PAGE")).Select(link => link.End);

    /// <summary>The paper's terms, the strongest role first, then the weightiest.</summary>
    private static IReadOnlyList<(StoredNode Node, RoleInPaper Role, StoredRelationship Mention)> Terms(StoredNode paper) =>
    [
        .. paper.Outgoing(Mentions)
            .Select(mention => (Node: mention.End, RoleInPaper.Of(paper, mention.End)!.Value.Role, Mention: mention))
            .OrderBy(term => RoleInPaper.All.ToList().IndexOf(term.Role))
            .ThenByDescending(term => term.Mention.Measure("weight"))
            .ThenBy(term => term.Node.Id, StringComparer.Ordinal),
    ];

    private static Cell Abstract(StoredNode paper)
    {
        var text = paper.Text("abstract");
        var marks = paper.Outgoing(Mentions)
            .SelectMany(mention => mention.Evidence())
            .Where(place => place.Field == "abstract" && !place.In(text).IsEmpty)
            .Select(place => (place.Start, place.End));
        return Cell.Marked(text, MarkedRanges.Apart(marks));
    }

    private static Grid Nearest(PropertyGraph graph, StoredNode paper, int most)
    {
        var near = paper.Outgoing("SHARES_CONCEPTS").Select(pair => (Other: pair.End, Pair: pair))
            .Concat(paper.Incoming("SHARES_CONCEPTS").Select(pair => (Other: pair.Start, Pair: pair)))
            .OrderByDescending(line => line.Pair.Measure("score"))
            .ThenBy(line => line.Other.Id, StringComparer.Ordinal)
            .Take(most);
        return new Grid("nearest papers", ["title", "score", "shared terms", "id"],
            [.. near.Select(line => ImmutableArray.Create<Cell>(
                line.Other.Text("title"), line.Pair.Measure("score"), Cell.List([.. SharedTerms(line.Pair).Select(term => graph.FindNode(term)?.DisplayName() ?? term)]), line.Other.Id))]);
    }

    private static ImmutableArray<string> SharedTerms(StoredRelationship pair) => pair["terms"]?.AsStringList() ?? [];
}
