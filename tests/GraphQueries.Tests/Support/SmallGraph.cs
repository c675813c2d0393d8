using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphQueries.Tests.Support;

/// <summary>A graph of three papers, small enough to know by heart. Evidence is found by looking for words, so that texts can be changed freely.</summary>
internal static class SmallGraph
{
    private static readonly (string Id, string Title, string Abstract, long? Year)[] Papers =
    [
        ("paper:thin-updates", "ThinUpdate: Low-Rank Updates for Frozen Networks",
            "Large networks are costly to adapt. We propose ThinUpdate, which extends adapters with low-rank updates. "
            + "On the WordLab benchmark ThinUpdate reaches 91.5% accuracy, e.g. 2 points above BigTune.", 2023),
        ("paper:layer-norm-again", "Layer Normalization, Again",
            "LayerNorm steadies training. Layer normalization is used for low-rank updates, too!", 2024),
        ("paper:adapters-survey", "A Survey of Adapters", "This survey covers adapters | bottlenecks. ThinUpdate is one of them.", null),
    ];

    private static readonly (string Id, string Name, string Type, string[] Aliases, string? Definition)[] Terms =
    [
        ("term:adapter", "adapter", "Concept", ["adapters"], "A small module trained inside a frozen network."),
        ("term:bigtune", "BigTune", "Method", [], null),
        ("term:layer-normalization", "layer normalization", "Concept", ["LayerNorm", "LN"], null),
        ("term:ln-line-network", "line network", "Concept", ["LN"], null),
        ("term:low-rank-update", "low-rank update", "Concept", ["low-rank updates"], null),
        ("term:thinupdate", "ThinUpdate", "Method", [], null),
        ("term:wordlab", "WordLab", "Dataset", ["WordLab benchmark"], null),
    ];

    public static PropertyGraph Load() => PropertyGraph.From(Contents());

