using System.Collections.Frozen;
using GraphStore.Model.Cypher;

namespace GraphCypher.Tests.Generated;

/// <param name="IsOrdered">Whether the order of its rows is certain.</param>
/// <param name="Writes">Whether it changes the graph.</param>
internal sealed record GeneratedStatement(string Text, bool IsOrdered, bool Writes)
{
    /// <summary>Every statement may use these.</summary>
    public static FrozenDictionary<string, object?> Parameters { get; } = new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["number"] = 5L,
        ["ratio"] = 2.25,
        ["text"] = "Graph of papers",
        ["flag"] = true,
        ["numbers"] = new object?[] { 4L, 1L, null, 2L },
        ["map"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = 7L, ["b"] = null, ["c"] = "see" },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public CypherStatement Statement => new(Text, Parameters, Writes ? CypherAccess.Write : CypherAccess.Read);
}
