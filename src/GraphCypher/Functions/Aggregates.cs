namespace GraphCypher.Functions;

internal enum AggregateKind
{
    CountAll,
    Count,
    Sum,
    Average,
    Minimum,
    Maximum,
    Collect,
    PercentileContinuous,
    PercentileDiscrete,
    StandardDeviation,

    /// <summary>Of a whole population rather than a sample.</summary>
    StandardDeviationOfPopulation,
}

/// <summary>The order of the items of a list that is collected.</summary>
internal enum ItemOrder
{
    AsTheyCome,
    Ascending,
    Descending,
}

/// <summary>The aggregates by name.</summary>
internal static class Aggregates
{
    private static readonly Dictionary<string, AggregateKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["count"] = AggregateKind.Count,
        ["sum"] = AggregateKind.Sum,
        ["avg"] = AggregateKind.Average,
        ["min"] = AggregateKind.Minimum,
        ["max"] = AggregateKind.Maximum,
        ["collect"] = AggregateKind.Collect,
        ["percentileCont"] = AggregateKind.PercentileContinuous,
        ["percentileDisc"] = AggregateKind.PercentileDiscrete,
        ["stDev"] = AggregateKind.StandardDeviation,
        ["stDevP"] = AggregateKind.StandardDeviationOfPopulation,
    };

    public static IEnumerable<string> Names => Kinds.Keys;

    /// <summary>Each with what it is about and what it takes.</summary>
    public static IEnumerable<(string Name, string Category, string Signature)> Listed() =>
        Kinds.Select(kind => (kind.Key, "aggregate", $"{kind.Key}([DISTINCT] ANY{(ArgumentsOf(kind.Value) == 2 ? ", FLOAT" : "")})"));

    public static AggregateKind? Find(string name) => Kinds.TryGetValue(name, out AggregateKind kind) ? kind : null;

    public static int ArgumentsOf(AggregateKind kind) => kind switch
    {
        AggregateKind.CountAll => 0,
        AggregateKind.PercentileContinuous or AggregateKind.PercentileDiscrete => 2,
        _ => 1,
    };
}
