namespace GraphCypher.Planning;

/// <summary>What the planner does beside what it has to; rows are the same without.</summary>
[Flags]
internal enum PlanRewrites
{
    None = 0,

    /// <summary><c>ORDER BY</c> with <c>LIMIT</c> keeps only the first rows, and computes for those alone what is not sorted by.</summary>
    Top = 1 << 0,

    /// <summary>A condition on a path's length bounds how far it is followed.</summary>
    BoundedLengths = 1 << 1,

    /// <summary><c>'A' IN labels(n)</c> is <c>n:A</c>.</summary>
    LabelLists = 1 << 2,

    /// <summary>Labels and properties that all nodes or relationships there have are not tested.</summary>
    SureConditions = 1 << 3,

    /// <summary>Relationships of a type are listed instead of looked for from their nodes.</summary>
    RelationshipScans = 1 << 4,

    /// <summary>A pattern between two known nodes begins at the one with fewer relationships.</summary>
    EitherEnd = 1 << 5,

    /// <summary>Whether a node has a relationship is read from its relationships.</summary>
    SingleSteps = 1 << 6,

    /// <summary>Groups are told by the node that all they are grouped by hangs on.</summary>
    GroupsByNode = 1 << 7,

    /// <summary>Counts that the graph keeps are not counted.</summary>
    KeptCounts = 1 << 8,

    /// <summary>Rows that come in the order that is asked for are not sorted.</summary>
    GivenOrder = 1 << 9,

    /// <summary>Whether a pattern at one node, or between two, is there is looked for once for each.</summary>
    RememberedPatterns = 1 << 10,

    /// <summary>Lists that a condition on their size would put aside are not collected into.</summary>
    CollectedSizes = 1 << 11,

    /// <summary>Properties of nodes are read where the store has them.</summary>
    StoredColumns = 1 << 12,

    /// <summary>Where one of the two nodes of a pattern stays the same, all that it leads to are found at once.</summary>
    ReachedNodes = 1 << 13,

    /// <summary>Rows that are sorted for the order of a list alone are not sorted, but the list is.</summary>
    SortedLists = 1 << 14,

    /// <summary>Of the ways from one node to another only one of the shortest is found, where nothing else is asked of them.</summary>
    ShortestWays = 1 << 15,

    All = (1 << 16) - 1,
}
