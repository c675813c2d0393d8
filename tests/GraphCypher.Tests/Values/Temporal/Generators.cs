using FsCheck;
using FsCheck.Fluent;
using GraphCypher.Values.Temporal;

namespace GraphCypher.Tests.Values.Temporal;

/// <summary>Values of all types, over the whole range of years but most of them near our own, and often beside a change of clocks.</summary>
internal static class Generators
{
    private static readonly string[] Zones =
        ["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kolkata", "Europe/Dublin", "America/Sao_Paulo", "UTC"];

    public static Gen<long> Days { get; } = Gen.Frequency<long>(
        (6, Gen.Choose(-30_000, 30_000).Select(day => (long)day)),
        (1, Between(IsoCalendar.MinDay, IsoCalendar.MaxDay)),
        (1, Gen.Elements(IsoCalendar.MinDay, IsoCalendar.MaxDay, 0L, -1L, -719_528L)));

    public static Gen<long> Nanos { get; } = Gen.Frequency(
        (1, Gen.Choose(0, 23).Select(hour => hour * ClockTime.NanosPerHour)),
        (1, Gen.Choose(0, 86_399_999).Select(milli => milli * 1_000_000L)),
        (1, Between(0, ClockTime.NanosPerDay - 1)));

    public static Gen<int> Offsets { get; } = Gen.Frequency(
        (4, Gen.Choose(-72, 72).Select(quarter => quarter * 900)),
        (1, Gen.Choose(-UtcOffset.MaxSeconds, UtcOffset.MaxSeconds)));

    public static Gen<TemporalZone> AnyZone { get; } = Gen.OneOf(
        Offsets.Select(TemporalZone.Of), Gen.Elements(Zones).Select(name => TemporalZone.Of(NamedZone.Find(name))));

    public static Gen<DateValue> Dates { get; } = Days.Select(day => new DateValue(day));

    public static Gen<LocalDateTimeValue> LocalDateTimes { get; } =
        from day in Days from nano in Nanos select new LocalDateTimeValue(day, nano);

    /// <summary>Two days from the ends, so that any zone can show them.</summary>
    public static Gen<DateTimeValue> DateTimes { get; } =
        from day in Days.Select(day => Math.Clamp(day, IsoCalendar.MinDay + 2, IsoCalendar.MaxDay - 2))
        from nano in Nanos
        from zone in AnyZone
        select DateTimeValue.FromInstant((Int128)day * ClockTime.SecondsPerDay + nano / ClockTime.NanosPerSecond, nano % ClockTime.NanosPerSecond, zone);

    public static Gen<DurationValue> Durations { get; } =
        from months in Gen.Choose(-5000, 5000)
        from days in Gen.Choose(-50_000, 50_000)
        from seconds in Between(-10_000_000_000, 10_000_000_000)
        from nanos in Gen.Choose(-999_999_999, 999_999_999)
        from which in Gen.Choose(0, 15)
        select new DurationValue((which & 1) == 0 ? 0 : months, (which & 2) == 0 ? 0 : days, (which & 4) == 0 ? 0 : seconds, (which & 8) == 0 ? 0 : nanos);

    public static Gen<TemporalValue> Values { get; } = Gen.OneOf(
        Dates.Select(value => (TemporalValue)value),
        Nanos.Select(nano => (TemporalValue)new LocalTimeValue(nano)),
        Nanos.SelectMany(nano => Offsets.Select(offset => (TemporalValue)new TimeValue(nano, offset))),
        LocalDateTimes.Select(value => (TemporalValue)value),
        DateTimes.Select(value => (TemporalValue)value),
        Durations.Select(value => (TemporalValue)value));

    private static Gen<long> Between(long least, long most) =>
        from high in Gen.Choose(0, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        select (long)(least + (Int128)(((ulong)high << 31) | (uint)low) % ((Int128)most - least + 1));

    /// <summary>Checks a law on 2,000 values of a fixed seed.</summary>
    public static void Holds<T>(Gen<T> generator, Func<T, bool> law) =>
        Prop.ForAll(generator.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(2020, 7));
}
