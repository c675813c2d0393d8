using System.Collections.Immutable;
using System.Globalization;
using GraphConsole.Output;
using GraphStore.Model;

namespace GraphQueries.Reports;

/// <summary>The card of a term: what it is, who says so in which words, and what stands around it.</summary>
internal static class TermCard
{
    /// <summary>Relationships between terms, by what they tell about the term at one end.</summary>
    private static readonly ImmutableArray<Section> Sections =
    [
        new("builds on", [new("EXTENDS", "extends"), new("PART_OF", "is part of"), new("IS_A", "is a kind of")], Outgoing: true),
        new("built on by", [new("EXTENDS", "extends it"), new("PART_OF", "is part of it"), new("IS_A", "is a kind of it")], Outgoing: false),
        new("used for", [new("USED_FOR", "")], Outgoing: true),
        new("solved with", [new("USED_FOR", "")], Outgoing: false),
        new("evaluated on", [new("EVALUATED_ON", "")], Outgoing: true),
        new("what is evaluated on it", [new("EVALUATED_ON", "")], Outgoing: false),
        new("compared with", [new("COMPARED_WITH", "")], Outgoing: true),
        new("compared with", [new("COMPARED_WITH", "")], Outgoing: false),
    ];

    /// <param name="most">How many lines a list has at most.</param>
    /// <param name="namesakes">Other things that go by the same name.</param>
    public static Card Of(PropertyGraph graph, StoredNode term, ImmutableArray<StoredNode> namesakes, int most)
    {
        var papers = term.Count("papers");
        var page = ImmutableArray.CreateBuilder<Block>();
        page.Add(new Title(term.Text("name"), $"{term.Label}, {Counted(papers, "paper")}, {term.Id}"));
        if (term.Text("definition") is { Length: > 0 } definition)
            page.Add(new Paragraph(definition));
        var facts = ImmutableArray.CreateBuilder<(string, Cell)>();
        if (term.Texts("aliases") is { Length: > 0 } aliases)
            facts.Add(("also written", Cell.List(aliases)));
        if (namesakes.Length > 0)
            facts.Add(("also called so", string.Join(", ", namesakes.Select(other => $"{other.DisplayName()} ({other.Label}, {other.Id})"))));
        if (facts.Count > 0)
            page.Add(new Facts(facts.ToImmutable()));

        var grids = new List<Grid>
        {
            new("term", ["id", "name", "type", "papers", "aliases", "definition"],
                [[term.Id, term.Text("name"), term.Label, papers, Cell.List(term.Texts("aliases")), term.Text("definition")]]),
        };

        AddPapers(graph, term, most, page, grids);
        AddStatements(graph, term, most, page, grids);
        AddResults(graph, term, most, page, grids);
        AddNearest(term, most, page, grids);
        return new Card(new Page(page.ToImmutable()), grids);
    }

    private static void AddPapers(PropertyGraph graph, StoredNode term, int most, ImmutableArray<Block>.Builder page, List<Grid> grids)
    {
        var mentions = term.Incoming("MENTIONS")
            .Select(mention => (mention, Found: RoleInPaper.Of(mention.Start, term)!.Value))
            .Select(paper => (paper.mention, paper.Found.Role, paper.Found.Relationship, Rank: RoleInPaper.All.ToList().IndexOf(paper.Found.Role)))
            .OrderBy(paper => paper.Rank)
            .ThenByDescending(paper => paper.mention.Measure("weight"))
            .ThenBy(paper => paper.mention.Start.Id, StringComparer.Ordinal)
            .ToList();
        var shown = mentions.Take(most)
            .Select(paper => (Paper: paper.mention.Start, paper.Role, Sentence: Sentence.Best(graph, paper.Relationship, term) ?? Sentence.Best(graph, paper.mention, term)))
            .ToList();
        if (shown.Count == 0)
            return;

        var roles = mentions.GroupBy(paper => paper.Role.Verb, StringComparer.Ordinal).Select(group => InRole(group.Key, group.Count())).ToList();
        page.Add(new Heading("papers", ShownOf(shown.Count, mentions.Count) + (roles.Count > 1 ? ": " + string.Join(", ", roles) : "")));
        page.Add(new Quotes([.. shown.Select(paper => new Quote(TitleAndYear(paper.Paper), paper.Role.Verb, paper.Sentence?.Text ?? ""))]));
        grids.Add(new Grid("papers", ["paper", "title", "year", "role", "sentence", "evidence"],
            [.. shown.Select(paper => ImmutableArray.Create<Cell>(
                paper.Paper.Id, paper.Paper.Text("title"), Cell.Label(paper.Paper.Number("year")), paper.Role.Verb,
                paper.Sentence?.Text ?? "", paper.Sentence?.Evidence.ToString() ?? ""))]));
    }

