using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GraphStore.Neo4j;

namespace GraphStore.Model;

/// <summary>An index that finds nodes by the words of their properties.</summary>
/// <param name="Labels">A node needs one of them.</param>
/// <param name="Properties">Texts and lists of texts.</param>
public sealed partial record FullTextIndexSchema(string Name, ImmutableArray<string> Labels, ImmutableArray<string> Properties)
{
    /// <summary>Those that <c>cypher/schema.cypher</c> makes in a database.</summary>
    public static ImmutableArray<FullTextIndexSchema> OfDatabase { get; } =
    [
        .. CypherScript.Schema.Select(statement => Pattern().Match(statement)).Where(match => match.Success).Select(match => new FullTextIndexSchema(
            match.Groups["name"].Value, [.. match.Groups["labels"].Value.Split('|')], [.. match.Groups["properties"].Value.Split(", ").Select(property => property["n.".Length..])])),
    ];

    [GeneratedRegex(
        @"^CREATE FULLTEXT INDEX (?<name>\w+) IF NOT EXISTS FOR \(n:(?<labels>[\w|]+)\) ON EACH \[(?<properties>[^\]]+)\]$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
