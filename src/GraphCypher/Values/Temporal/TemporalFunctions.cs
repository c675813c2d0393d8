using GraphCypher.Values.Temporal.Functions;

namespace GraphCypher.Values.Temporal;

/// <summary>The temporal functions of Cypher, by their names in lower case.</summary>
internal static class TemporalFunctions
{
    private static readonly Dictionary<string, TemporalFunction> Known = All().ToDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>The names of all functions, in lower case and in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys.Order(StringComparer.Ordinal)];

    public static bool IsKnown(string name) => Known.ContainsKey(name);

    /// <summary>How few and how many arguments a function takes.</summary>
    public static (int Least, int Most) Arity(string name) => (Known[name].Least, Known[name].Most);

    /// <summary>Calls a function.</summary>
    /// <param name="name">Its name in lower case, of those known.</param>
    /// <param name="arguments">Each null, bool, long, double, string, a map, a list or a temporal value.</param>
    /// <param name="clock">What time it is.</param>
    /// <exception cref="TemporalException">The arguments are not what the function takes.</exception>
    public static object? Call(string name, IReadOnlyList<object?> arguments, TemporalClock clock)
    {
        var function = Known[name];
        if (arguments.Count < function.Least || arguments.Count > function.Most)
        {
            var expected = function.Least == function.Most ? $"{function.Least}" : $"{function.Least} to {function.Most}";
            throw new TemporalException($"{name}() was given {arguments.Count} arguments: expected {expected}.");
        }

        return function.Body(arguments, clock);
    }

    private static IEnumerable<TemporalFunction> All() =>
        [.. TemporalType.All.SelectMany(type => type.Functions()), .. EpochFunctions.All(), .. DurationFunctions.All()];
}
