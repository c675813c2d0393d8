namespace GraphCypher.Values.Temporal;

/// <summary>Seconds east of UTC, and how they read.</summary>
internal static class UtcOffset
{
    /// <summary>No place is further than this from UTC.</summary>
    public const int MaxSeconds = 18 * 3600;

    /// <summary><c>Z</c>, <c>+01:00</c>, or with seconds (as places had before standard time) <c>+00:53:28</c>.</summary>
    public static string Write(int seconds)
    {
        if (seconds == 0)
            return "Z";
        var size = Math.Abs(seconds);
        var text = $"{(seconds < 0 ? '-' : '+')}{size / 3600:00}:{size / 60 % 60:00}";
        return size % 60 == 0 ? text : $"{text}:{size % 60:00}";
    }

    /// <summary>What is asked of an offset by name (lower case), or null. The zone's name is the offset's text where it has no other.</summary>
    public static object? Component(int seconds, string? zoneName, string name) => name switch
    {
        "timezone" => zoneName ?? Write(seconds),
        "offset" => Write(seconds),
        "offsetminutes" => (long)(seconds / 60),
        "offsetseconds" => (long)seconds,
        _ => null,
    };
}
