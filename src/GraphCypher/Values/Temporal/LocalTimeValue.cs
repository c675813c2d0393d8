using GraphStore.Model.Cypher;

namespace GraphCypher.Values.Temporal;

/// <summary>A time of day anywhere.</summary>
/// <param name="nanoOfDay">Nanoseconds since midnight, less than a day.</param>
internal sealed class LocalTimeValue(long nanoOfDay) : TemporalValue
{
    public override CypherTemporalKind Kind => CypherTemporalKind.LocalTime;

    internal override long? NanoOfDay => nanoOfDay;

    internal override string TypeName => "a local time";

    public override object? Component(string name) => ClockTime.Component(nanoOfDay, name.ToLowerInvariant());

    public override string ToString() => ClockTime.Write(nanoOfDay);

    public override int GetHashCode() => nanoOfDay.GetHashCode();

    protected override int CompareWithin(TemporalValue other) => nanoOfDay.CompareTo(other.NanoOfDay!.Value);
}
