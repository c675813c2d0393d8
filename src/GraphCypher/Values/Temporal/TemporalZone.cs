namespace GraphCypher.Values.Temporal;

/// <summary>Where clocks follow one rule: at a fixed offset, or in a named zone whose offset changes with time.</summary>
/// <param name="FixedOffset">Seconds east of UTC; counts only without a name.</param>
/// <param name="Name">The named zone, or null.</param>
internal readonly record struct TemporalZone(int FixedOffset, NamedZone? Name)
{
    public static TemporalZone Utc => default;

    public static TemporalZone Of(int offsetSeconds) => new(offsetSeconds, null);

    public static TemporalZone Of(NamedZone zone) => new(0, zone);

    /// <summary>Seconds east of UTC at a moment.</summary>
    public int OffsetAt(long epochSecond) => Name?.OffsetAt(epochSecond) ?? FixedOffset;

    public override string ToString() => Name?.Name ?? UtcOffset.Write(FixedOffset);
}
