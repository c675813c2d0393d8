namespace GraphCypher.Values.Temporal.Zones;

/// <summary>The offset of a place from UTC through time.</summary>
internal abstract class ZoneRules
{
    /// <summary>Seconds east of UTC at a moment in seconds since 1970-01-01T00:00Z.</summary>
    public abstract int OffsetAt(long epochSecond);
}
