using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphStore.Tests;

/// <summary>A small invented graph with every label, every type and texts that are hard to write.</summary>
internal static class SampleGraph
{
    public static readonly BuildRecord Build = new(
        [new("listing \"one\".txt", new string('a', 64), 12), new("zwei/ü.jsonl", new string('b', 64), 0)],
        new Dictionary<string, string>(StringComparer.Ordinal) { ["minPapers"] = "2", ["lexicon"] = "mine, \"yours\"" },
        [
            new(DiagnosticSeverity.Warning, "list-separator", "zwei/ü.jsonl", 3, "a;b \"\u2028\"", "no ; in an alias"),
            new(DiagnosticSeverity.Error, "json-syntax", "zwei/ü.jsonl", 0, "", "an object"),
        ]);

    public static GraphContents Contents() => Contents(Nodes(), Relationships());

    public static GraphContents Contents(IEnumerable<GraphNode> nodes, IEnumerable<GraphRelationship> relationships) => new(
        [
            .. nodes.GroupBy(node => node.Labels[^1], StringComparer.Ordinal)
                .Select(group => new NodeTable(group.Key, group.OrderBy(node => node.Id, StringComparer.Ordinal))),
        ],
        [
            .. relationships.GroupBy(relationship => relationship.Type, StringComparer.Ordinal)
                .Select(group => new RelationshipTable(group.Key, Sorted(group))),
        ],
        Build);

    public static ImmutableArray<GraphNode> Nodes() =>
    [
        Node("paper:a-net", ["Paper"], ("title", "A-Net: \"deep\", wide, and 100% sparse"), ("abstract", "We propose A-Net. It beats B on C by 3.1 points 🦙."),
            ("year", 2024), ("authors", List("Ada, L.", "Bob \"B\" B\\")), ("categories", List("cs.LG")), ("arxivId", "2401.00001"), ("records", 2)),
        Node("paper:ünïcode-日本", ["Paper"], ("title", "Ünïcode 日本"), ("abstract", ""), ("records", 1), ("degree", 3), ("pageRank", 0.1 + 0.2), ("betweenness", 0.0)),
        Node("paper:zero", ["Paper"], ("title", " zero "), ("abstract", "It's, \t\u0001 \\ \u00a0 \"\" NULL"), ("doi", "10.1/x"), ("records", long.MaxValue)),
        Node("term:a-net", ["Term", "Method"], ("name", "A-Net"), ("aliases", List("ANet", "a \"net\"")), ("papers", 1), ("confidence", 1.0 / 3)),
        Node("term:sparsity", ["Term", "Concept"], ("name", "sparsity"), ("aliases", List()), ("papers", 2), ("definition", "Most are zero."), ("confidence", 1.0)),
        Node("term:vision", ["Term", "Task"], ("name", "vision"), ("papers", 1), ("confidence", 1e-7)),
        Node("term:c", ["Term", "Dataset"], ("name", "C"), ("papers", 1), ("confidence", 0.5)),
        Node("term:accuracy", ["Term", "Metric"], ("name", "accuracy"), ("papers", 1), ("confidence", 0.5)),
        Node("result:1", ["Result"], ("value", "3.1 points"), ("number", 3.1), ("unit", "points"), ("direction", "higher"), ("relative", true)),
        Node("result:2", ["Result"], ("value", "1,5x"), ("number", -0.0), ("relative", false)),
        Node("repo:github.com/a/net", ["Repository"], ("url", "https://github.com/A/net"), ("host", "github.com"), ("owner", "a"), ("name", "net")),
        Node("page:a.example/x", ["WebPage"], ("url", "https://a.example/x?y=1,2&z=\"3\""), ("host", "a.example")),
        Node("host:a.example", ["Host"], ("name", "a.example")),
        Node("host:github.com", ["Host"], ("name", "github.com")),
        Node("doc:zwei/ü;1,.jsonl", ["Document"], ("name", "zwei/ü;1,.jsonl"), ("sha256", new string('b', 64)), ("records", 3)),
        Node("community:0-1", ["Community"], ("name", "sparsity, A-Net"), ("size", 2), ("level", 0)),
    ];

