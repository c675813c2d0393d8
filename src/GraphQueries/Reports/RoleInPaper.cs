using GraphStore.Model;

namespace GraphQueries.Reports;

/// <summary>The part that a term plays in a paper, the strongest first.</summary>
/// <param name="Type">The relationship's type.</param>
/// <param name="Verb">What the paper does with the term.</param>
internal sealed record RoleInPaper(string Type, string Verb)
{
    /// <summary>A paper that only mentions a term has the last one.</summary>
    public static IReadOnlyList<RoleInPaper> All { get; } =
    [
        new("PROPOSES", "proposes"),
        new("EVALUATED_ON", "evaluates on"),
        new("ADDRESSES", "addresses"),
        new("COMPARED_WITH", "compares with"),
        new("USES", "uses"),
        new("MENTIONS", "mentions"),
    ];

    /// <summary>The strongest relationship from a paper to a term.</summary>
    public static (RoleInPaper Role, StoredRelationship Relationship)? Of(StoredNode paper, StoredNode term)
    {
        foreach (var role in All)
        {
            foreach (var relationship in paper.Outgoing(role.Type))
            {
                if (relationship.End == term)
                    return (role, relationship);
            }
        }

        return null;
    }
}
