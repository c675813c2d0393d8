using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphQueries.Sources;

/// <summary>As much of a graph as a question needs.</summary>
/// <param name="Nodes">What is wanted of nodes, by label; a node has one of the labels at most.</param>
/// <param name="Relationships">What is wanted of relationships, by type; those with an end that is not among the nodes are left out.</param>
internal sealed record GraphPart(ImmutableArray<Wanted> Nodes, ImmutableArray<Wanted> Relationships)
{
    /// <summary>Terms and papers with what they are called.</summary>
    public static GraphPart Names { get; } = new([Terms(), Papers()], []);

    /// <summary>Terms with their names and some properties.</summary>
    public static Wanted Terms(params IEnumerable<string> properties) => new(GraphSchema.Term, [.. properties.Prepend("papers").Prepend("aliases").Prepend("name").Distinct(StringComparer.Ordinal)]);

    /// <summary>Papers with their titles and some properties.</summary>
    public static Wanted Papers(params IEnumerable<string> properties) => new("Paper", [.. properties.Prepend("title").Distinct(StringComparer.Ordinal)]);

    /// <summary>What names a node of a label, general or most specific, beside its id.</summary>
    public static Wanted Called(string label) => label switch
    {
        GraphSchema.Term => Terms(),
        "Paper" => Papers(),
        "Result" => new(label, ["value"]),
        "Repository" or "WebPage" => new(label, ["url"]),
        _ => new(label, ["name"]),
    };
}

/// <summary>What is wanted of the nodes of a label, or the relationships of a type.</summary>
/// <param name="Kind">The label or type.</param>
/// <param name="Properties">The properties, beside ids and ends.</param>
internal sealed record Wanted(string Kind, ImmutableArray<string> Properties);