    public static ImmutableArray<GraphRelationship> Relationships() =>
    [
        Relationship("MENTIONS", "paper:a-net", "term:a-net", ("count", 2), ("inTitle", true), ("weight", 1.23456789012), ("confidence", 0.9),
            ("evidence", List("paper:a-net#title:0-5", "paper:a-net#abstract:11-16"))),
        Relationship("MENTIONS", "paper:a-net", "term:sparsity", ("count", 1), ("inTitle", true), ("weight", 1e-12), ("confidence", 1.0),
            ("evidence", List("paper:a-net#title:30-36"))),
        Relationship("MENTIONS", "paper:zero", "term:sparsity", ("count", 1), ("inTitle", false), ("weight", 0.5), ("confidence", 0.25),
            ("evidence", List("paper:zero#title:1-5"))),
        Stated("PROPOSES", "paper:a-net", "term:a-net"),
        Stated("ADDRESSES", "paper:a-net", "term:vision"),
        Stated("USES", "paper:a-net", "term:sparsity"),
        Stated("EVALUATED_ON", "paper:a-net", "term:c"),
        Stated("EVALUATED_ON", "term:a-net", "term:c"),
        Stated("COMPARED_WITH", "term:a-net", "term:sparsity"),
        BetweenTerms("IS_A", "term:a-net", "term:sparsity", "text", List("paper:a-net#abstract:0-17")),
        BetweenTerms("PART_OF", "term:sparsity", "term:vision", "lexicon", List()),
        BetweenTerms("EXTENDS", "term:a-net", "term:sparsity", "text", List("paper:a-net#abstract:0-17")),
        BetweenTerms("USED_FOR", "term:a-net", "term:vision", "text", List("paper:a-net#abstract:0-17")),
        Relationship("REPORTS", "paper:a-net", "result:1", ("evidence", List("paper:a-net#abstract:37-47"))),
        Relationship("RESULT_OF", "result:1", "term:a-net"),
        Relationship("ON_DATASET", "result:1", "term:c"),
        Relationship("IN_METRIC", "result:1", "term:accuracy"),
        Relationship("CO_OCCURS_WITH", "term:a-net", "term:sparsity", ("papers", 2), ("npmi", 0.123456789123)),
        Relationship("SHARES_CONCEPTS", "paper:a-net", "paper:zero", ("count", 2), ("score", 2.0 / 3), ("terms", List("term:a-net", "term:sparsity"))),
        Relationship("HAS_CODE", "paper:a-net", "repo:github.com/a/net", ("evidence", List("paper:a-net#abstract:0-2"))),
        Relationship("HAS_PAGE", "paper:a-net", "page:a.example/x", ("evidence", List("paper:a-net#abstract:0-2"))),
        Relationship("HOSTED_ON", "repo:github.com/a/net", "host:github.com"),
        Relationship("HOSTED_ON", "page:a.example/x", "host:a.example"),
        Relationship("LISTED_IN", "paper:a-net", "doc:zwei/ü;1,.jsonl", ("position", 1)),
        Relationship("IN_COMMUNITY", "term:a-net", "community:0-1"),
        Relationship("IN_COMMUNITY", "paper:a-net", "community:0-1"),
    ];

    public static GraphNode Node(string id, ImmutableArray<string> labels, params (string Name, PropertyValue Value)[] properties) =>
        new(id, labels, [.. properties.Select(property => new Property(property.Name, property.Value))]);

    public static GraphRelationship Relationship(string type, string start, string end, params (string Name, PropertyValue Value)[] properties) =>
        new(type, start, end, [.. properties.Select(property => new Property(property.Name, property.Value))]);

    public static PropertyValue List(params string[] elements) => ImmutableArray.Create(elements);

    private static GraphRelationship Stated(string type, string start, string end) =>
        Relationship(type, start, end, ("confidence", 0.8), ("evidence", List("paper:a-net#abstract:0-17")));

    private static GraphRelationship BetweenTerms(string type, string start, string end, string source, PropertyValue evidence) =>
        Relationship(type, start, end, ("papers", 1), ("confidence", 0.75), ("evidence", evidence), ("source", source));

    private static IEnumerable<GraphRelationship> Sorted(IEnumerable<GraphRelationship> relationships) =>
        relationships.OrderBy(relationship => relationship.Start, StringComparer.Ordinal).ThenBy(relationship => relationship.End, StringComparer.Ordinal);
}
