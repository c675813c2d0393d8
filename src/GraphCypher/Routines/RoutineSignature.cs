using System.Collections.Immutable;

namespace GraphCypher.Routines;

/// <summary>What a function or procedure is called, what it takes and what it gives.</summary>
/// <remarks>Names are matched without regard to case, as those of Neo4j's own are.</remarks>
public sealed record RoutineSignature
{
    private RoutineSignature(string name, ImmutableArray<RoutineArgument> arguments, CypherType? result, ImmutableArray<RoutineColumn> columns, string description)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (arguments.SkipWhile(argument => !argument.IsOptional).Any(argument => !argument.IsOptional))
            throw new ArgumentException($"{name}: an argument that is needed stands behind one that can be left out.", nameof(arguments));
        (Name, Arguments, Result, Columns, Description) = (name, arguments, result, columns, description);
    }

    /// <summary>With its namespace: <c>kg.pageRank</c>.</summary>
    public string Name { get; }

    public ImmutableArray<RoutineArgument> Arguments { get; }

    /// <summary>Of a function; null for a procedure.</summary>
    public CypherType? Result { get; }

    /// <summary>Of the rows of a procedure. One without columns gives no rows and lets the statement go on.</summary>
    public ImmutableArray<RoutineColumn> Columns { get; }

    /// <summary>A sentence for those who look for it.</summary>
    public string Description { get; }

    /// <summary>Whether a procedure changes the graph. Statements that call it are refused where nothing may be changed.</summary>
    public bool Writes { get; private init; }

    /// <summary>A function. It gives the same for the same arguments, and does not change the graph.</summary>
    /// <exception cref="ArgumentException">The name is empty, or an argument that is needed stands behind one that can be left out.</exception>
    public static RoutineSignature Function(string name, ImmutableArray<RoutineArgument> arguments, CypherType result, string description)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(name, arguments, result, [], description);
    }

    /// <summary>A procedure.</summary>
    /// <exception cref="ArgumentException">The name is empty, or an argument that is needed stands behind one that can be left out.</exception>
    public static RoutineSignature Procedure(string name, ImmutableArray<RoutineArgument> arguments, ImmutableArray<RoutineColumn> columns, string description, bool writes = false) =>
        new(name, arguments, null, columns, description) { Writes = writes };

    /// <summary>As lists of procedures show it: <c>kg.pageRank(config = {} :: MAP) :: (node :: NODE, score :: FLOAT)</c>.</summary>
    public override string ToString() =>
        $"{Name}({string.Join(", ", Arguments)}) :: {(Result is not null ? Result : $"({string.Join(", ", Columns)})")}";
}

/// <summary>What a routine takes at one place.</summary>
/// <param name="Default">What it is when it is left out, where <paramref name="IsOptional"/>; a plain value.</param>
public sealed record RoutineArgument(string Name, CypherType Type, bool IsOptional = false, object? Default = null)
{
    public override string ToString() => IsOptional ? $"{Name} = {RoutineValues.Literal(Default)} :: {Type}" : $"{Name} :: {Type}";
}

/// <summary>A column of a procedure's rows.</summary>
public sealed record RoutineColumn(string Name, CypherType Type)
{
    public override string ToString() => $"{Name} :: {Type}";
}
