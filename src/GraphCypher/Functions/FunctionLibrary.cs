using System.Collections.Frozen;
using GraphCypher.Semantics;
using GraphCypher.Values.Temporal;

namespace GraphCypher.Functions;

/// <summary>All functions that are no aggregates.</summary>
internal static class FunctionLibrary
{
    private static readonly FrozenDictionary<string, FunctionDefinition> Functions = Definitions().ToFrozenDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Functions.Keys;

    /// <summary>Null when there is none of the name.</summary>
    public static FunctionDefinition? Find(string name)
    {
        if (Functions.TryGetValue(name, out FunctionDefinition? function))
            return function;
        string lower = name.ToLowerInvariant();
        return TemporalFunctions.IsKnown(lower) ? TemporalCalls.Of(lower) : null;
    }

    private static IEnumerable<FunctionDefinition> Definitions() =>
        GraphFunctions.All.Concat(ListFunctions.All).Concat(MathFunctions.All).Concat(StringFunctions.All).Concat(ConversionFunctions.All).Concat(GeneralFunctions.All);
}
