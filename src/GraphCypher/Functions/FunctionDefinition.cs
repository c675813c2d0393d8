using GraphCypher.Execution;
using GraphCypher.Semantics;
using GraphCypher.Values;

namespace GraphCypher.Functions;

/// <summary>A function that statements can call.</summary>
/// <param name="Name">As users write it; calls are matched without regard to case.</param>
/// <param name="Takes">The kinds that each argument may have, beside null; the last stands for all further ones.</param>
/// <param name="Least">How many arguments at least.</param>
/// <param name="Most">How many at most.</param>
/// <param name="Gives">What is known of the result, by what is known of the arguments.</param>
/// <param name="Call">Computes it. Nulls reach it.</param>
internal sealed record FunctionDefinition(
    string Name, Kinds[] Takes, int Least, int Most, Func<StaticType[], StaticType> Gives, Func<ExecutionState, Value[], Value> Call)
{
    /// <summary>The same of its only argument, which is not null; null when it takes others or sees nulls.</summary>
    public Func<ExecutionState, Value, Value>? OfOne { get; init; }

    /// <summary>Whether calls with the same arguments give the same.</summary>
    public bool IsDeterministic { get; init; } = true;

    /// <summary>Whether the user of the library brought it.</summary>
    public bool IsOwn { get; init; }

    public Kinds Expects(int argument) => Takes.Length == 0 ? Kinds.Any : Takes[Math.Min(argument, Takes.Length - 1)];
}
