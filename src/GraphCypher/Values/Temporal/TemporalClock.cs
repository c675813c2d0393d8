namespace GraphCypher.Values.Temporal;

/// <summary>What time it is, for <c>date()</c> and the like: one time for a transaction and its statements, and a running clock for <c>realtime</c>.</summary>
/// <param name="Transaction">When the transaction began.</param>
/// <param name="Realtime">The running clock.</param>
/// <param name="Statement">When the statement began; null: with the transaction.</param>
/// <param name="DefaultZone">The zone of values that name none; UTC if not given.</param>
internal sealed record TemporalClock(
    DateTimeOffset Transaction, TimeProvider Realtime, DateTimeOffset? Statement = null, TemporalZone DefaultZone = default)
{
    /// <summary>What the clock shows in a zone.</summary>
    /// <param name="which"><c>transaction</c>, <c>statement</c> or <c>realtime</c>.</param>
    /// <param name="zone">The zone; null is the default one.</param>
    public DateTimeValue Now(string which, TemporalZone? zone = null)
    {
        var moment = which switch
        {
            "transaction" => Transaction,
            "realtime" => Realtime.GetUtcNow(),
            _ => Statement ?? Transaction,
        };
        var ticks = (moment.UtcDateTime - DateTime.UnixEpoch).Ticks;
        var second = IsoCalendar.FloorDivide(ticks, TimeSpan.TicksPerSecond);
        return DateTimeValue.FromInstant(second, (ticks - second * TimeSpan.TicksPerSecond) * TimeSpan.NanosecondsPerTick, zone ?? DefaultZone);
    }
}
