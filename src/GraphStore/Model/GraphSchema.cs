using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GraphStore.Model;

/// <summary>The contract of the graph as code: every label and relationship type, its properties, and which ends it may join.</summary>
/// <remarks>Statements that need a label, type or property take its name from here, never from a text.</remarks>
public static class GraphSchema
{
    /// <summary>The label that <see cref="TermLabels"/> share.</summary>
    public const string Term = "Term";

    /// <summary>The property that names every node, unique over the whole graph.</summary>
    public const string Id = "id";

    /// <summary>The property that sums up all others: see <see cref="GraphDigest"/>.</summary>
    public const string Digest = "digest";

    /// <summary>Where the text states it: a list of <see cref="Model.Evidence"/>.</summary>
    public const string Evidence = "evidence";

    private static readonly ImmutableArray<PropertySchema> Analysis =
        [Optional("degree", PropertyKind.Integer), Optional("pageRank", PropertyKind.Float), Optional("betweenness", PropertyKind.Float)];

    private static readonly ImmutableArray<PropertySchema> TermProperties =
    [
        Text("name"),
        List("aliases"),
        Integer("papers"),
        Optional("definition", PropertyKind.String),
        Float("confidence"),
        .. Analysis,
    ];

    /// <summary>The second labels of terms.</summary>
    public static ImmutableArray<string> TermLabels { get; } = ["Concept", "Method", "Task", "Dataset", "Metric"];

    /// <summary>A schema for each most specific label.</summary>
    public static ImmutableArray<NodeSchema> Nodes { get; } =
    [
        Plain(
            "Paper",
            "paper",
            [
                Text("title"), Text("abstract"), Optional("year", PropertyKind.Integer), List("authors"), List("categories"),
                Optional("arxivId", PropertyKind.String), Optional("doi", PropertyKind.String), Integer("records"), .. Analysis,
            ]),
        .. TermLabels.Select(label => new NodeSchema(label, [Term, label], "term", TermProperties)),
        Plain(
            "Result",
            "result",
            [
                Text("value"), Optional("number", PropertyKind.Float), Optional("unit", PropertyKind.String),
                new("direction", PropertyKind.String, Required: false, ["higher", "lower"]),
                new("relative", PropertyKind.Boolean, Required: true, []),
            ]),
        Plain("Repository", "repo", [Text("url"), Text("host"), Text("owner"), Text("name")]),
        Plain("WebPage", "page", [Text("url"), Text("host")]),
        Plain("Host", "host", [Text("name")]),
        Plain("Document", "doc", [Text("name"), Text("sha256"), Integer("records")]),
        Plain("Community", "community", [Text("name"), Integer("size"), Integer("level")]),
    ];

    /// <summary>A schema for each relationship type.</summary>
    public static ImmutableArray<RelationshipSchema> Relationships { get; } =
    [
        new("MENTIONS", ["Paper"], [Term], SmallerFirst: false,
            [Integer("count"), new("inTitle", PropertyKind.Boolean, Required: true, []), Float("weight"), Float("confidence"), List(Evidence)]),
        Stated("PROPOSES", ["Paper"], [Term]),
        Stated("ADDRESSES", ["Paper"], [Term]),
        Stated("USES", ["Paper"], [Term]),
        Stated("EVALUATED_ON", ["Paper", Term], ["Dataset"]),
        Stated("COMPARED_WITH", ["Paper", Term], [Term]),
        BetweenTerms("IS_A"),
        BetweenTerms("PART_OF"),
        BetweenTerms("EXTENDS"),
        BetweenTerms("USED_FOR"),
        new("REPORTS", ["Paper"], ["Result"], SmallerFirst: false, [List(Evidence)]),
        new("RESULT_OF", ["Result"], [Term], SmallerFirst: false, []),
        new("ON_DATASET", ["Result"], ["Dataset"], SmallerFirst: false, []),
        new("IN_METRIC", ["Result"], ["Metric"], SmallerFirst: false, []),
        new("CO_OCCURS_WITH", [Term], [Term], SmallerFirst: true, [Integer("papers"), Float("npmi")]),
        new("SHARES_CONCEPTS", ["Paper"], ["Paper"], SmallerFirst: true, [Integer("count"), Float("score"), List("terms")]),
        new("HAS_CODE", ["Paper"], ["Repository"], SmallerFirst: false, [List(Evidence)]),
        new("HAS_PAGE", ["Paper"], ["WebPage"], SmallerFirst: false, [List(Evidence)]),
        new("HOSTED_ON", ["Repository", "WebPage"], ["Host"], SmallerFirst: false, []),
        new("LISTED_IN", ["Paper"], ["Document"], SmallerFirst: false, [Integer("position")]),
        new("IN_COMMUNITY", [Term, "Paper"], ["Community"], SmallerFirst: false, []),
    ];

    private static readonly FrozenDictionary<string, NodeSchema> NodesByLabel =
        Nodes.ToFrozenDictionary(node => node.Label, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, RelationshipSchema> RelationshipsByType =
        Relationships.ToFrozenDictionary(relationship => relationship.Type, StringComparer.Ordinal);

    /// <summary>The schema of a most specific label; null when the contract has no such label.</summary>
    public static NodeSchema? Node(string label) => NodesByLabel.GetValueOrDefault(label);

    /// <summary>The schema of a relationship type; null when the contract has no such type.</summary>
    public static RelationshipSchema? Relationship(string type) => RelationshipsByType.GetValueOrDefault(type);

    private static NodeSchema Plain(string label, string idKind, ImmutableArray<PropertySchema> properties) =>
        new(label, [label], idKind, properties);

    private static RelationshipSchema Stated(string type, ImmutableArray<string> from, ImmutableArray<string> to) =>
        new(type, from, to, SmallerFirst: false, [Float("confidence"), List(Evidence)]);

    private static RelationshipSchema BetweenTerms(string type) =>
        new(type, [Term], [Term], SmallerFirst: false,
            [Integer("papers"), Float("confidence"), List(Evidence), new("source", PropertyKind.String, Required: true, ["text", "lexicon"])]);

    private static PropertySchema Text(string name) => new(name, PropertyKind.String, Required: true, []);

    private static PropertySchema Integer(string name) => new(name, PropertyKind.Integer, Required: true, []);

    private static PropertySchema Float(string name) => new(name, PropertyKind.Float, Required: true, []);

    private static PropertySchema List(string name) => new(name, PropertyKind.StringList, Required: false, []);

    private static PropertySchema Optional(string name, PropertyKind kind) => new(name, kind, Required: false, []);
}