    private static void AddStatements(PropertyGraph graph, StoredNode term, int most, ImmutableArray<Block>.Builder page, List<Grid> grids)
    {
        foreach (var group in Sections.GroupBy(section => section.Name, StringComparer.Ordinal))
        {
            var statements = group.SelectMany(section => section.Of(term))
                .OrderByDescending(statement => statement.Papers)
                .ThenByDescending(statement => statement.Relationship.Measure("confidence"))
                .ThenBy(statement => statement.Other.Id, StringComparer.Ordinal)
                .ToList();
            if (statements.Count == 0)
                continue;

            var shown = statements.Take(most)
                .Select(statement => (statement.Other, statement.Verb, statement.Papers, statement.Relationship,
                    Sentence: Sentence.Best(graph, statement.Relationship, term, statement.Other)))
                .ToList();
            page.Add(new Heading(group.Key, ShownOf(shown.Count, statements.Count)));
            page.Add(new Quotes([.. shown.Select(line => new Quote(
                line.Other.Text("name"), Aside(line.Verb, line.Papers, line.Relationship), line.Sentence?.Text ?? ""))]));
            grids.Add(new Grid(group.Key, ["id", "name", "type", "relationship", "papers", "confidence", "sentence", "evidence"],
                [.. shown.Select(line => ImmutableArray.Create<Cell>(
                    line.Other.Id, line.Other.Text("name"), line.Other.Label, line.Relationship.Type, line.Papers,
                    line.Relationship["confidence"] is { } confidence ? Cell.Measure(confidence.AsFloat(), 2) : "", line.Sentence?.Text ?? "", line.Sentence?.Evidence.ToString() ?? ""))]));
        }
    }

    private static void AddResults(PropertyGraph graph, StoredNode term, int most, ImmutableArray<Block>.Builder page, List<Grid> grids)
    {
        var results = ResultLine.Around(graph, term).ToList();
        if (results.Count == 0)
            return;
        page.Add(new Heading("results", ShownOf(Math.Min(most, results.Count), results.Count)));
        page.Add(new Table(ResultLine.ForReading(results.Take(most))));
        grids.Add(ResultLine.ForPrograms(results.Take(most)));
    }

    private static void AddNearest(StoredNode term, int most, ImmutableArray<Block>.Builder page, List<Grid> grids)
    {
        var near = term.Outgoing("CO_OCCURS_WITH").Select(pair => (Other: pair.End, Pair: pair))
            .Concat(term.Incoming("CO_OCCURS_WITH").Select(pair => (Other: pair.Start, Pair: pair)))
            .OrderByDescending(line => line.Pair.Measure("npmi") * line.Pair.Count("papers"))
            .ThenBy(line => line.Other.Id, StringComparer.Ordinal)
            .ToList();
        if (near.Count == 0)
            return;
        var grid = new Grid("nearest terms", ["name", "type", "papers", "npmi", "id"],
            [.. near.Take(most).Select(line => ImmutableArray.Create<Cell>(
                line.Other.Text("name"), line.Other.Label, line.Pair.Count("papers"), line.Pair.Measure("npmi"), line.Other.Id))]);
        page.Add(new Heading(grid.Title, ShownOf(grid.Rows.Count, near.Count) + ", by papers together and how far beyond chance"));
        page.Add(new Table(grid with { Columns = grid.Columns[..4], Rows = [.. grid.Rows.Select(row => row[..4])] }));
        grids.Add(grid);
    }

    private static string TitleAndYear(StoredNode paper) =>
        paper.Number("year") is { } year ? string.Create(CultureInfo.InvariantCulture, $"{paper.Text("title")} ({year})") : paper.Text("title");

    private static string Aside(string verb, long papers, StoredRelationship relationship)
    {
        var source = relationship["source"]?.AsString() == "lexicon" ? "from the lexicon" : papers > 1 ? Counted(papers, "paper") : "";
        return string.Join(", ", new[] { verb, source, Certainty.Note(relationship) }.Where(part => part.Length > 0));
    }

    private static string Counted(long count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {what}{(count == 1 ? "" : "s")}");

    private static string InRole(string verb, int count) => string.Create(CultureInfo.InvariantCulture, $"{verb} {count:#,0}");

    private static string ShownOf(int shown, int all) =>
        string.Create(CultureInfo.InvariantCulture, $"{(shown == all ? "" : $"{shown:#,0} of ")}{all:#,0}");

    /// <param name="Types">Relationship types with the verb that reads from the other term's line.</param>
    private sealed record Section(string Name, ImmutableArray<(string Type, string Verb)> Types, bool Outgoing)
    {
        public IEnumerable<(StoredNode Other, string Verb, long Papers, StoredRelationship Relationship)> Of(StoredNode term) =>
            from type in Types
            from relationship in Outgoing ? term.Outgoing(type.Type) : term.Incoming(type.Type)
            let other = Outgoing ? relationship.End : relationship.Start
            where other.HasLabel(GraphSchema.Term)
            select (other, type.Verb, Math.Max(relationship.Count("papers"), relationship.Evidence().Select(place => place.Paper).Distinct(StringComparer.Ordinal).Count()), relationship);
    }
}
