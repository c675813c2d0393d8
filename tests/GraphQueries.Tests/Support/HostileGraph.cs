using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphQueries.Tests.Support;

/// <summary>A graph whose names, texts and links want to be more than that: markup, scripts, turned directions, ten thousand letters.</summary>
internal static class HostileGraph
{
    public const string Term = "term:hostile";
    public const string Paper = "paper:hostile";

    public const string Name = "<script>alert(1)</script>\"'`|[x](javascript:alert(2)) </style>-->]]>\u202Egnp.exe\u2066 ![i](http://a/b) &lt; $x$ ~~s~~ **b** __u__";

    private const string Abstract =
        "# Heading <img src=x onerror=alert(3)> speaks of HOSTILE and <b>other</b> | terms. [link](javascript:alert(4)) and ```fences``` \u202Eturned. 1. HOSTILE > OTHER & more.\u0007";

    /// <param name="longName">Ten thousand letters in every name beside.</param>
    public static PropertyGraph Load(bool longName = false)
    {
        string flood = longName ? string.Concat(Enumerable.Repeat("W\u0301\U0001F600", 3334)) : "";
        var builder = new List<GraphNode>
        {
            Node("paper:hostile", ["Paper"], new("title", Name + flood), new("abstract", Abstract + flood), new("authors", ImmutableArray.Create(Name)), new("arxivId", "\"><script>"), new("doi", "10.1/\"><script>alert(5)</script>"), new("records", 1L)),
            Node("term:hostile", ["Term", "Method"], new("name", Name + flood), new("aliases", ImmutableArray.Create("HOSTILE", "<i>", "- item", "1. one")), new("papers", 1L), new("definition", Name), new("confidence", 0.1)),
            Node("term:other", ["Term", "Concept"], new("name", "# OTHER <svg onload=alert(6)>" + flood), new("papers", 1L), new("confidence", 0.1)),
            Node("result:hostile", ["Result"], new("value", "<script>9</script>"), new("number", 9.0), new("relative", false)),
            Node("repo:hostile", ["Repository"], new("url", "javascript:alert(7)//https://github.com"), new("host", "<b>host"), new("owner", "o"), new("name", "n")),
            Node("page:hostile", ["WebPage"], new("url", "https://user:pass@example.org/\"onmouseover=alert(8)"), new("host", "example.org")),
            Node("page:odd", ["WebPage"], new("url", "https://example.org/a)b|c<d>\"e'f_g_*h*"), new("host", "example.org")),
            Node("doc:hostile", ["Document"], new("name", "<script>.txt"), new("sha256", new string('0', 64)), new("records", 1L)),
        };
        string place = At("HOSTILE");
        GraphRelationship[] relationships =
        [
            new("COMPARED_WITH", "term:hostile", "term:other", [new("confidence", 0.2), Evidence(At("OTHER"))]),
            new("EXTENDS", "term:hostile", "term:other", [new("papers", 1L), new("confidence", 0.2), Evidence(At("HOSTILE >")), new("source", "text")]),
            new("HAS_CODE", "paper:hostile", "repo:hostile", [Evidence(place)]),
            new("HAS_PAGE", "paper:hostile", "page:hostile", [Evidence(place)]),
            new("HAS_PAGE", "paper:hostile", "page:odd", [Evidence(place)]),
            new("LISTED_IN", "paper:hostile", "doc:hostile", [new("position", 1L)]),
            new("MENTIONS", "paper:hostile", "term:hostile", [new("count", 1L), new("inTitle", false), new("weight", 1.0), new("confidence", 0.5), Evidence(place)]),
            new("MENTIONS", "paper:hostile", "term:other", [new("count", 1L), new("inTitle", false), new("weight", 1.0), new("confidence", 0.5), Evidence(At("OTHER"))]),
            new("REPORTS", "paper:hostile", "result:hostile", [Evidence(place)]),
            new("RESULT_OF", "result:hostile", "term:hostile", []),
        ];
        return PropertyGraph.From(new GraphContents(
            [.. builder.GroupBy(node => node.Labels[^1]).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new NodeTable(group.Key, group.OrderBy(node => node.Id, StringComparer.Ordinal)))],
            [.. relationships.GroupBy(row => row.Type).Select(group => new RelationshipTable(group.Key, group))],
            new BuildRecord([], new Dictionary<string, string>(StringComparer.Ordinal), [])));
    }

    private static GraphNode Node(string id, ImmutableArray<string> labels, params ImmutableArray<Property> properties) => new(id, labels, properties);

    private static Property Evidence(string place) => new("evidence", ImmutableArray.Create(place));

    private static string At(string words)
    {
        int start = Abstract.IndexOf(words, StringComparison.Ordinal);
        return new Evidence("paper:hostile", "abstract", start, start + words.Length).ToString();
    }
}
