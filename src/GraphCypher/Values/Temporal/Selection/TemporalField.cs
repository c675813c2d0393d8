namespace GraphCypher.Values.Temporal.Selection;

/// <summary>What a map that makes a temporal value may name.</summary>
internal enum TemporalField
{
    Year,
    Quarter,
    Month,
    Week,
    OrdinalDay,
    DayOfQuarter,
    DayOfWeek,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
    Microsecond,
    Nanosecond,
    EpochSeconds,
    EpochMillis,
    Timezone,
    Date,
    Time,
    Datetime,
}
