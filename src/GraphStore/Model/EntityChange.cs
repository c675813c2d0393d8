namespace GraphStore.Model;

/// <summary>How a term differs from what it was in the graph before.</summary>
public enum ChangeKind
{
    /// <summary>The same thing under another name; its id stays.</summary>
    Renamed,

    /// <summary>The same thing with another type; its id stays.</summary>
    Retyped,

    /// <summary>It is now a part of what another term is.</summary>
    Merged,

    /// <summary>It was a part of what another term is.</summary>
    Split,

    /// <summary>There was nothing of the kind before.</summary>
    Added,

    /// <summary>There is nothing of the kind any more.</summary>
    Removed,
}

/// <summary>A difference between a graph and the one before it.</summary>
/// <param name="Old">The term before; null for one that was added.</param>
/// <param name="New">The term now; null for one that was removed.</param>
/// <param name="Because">What tells so, in a sentence.</param>
public sealed record EntityChange(ChangeKind Kind, ChangedEntity? Old, ChangedEntity? New, string Because);

/// <param name="Type">The most specific label.</param>
public sealed record ChangedEntity(string Id, string Name, string Type);
