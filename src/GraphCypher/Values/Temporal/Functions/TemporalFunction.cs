namespace GraphCypher.Values.Temporal.Functions;

/// <summary>A function: its name in lower case, how many arguments it takes, and what it does.</summary>
internal sealed record TemporalFunction(string Name, int Least, int Most, Func<IReadOnlyList<object?>, TemporalClock, object?> Body)
{
    /// <summary>The error for an argument that a function does not take.</summary>
    public static TemporalException Wrong(string name, object? argument, string expected) =>
        new($"{name}() was given {Describe.Value(argument)}: expected {expected}.");
}
