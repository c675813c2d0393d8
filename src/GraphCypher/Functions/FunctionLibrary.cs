using System.Collections.Frozen;
using GraphCypher.Semantics;
using GraphCypher.Values.Temporal;

namespace GraphCypher.Functions;

/// <summary>All functions that are no aggregates.</summary>
internal static class FunctionLibrary
{
    private static readonly FrozenDictionary<string, FunctionDefinition> Functions = Definitions().ToFrozenDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Functions.Keys.Concat(TemporalFunctions.Names);

    /// <summary>Null when there is none of the name.</summary>
    public static FunctionDefinition? Find(string name)
    {
        if (Functions.TryGetValue(name, out FunctionDefinition? function))
            return function;
        string lower = name.ToLowerInvariant();
        return TemporalFunctions.IsKnown(lower) ? TemporalCalls.Of(lower) : null;
    }

    /// <summary>Each with what it is about and what it takes.</summary>
    public static IEnumerable<(string Name, string Category, string Signature)> Listed() =>
        Groups().SelectMany(group => group.Functions.Select(function => FunctionListing.Of(group.Category, function)))
            .Concat(TemporalFunctions.Names.Select(name => FunctionListing.Of("temporal", TemporalCalls.Of(name))));

    private static IEnumerable<FunctionDefinition> Definitions() => Groups().SelectMany(group => group.Functions);

    private static IEnumerable<(string Category, IEnumerable<FunctionDefinition> Functions)> Groups() =>
    [
        ("graph", GraphFunctions.All), ("list", ListFunctions.All), ("mathematical", MathFunctions.All), ("string", StringFunctions.All), ("spatial", PointFunctions.All), ("conversion", ConversionFunctions.All), ("general", GeneralFunctions.All),
    ];
}
