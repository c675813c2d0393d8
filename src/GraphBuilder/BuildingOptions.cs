using GraphBuilder.Resolution.Continuity;

namespace GraphBuilder;

/// <summary>How a graph is built.</summary>
internal sealed record BuildingOptions
{
    /// <summary>At least 1; never changes the result.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Terms that are together in fewer papers do not co-occur; at least 1.</summary>
    public int MinPapers { get; init; } = 2;

    /// <summary>Whether the graph gets measures of its nodes, and communities.</summary>
    public bool Analyse { get; init; }

    /// <summary>The terms of the graph before, whose ids are kept; null to give ids by names alone.</summary>
    public PreviousTerms? Previous { get; init; }

    /// <summary>What the graph's manifest says of the options that change the result.</summary>
    public IReadOnlyDictionary<string, string> Recorded { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where papers that do not fit into memory wait; null: the system's folder.</summary>
    public string? TemporaryFolder { get; init; }
}