    public static GraphContents Contents()
    {
        var nodes = Terms.Select(TermNode)
            .Concat(Papers.Select(PaperNode))
            .Append(new GraphNode("result:915", ["Result"], [new("value", "91.5%"), new("number", 91.5), new("unit", "%"), new("relative", false)]))
            .Append(new GraphNode("term:accuracy", ["Term", "Metric"], [new("name", "accuracy"), new("papers", 1L), new("confidence", 0.9)]))
            .Append(new GraphNode("repo:github.com/invented/thin", ["Repository"],
                [new("url", "https://github.com/invented/thin"), new("host", "github.com"), new("owner", "invented"), new("name", "thin")]))
            .Append(new GraphNode("doc:list.txt", ["Document"], [new("name", "list.txt"), new("sha256", new string('0', 64)), new("records", 3L)]));

        return new GraphContents(
            [.. nodes.GroupBy(node => node.Labels[^1]).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new NodeTable(group.Key, group.OrderBy(node => node.Id, StringComparer.Ordinal)))],
            [.. Relationships().GroupBy(relationship => relationship.Type).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new RelationshipTable(group.Key,
                    group.OrderBy(line => line.Start, StringComparer.Ordinal).ThenBy(line => line.End, StringComparer.Ordinal)))],
            new BuildRecord([new InputRecord("list.txt", new string('0', 64), 100)], new Dictionary<string, string>(StringComparer.Ordinal), []));
    }

    private static IEnumerable<GraphRelationship> Relationships()
    {
        foreach (var paper in Papers)
        {
            yield return new("LISTED_IN", paper.Id, "doc:list.txt", [new("position", (long)Array.IndexOf(Papers, paper) + 1)]);
            foreach (var term in Terms)
            {
                var places = Places(paper, term);
                if (places.Length > 0)
                {
                    yield return new("MENTIONS", paper.Id, term.Id,
                        [new("count", (long)places.Length), new("inTitle", true), new("weight", 1.0 * places.Length), new("confidence", 0.9), new("evidence", places)]);
                }
            }
        }

        yield return Stated("PROPOSES", "paper:thin-updates", "term:thinupdate", Place("We propose ThinUpdate"));
        yield return Stated("EVALUATED_ON", "paper:thin-updates", "term:wordlab", Place("On the WordLab benchmark"));
        yield return Stated("EVALUATED_ON", "term:thinupdate", "term:wordlab", Place("On the WordLab benchmark"));
        yield return Stated("COMPARED_WITH", "term:thinupdate", "term:bigtune", Place("2 points above BigTune"));
        yield return BetweenTerms("EXTENDS", "term:thinupdate", "term:adapter", "text", Place("which extends adapters"));
        yield return BetweenTerms("IS_A", "term:thinupdate", "term:low-rank-update", "lexicon");
        yield return BetweenTerms("USED_FOR", "term:layer-normalization", "term:low-rank-update", "text", Place("Layer normalization is used for low-rank updates"));
        yield return new("CO_OCCURS_WITH", "term:adapter", "term:thinupdate", [new("papers", 2L), new("npmi", 0.61)]);
        yield return new("SHARES_CONCEPTS", "paper:adapters-survey", "paper:thin-updates",
            [new("count", 2L), new("score", 0.75), new("terms", ImmutableArray.Create("term:adapter", "term:thinupdate"))]);
        yield return new("REPORTS", "paper:thin-updates", "result:915", [new("evidence", ImmutableArray.Create(Place("91.5%")))]);
        yield return new("RESULT_OF", "result:915", "term:thinupdate", []);
        yield return new("ON_DATASET", "result:915", "term:wordlab", []);
        yield return new("IN_METRIC", "result:915", "term:accuracy", []);
        yield return new("HAS_CODE", "paper:thin-updates", "repo:github.com/invented/thin", [new("evidence", ImmutableArray.Create(Place("91.5%")))]);
    }

    private static GraphNode TermNode((string Id, string Name, string Type, string[] Aliases, string? Definition) term)
    {
        var properties = ImmutableArray.CreateBuilder<Property>();
        properties.Add(new("name", term.Name));
        if (term.Aliases.Length > 0)
            properties.Add(new("aliases", term.Aliases.ToImmutableArray()));
        properties.Add(new("papers", (long)Papers.Count(paper => Places(paper, term).Length > 0)));
        if (term.Definition is not null)
            properties.Add(new("definition", term.Definition));
        properties.Add(new("confidence", 0.9));
        return new GraphNode(term.Id, ["Term", term.Type], properties.ToImmutable());
    }

    private static GraphNode PaperNode((string Id, string Title, string Abstract, long? Year) paper) => new(paper.Id, ["Paper"],
        [
            new("title", paper.Title), new("abstract", paper.Abstract), .. paper.Year is { } year ? [new Property("year", year)] : Array.Empty<Property>(),
            new("records", 1L),
        ]);

    private static GraphRelationship Stated(string type, string start, string end, string place) =>
        new(type, start, end, [new("confidence", 0.9), new("evidence", ImmutableArray.Create(place))]);

    private static GraphRelationship BetweenTerms(string type, string start, string end, string source, params ImmutableArray<string> places) =>
        new(type, start, end, [new("papers", (long)places.Length), new("confidence", 0.9), new("evidence", places), new("source", source)]);

    /// <summary>Where an abstract has these words.</summary>
    private static string Place(string words)
    {
        var paper = Papers.Single(paper => paper.Abstract.Contains(words, StringComparison.Ordinal));
        var start = paper.Abstract.IndexOf(words, StringComparison.Ordinal);
        return new Evidence(paper.Id, "abstract", start, start + words.Length).ToString();
    }

    private static ImmutableArray<string> Places(
        (string Id, string Title, string Abstract, long? Year) paper, (string Id, string Name, string Type, string[] Aliases, string? Definition) term)
    {
        var places = new SortedSet<(string Field, int Start, int End)>();
        foreach (var (field, text) in new[] { ("title", paper.Title), ("abstract", paper.Abstract) })
        {
            foreach (var form in term.Aliases.Prepend(term.Name).Where(form => form != "LN"))
            {
                for (var at = text.IndexOf(form, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.OrdinalIgnoreCase))
                    places.Add((field, at, at + form.Length));
            }
        }

        return [.. places.Select(place => new Evidence(paper.Id, place.Field, place.Start, place.End).ToString())];
    }
}
