using GraphCypher.Execution;
using GraphCypher.Execution.Operators;
using GraphCypher.Semantics;
using GraphCypher.Storage;
using GraphCypher.Syntax;

namespace GraphCypher.Planning;

/// <summary>A node of a pattern that is planned.</summary>
internal sealed class MatchNode
{
    public required string Name { get; init; }

    public required int Slot { get; init; }

    /// <summary>Whether clauses before have bound it.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Labels that it surely has.</summary>
    public List<string> SureLabels { get; } = [];
}

internal enum EdgeKind
{
    One,

    /// <summary>A number of relationships; the variable is a list.</summary>
    Many,

    /// <summary>Bound by clauses before.</summary>
    Known,
    Repeated,
    Shortest,
}

/// <summary>What stands between two nodes of a pattern that is planned.</summary>
internal sealed class MatchEdge
{
    public EdgeKind Kind { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Of the relationship, or the list of them.</summary>
    public int Slot { get; init; }

    public MatchNode From { get; init; } = null!;

    public MatchNode To { get; init; } = null!;

    public StepRule Rule { get; init; } = new(Direction.Either, null);

    public StepRule Reversed => Rule.Reversed;

    /// <summary>The names of the types it may have; null for any.</summary>
    public IReadOnlyList<string>? TypeNames { get; init; }

    public Repetition? Length { get; set; }

    /// <summary>Stands for one relationship of several in conditions.</summary>
    public Variable? Step { get; init; }

    public int StepSlot => Step?.Slot ?? 0;

    public List<Expression> StepConditions { get; } = [];

    public int PathSlot { get; init; }

    public bool IsAll { get; init; }

    public RepeatedPattern? Repeated { get; init; }

    public PatternPart? InnerPart { get; init; }

    public string? InnerStart { get; init; }

    /// <summary>What a repeated part names, and the slots of the lists.</summary>
    public List<(string Name, int Slot)> Groups { get; } = [];

    public bool IsDone { get; set; }

    /// <summary>Whether one relationship could be both.</summary>
    public bool MayShare(MatchEdge other) => TypeNames is null || other.TypeNames is null || TypeNames.Intersect(other.TypeNames, StringComparer.Ordinal).Any();

    public long CountOf(MemoryGraph graph) => TypeNames is null ? graph.RelationshipCount : TypeNames.Distinct(StringComparer.Ordinal).Sum(name => graph.CountOfType(graph.Types.Of(name)));

    public string Describe()
    {
        string types = TypeNames is null ? "" : ":" + string.Join("|", TypeNames);
        string length = Length is { } repetition ? $"*{repetition.Least}..{repetition.Most}" : "";
        return $"{(Rule.Direction == Direction.Incoming ? "<-" : "-")}[{types}{length}]{(Rule.Direction == Direction.Outgoing ? "->" : "-")}";
    }
}

/// <summary>A path of a pattern that is planned.</summary>
internal sealed class MatchPath
{
    public required string Name { get; init; }

    public required int Slot { get; init; }

    public List<MatchNode> Nodes { get; } = [];

    public List<MatchEdge> Edges { get; } = [];

    public List<int> Pieces { get; } = [];

    /// <summary>Whether the step that finds it makes it.</summary>
    public bool IsFound { get; set; }

    public bool IsDone { get; set; }
}

/// <summary>A condition of a pattern that is planned.</summary>
/// <param name="Needs">The pattern's own variables that it speaks of.</param>
internal sealed record MatchCondition(Expression Expression, HashSet<string> Needs)
{
    public bool IsUsed { get; set; }
}
