namespace GraphCypher.Values.Temporal.Zones;

/// <summary>Where there are no compiled time zone files, what the framework knows: whole minutes, years 1 to 9999.</summary>
internal sealed class PlatformRules(TimeZoneInfo zone) : ZoneRules
{
    /// <summary>The calendar repeats after 400 years.</summary>
    private const long SecondsPerEra = 146_097L * 86_400;

    private static readonly long First = (long)(DateTime.MinValue - DateTime.UnixEpoch).TotalSeconds;
    private static readonly long Last = (long)(DateTime.MaxValue - DateTime.UnixEpoch).TotalSeconds;

    public override int OffsetAt(long epochSecond)
    {
        if (epochSecond > Last)
            epochSecond = Last - SecondsPerEra + IsoCalendar.FloorModulo(epochSecond - Last, SecondsPerEra);
        var moment = DateTime.UnixEpoch.AddSeconds(Math.Max(epochSecond, First));
        return (int)zone.GetUtcOffset(moment).TotalSeconds;
    }
}
