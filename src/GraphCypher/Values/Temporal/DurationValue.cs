using System.Text;
using GraphStore.Model.Cypher;

namespace GraphCypher.Values.Temporal;

/// <summary>
/// An amount of time in months, days, and seconds with their nanoseconds, which do not convert into one another: a month is not always 30 days.
/// Nanoseconds are 0 to 999,999,999 whatever the sign of the seconds.
/// </summary>
internal sealed class DurationValue : TemporalValue
{
    /// <summary>A month on average: a 4,800th of the 146,097 days in 400 years.</summary>
    internal const long SecondsPerMonth = 2_629_746;

    /// <param name="months">Months.</param>
    /// <param name="days">Days.</param>
    /// <param name="seconds">Seconds.</param>
    /// <param name="nanos">Nanoseconds of any size and sign.</param>
    /// <exception cref="TemporalException">All of it together is more seconds than 64 bits hold.</exception>
    public DurationValue(Int128 months, Int128 days, Int128 seconds, Int128 nanos)
    {
        var carry = nanos / ClockTime.NanosPerSecond;
        nanos -= carry * ClockTime.NanosPerSecond;
        if (nanos < 0)
        {
            carry--;
            nanos += ClockTime.NanosPerSecond;
        }

        seconds += carry;
        if (!Fits(months) || !Fits(days) || !Fits(seconds) || !Fits(months * SecondsPerMonth + days * ClockTime.SecondsPerDay + seconds))
            throw new TemporalException($"The duration of {months} months, {days} days and {seconds} seconds is too long: expected at most {long.MaxValue} seconds in all.");
        (Months, Days, Seconds, Nanos) = ((long)months, (long)days, (long)seconds, (int)nanos);
    }

    public override CypherTemporalKind Kind => CypherTemporalKind.Duration;

    public long Months { get; }

    public long Days { get; }

    /// <summary>Whole seconds, downwards: -0.5 seconds are -1 and 500,000,000 nanoseconds.</summary>
    public long Seconds { get; }

    public int Nanos { get; }

    internal override string TypeName => "a duration";

    /// <summary>Its length where a month is its average and a day 24 hours.</summary>
    private Int128 AverageSeconds => (Int128)Months * SecondsPerMonth + (Int128)Days * ClockTime.SecondsPerDay + Seconds;

    /// <summary>Never: whether a month is longer than 30 days depends on the month.</summary>
    public override bool IsComparable(TemporalValue other) => false;

    public override object? Component(string name) => name.ToLowerInvariant() switch
    {
        "years" => Months / 12,
        "quarters" => Months / 3,
        "months" => Months,
        "weeks" => Days / 7,
        "days" => Days,
        "hours" => Seconds / 3600,
        "minutes" => Seconds / 60,
        "seconds" => Seconds,
        "milliseconds" => Scaled(name, 1000),
        "microseconds" => Scaled(name, 1_000_000),
        "nanoseconds" => Scaled(name, ClockTime.NanosPerSecond),
        "quartersofyear" => Months / 3 % 4,
        "monthsofyear" => Months % 12,
        "monthsofquarter" => Months % 3,
        "daysofweek" => Days % 7,
        "minutesofhour" => Seconds / 60 % 60,
        "secondsofminute" => Seconds % 60,
        "millisecondsofsecond" => (long)Nanos / 1_000_000,
        "microsecondsofsecond" => (long)Nanos / 1000,
        "nanosecondsofsecond" => (long)Nanos,
        _ => null,
    };

    /// <summary><c>P1Y2M3DT4H5M6.7S</c>: parts that are zero are left out, and a part has its own sign; nothing at all is <c>PT0S</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("P");
        Append(text, Months / 12, 'Y');
        Append(text, Months % 12, 'M');
        Append(text, Days, 'D');
        if (Seconds != 0 || Nanos != 0)
        {
            // Seconds are kept downwards but read towards zero: -2 and 0.999 is -1.001.
            var isNegative = Seconds < 0 && Nanos > 0;
            var whole = isNegative ? Seconds + 1 : Seconds;
            var nanos = isNegative ? ClockTime.NanosPerSecond - Nanos : Nanos;
            text.Append('T');
            Append(text, whole / 3600, 'H');
            Append(text, whole / 60 % 60, 'M');
            if (nanos == 0)
                Append(text, whole % 60, 'S');
            else
                text.Append(isNegative ? "-" : "").Append(Math.Abs(whole % 60)).Append(ClockTime.WriteFraction(nanos)).Append('S');
        }

        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    public override int GetHashCode() => HashCode.Combine(Months, Days, Seconds, Nanos);

    protected override bool EqualsWithin(TemporalValue other) =>
        other is DurationValue that && (Months, Days, Seconds, Nanos) == (that.Months, that.Days, that.Seconds, that.Nanos);

    /// <summary>By average length, then by months, then by days.</summary>
    protected override int CompareWithin(TemporalValue other)
    {
        var that = (DurationValue)other;
        var order = AverageSeconds.CompareTo(that.AverageSeconds);
        if (order == 0)
            order = Nanos.CompareTo(that.Nanos);
        if (order == 0)
            order = Months.CompareTo(that.Months);
        return order != 0 ? order : Days.CompareTo(that.Days);
    }

    private static bool Fits(Int128 value) => value >= long.MinValue && value <= long.MaxValue;

    private static void Append(StringBuilder text, long amount, char unit)
    {
        if (amount != 0)
            text.Append(amount).Append(unit);
    }

    private long Scaled(string name, long perSecond)
    {
        var scaled = (Int128)Seconds * perSecond + Nanos / (ClockTime.NanosPerSecond / perSecond);
        return Fits(scaled) ? (long)scaled : throw new TemporalException($"The {name} of {this} are more than 64 bits hold.");
    }
}
