namespace GraphCypher.Values.Temporal;

/// <summary>The time of day as nanoseconds since midnight, and how it reads.</summary>
internal static class ClockTime
{
    public const long NanosPerSecond = 1_000_000_000;
    public const long NanosPerMinute = 60 * NanosPerSecond;
    public const long NanosPerHour = 60 * NanosPerMinute;
    public const long NanosPerDay = 24 * NanosPerHour;
    public const long SecondsPerDay = 86_400;

    public static long Of(long hour, long minute, long second, long nano) =>
        hour * NanosPerHour + minute * NanosPerMinute + second * NanosPerSecond + nano;

    public static long Hour(long nanoOfDay) => nanoOfDay / NanosPerHour;

    public static long Minute(long nanoOfDay) => nanoOfDay / NanosPerMinute % 60;

    public static long Second(long nanoOfDay) => nanoOfDay / NanosPerSecond % 60;

    /// <summary>The nanoseconds of the second.</summary>
    public static long Nano(long nanoOfDay) => nanoOfDay % NanosPerSecond;

    /// <summary>What is asked of a time of day by name (lower case), or null.</summary>
    public static object? Component(long nanoOfDay, string name) => name switch
    {
        "hour" => Hour(nanoOfDay),
        "minute" => Minute(nanoOfDay),
        "second" => Second(nanoOfDay),
        "millisecond" => Nano(nanoOfDay) / 1_000_000,
        "microsecond" => Nano(nanoOfDay) / 1000,
        "nanosecond" => Nano(nanoOfDay),
        _ => null,
    };

    /// <summary><c>21:40:32.142</c>: seconds always, as many digits of the fraction as it has.</summary>
    public static string Write(long nanoOfDay)
    {
        var seconds = $"{Hour(nanoOfDay):00}:{Minute(nanoOfDay):00}:{Second(nanoOfDay):00}";
        return Nano(nanoOfDay) == 0 ? seconds : seconds + WriteFraction(Nano(nanoOfDay));
    }

    /// <summary><c>.142</c> for 142,000,000 nanoseconds.</summary>
    public static string WriteFraction(long nanos) => $".{nanos:000000000}".TrimEnd('0');
}
