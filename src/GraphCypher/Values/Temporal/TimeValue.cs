using GraphStore.Model.Cypher;

namespace GraphCypher.Values.Temporal;

/// <summary>A time of day at an offset from UTC.</summary>
/// <param name="nanoOfDay">Nanoseconds since local midnight, less than a day.</param>
/// <param name="offsetSeconds">Seconds east of UTC, within 18 hours.</param>
internal sealed class TimeValue(long nanoOfDay, int offsetSeconds) : TemporalValue
{
    public override CypherTemporalKind Kind => CypherTemporalKind.Time;

    internal override long? NanoOfDay => nanoOfDay;

    internal override TemporalZone? Zone => TemporalZone.Of(offsetSeconds);

    internal override string TypeName => "a time";

    internal int OffsetSeconds => offsetSeconds;

    private long UtcNano => nanoOfDay - offsetSeconds * ClockTime.NanosPerSecond;

    public override object? Component(string name) =>
        ClockTime.Component(nanoOfDay, name.ToLowerInvariant()) ?? UtcOffset.Component(offsetSeconds, null, name.ToLowerInvariant());

    public override string ToString() => ClockTime.Write(nanoOfDay) + UtcOffset.Write(offsetSeconds);

    public override int GetHashCode() => HashCode.Combine(nanoOfDay, offsetSeconds);

    /// <summary>By the moment; the same moment at two offsets by the time that clocks show.</summary>
    protected override int CompareWithin(TemporalValue other)
    {
        var that = (TimeValue)other;
        var order = UtcNano.CompareTo(that.UtcNano);
        return order != 0 ? order : nanoOfDay.CompareTo(that.NanoOfDay!.Value);
    }
}
