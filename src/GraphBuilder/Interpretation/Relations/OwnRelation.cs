using GraphBuilder.Extraction;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>How an entity is related to the paper's main proposal, with the direction that nearly all such relations have.</summary>
internal static class OwnRelation
{
    /// <summary>None, then those below.</summary>
    public const int Classes = 8;

    /// <summary>The type of each class, and whether the proposal is its source.</summary>
    private static readonly (RelationType Type, bool FromProposal)[] Kinds =
    [
        (RelationType.IsA, true),
        (RelationType.Extends, true),
        (RelationType.EvaluatedOn, true),
        (RelationType.ComparedWith, true),
        (RelationType.UsedFor, true),
        (RelationType.PartOf, false),
        (RelationType.EvaluatedOn, false),
    ];

    public static (RelationType Type, bool FromProposal) Of(int label) => Kinds[label - 1];

    /// <summary>The class of a relation; 0 for one that has none.</summary>
    public static int LabelOf(RelationType type, bool fromProposal) => Array.IndexOf(Kinds, (type, fromProposal)) + 1;
}
