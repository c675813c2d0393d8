namespace GraphBuilder.Assembly;

/// <summary>What assembly can be told.</summary>
internal sealed record AssemblyOptions
{
    /// <summary>Terms that are together in fewer papers do not co-occur; at least 1.</summary>
    public int MinPapers { get; init; } = 2;

    /// <summary>Whether measures and communities are added.</summary>
    public bool Analyse { get; init; }

    /// <summary>At least 1; never changes the result.</summary>
    public int Threads { get; init; } = 1;
}
