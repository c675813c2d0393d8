namespace GraphCypher.Values.Temporal.Zones;

/// <summary>One offset for ever, as of <c>UTC</c>.</summary>
internal sealed class FixedRules(int offsetSeconds) : ZoneRules
{
    public override int OffsetAt(long epochSecond) => offsetSeconds;
}
