using GraphStore.Model.Cypher;

namespace GraphCypher.Values.Temporal;

/// <summary>A day of the calendar.</summary>
/// <param name="epochDay">Days since 1970-01-01.</param>
/// <exception cref="TemporalException">The year is out of range.</exception>
internal sealed class DateValue(long epochDay) : TemporalValue
{
    private readonly long day = IsoCalendar.Check(epochDay);

    public override CypherTemporalKind Kind => CypherTemporalKind.Date;

    internal override long? EpochDay => day;

    internal override string TypeName => "a date";

    public override object? Component(string name) => DateComponents.Component(day, name.ToLowerInvariant());

    public override string ToString() => IsoCalendar.Write(day);

    public override int GetHashCode() => day.GetHashCode();

    protected override int CompareWithin(TemporalValue other) => day.CompareTo(((DateValue)other).day);
}
