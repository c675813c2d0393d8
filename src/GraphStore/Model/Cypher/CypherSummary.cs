using System.Collections.Immutable;

namespace GraphStore.Model.Cypher;

/// <summary>What the database says of a statement beside its rows.</summary>
/// <param name="Plan">Only for a statement that begins with <c>EXPLAIN</c> or <c>PROFILE</c>.</param>
public sealed record CypherSummary(CypherCounters Counters, ImmutableArray<CypherNotification> Notifications, CypherPlan? Plan);

/// <summary>What a statement has changed.</summary>
public readonly record struct CypherCounters(
    long NodesCreated,
    long NodesDeleted,
    long RelationshipsCreated,
    long RelationshipsDeleted,
    long PropertiesSet,
    long LabelsAdded,
    long LabelsRemoved,
    long IndexesAdded,
    long IndexesRemoved,
    long ConstraintsAdded,
    long ConstraintsRemoved)
{
    /// <summary>All changes together.</summary>
    public long Sum => NodesCreated + NodesDeleted + RelationshipsCreated + RelationshipsDeleted + PropertiesSet + LabelsAdded + LabelsRemoved
        + IndexesAdded + IndexesRemoved + ConstraintsAdded + ConstraintsRemoved;

    public static CypherCounters operator +(CypherCounters left, CypherCounters right) => new(
        left.NodesCreated + right.NodesCreated,
        left.NodesDeleted + right.NodesDeleted,
        left.RelationshipsCreated + right.RelationshipsCreated,
        left.RelationshipsDeleted + right.RelationshipsDeleted,
        left.PropertiesSet + right.PropertiesSet,
        left.LabelsAdded + right.LabelsAdded,
        left.LabelsRemoved + right.LabelsRemoved,
        left.IndexesAdded + right.IndexesAdded,
        left.IndexesRemoved + right.IndexesRemoved,
        left.ConstraintsAdded + right.ConstraintsAdded,
        left.ConstraintsRemoved + right.ConstraintsRemoved);
}

/// <summary>Something that the database wants known about a statement that it ran, such as a label that nothing has.</summary>
/// <param name="Severity"><c>WARNING</c> or <c>INFORMATION</c>.</param>
public sealed record CypherNotification(string Code, string Severity, string Title, string Description);

/// <summary>A step of a plan and the steps that feed it.</summary>
/// <param name="Operator">Such as <c>NodeUniqueIndexSeek</c>.</param>
/// <param name="Details">What it works on.</param>
/// <param name="EstimatedRows">How many rows the planner expects; null where it does not say.</param>
/// <param name="DbHits">How often it touched the store; null where the statement was not run, or nobody counts.</param>
/// <param name="Rows">How many rows it gave; null where the statement was not run.</param>
/// <param name="Time">How long it was at work itself, without the steps that feed it; null where the statement was not run, or nobody measures.</param>
public sealed record CypherPlan(string Operator, string Details, double? EstimatedRows, long? DbHits, long? Rows, TimeSpan? Time, ImmutableArray<CypherPlan> Children)
{
    /// <summary>This step and all below it.</summary>
    public IEnumerable<CypherPlan> Steps() => Children.SelectMany(child => child.Steps()).Prepend(this);
}
