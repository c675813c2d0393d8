using GraphStore.Model.Cypher;

namespace GraphCypher.Values.Temporal;

/// <summary>A day and a time of day anywhere.</summary>
/// <param name="epochDay">Days since 1970-01-01.</param>
/// <param name="nanoOfDay">Nanoseconds since midnight, less than a day.</param>
/// <exception cref="TemporalException">The year is out of range.</exception>
internal sealed class LocalDateTimeValue(long epochDay, long nanoOfDay) : TemporalValue
{
    private readonly long day = IsoCalendar.Check(epochDay);

    public override CypherTemporalKind Kind => CypherTemporalKind.LocalDateTime;

    internal override long? EpochDay => day;

    internal override long? NanoOfDay => nanoOfDay;

    internal override string TypeName => "a local datetime";

    public override object? Component(string name) =>
        DateComponents.Component(day, name.ToLowerInvariant()) ?? ClockTime.Component(nanoOfDay, name.ToLowerInvariant());

    public override string ToString() => $"{IsoCalendar.Write(day)}T{ClockTime.Write(nanoOfDay)}";

    public override int GetHashCode() => HashCode.Combine(day, nanoOfDay);

    protected override int CompareWithin(TemporalValue other)
    {
        var order = day.CompareTo(other.EpochDay!.Value);
        return order != 0 ? order : nanoOfDay.CompareTo(other.NanoOfDay!.Value);
    }
}
