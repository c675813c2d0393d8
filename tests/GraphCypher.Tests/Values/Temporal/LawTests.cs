using FsCheck.Fluent;
using GraphCypher.Values.Temporal;
using GraphCypher.Values.Temporal.Functions;
using GraphCypher.Values.Temporal.Text;

namespace GraphCypher.Tests.Values.Temporal;

/// <summary>What holds for all values.</summary>
public sealed class LawTests
{
    [Fact]
    public void Parse_PrintedValue_IsTheValue() =>
        Generators.Holds(Generators.Values, value => TemporalText.Parse(value.ToCypher()) is var back && back.Equals(value) && back.ToString() == value.ToString());

    [Fact]
    public void DateOf_AnyDay_IsADateOfThatDay() =>
        Generators.Holds(Generators.Days, day => IsoCalendar.DateOf(day) is var (year, month, dayOfMonth) && IsoCalendar.DayOf(year, month, dayOfMonth) == day);

    [Fact]
    public void WeekOf_AnyDay_IsAWeekOfThatDay() =>
        Generators.Holds(Generators.Days, day =>
            IsoCalendar.WeekOf(day) is var (weekYear, week) && IsoCalendar.DayOfWeekDate(weekYear, week, IsoCalendar.DayOfWeek(day)) == day
            && week <= IsoCalendar.WeeksInYear(weekYear));

    [Fact]
    public void Subtract_WhatWasAdded_IsTheValueBefore() =>
        Generators.Holds(
            Generators.LocalDateTimes.Where(value => Math.Abs(value.EpochDay!.Value) < 300_000_000_000)
                .SelectMany(value => Generators.Durations.Select(duration => (Value: value, Duration: new DurationValue(0, duration.Days, duration.Seconds, duration.Nanos)))),
            pair => TemporalArithmetic.Subtract(TemporalArithmetic.Add(pair.Value, pair.Duration), pair.Duration).Equals(pair.Value));

    [Fact]
    public void Add_WhatIsBetweenInSeconds_IsTheOther() =>
        Generators.Holds(
            Generators.DateTimes.SelectMany(from => Generators.DateTimes.Select(to => (from, to))),
            pair => TemporalArithmetic.Add(pair.from, DurationBetween.InSeconds(pair.from, pair.to)) is DateTimeValue sum
                && sum.EpochSecond == pair.to.EpochSecond && sum.NanoOfDay % ClockTime.NanosPerSecond == pair.to.NanoOfDay % ClockTime.NanosPerSecond);

    [Fact]
    public void Add_WhatIsBetween_IsTheOther() =>
        Generators.Holds(
            Generators.LocalDateTimes.SelectMany(from => Generators.LocalDateTimes.Select(to => (from, to))),
            pair => TemporalArithmetic.Add(pair.from, DurationBetween.Of(pair.from, pair.to)).Equals(pair.to));

    [Fact]
    public void Between_TwoValues_HasOneSign() =>
        Generators.Holds(
            Generators.LocalDateTimes.SelectMany(from => Generators.LocalDateTimes.Select(to => (from, to))),
            pair => DurationBetween.Of(pair.from, pair.to) is var duration
                && (pair.from.CompareTo(pair.to) <= 0
                    ? duration is { Months: >= 0, Days: >= 0, Seconds: >= 0 }
                    : duration is { Months: <= 0, Days: <= 0, Seconds: <= 0 }));

    [Fact]
    public void Multiply_ByAWholeNumber_IsRepeatedAddition() =>
        Generators.Holds(
            Generators.Durations,
            duration => TemporalArithmetic.Multiply(duration, 3).Equals(TemporalArithmetic.Add(TemporalArithmetic.Add(duration, duration), duration))
                && TemporalArithmetic.Add(TemporalArithmetic.Multiply(duration, -1), duration).ToString() == "PT0S");

    [Fact]
    public void Truncate_ToAnyUnit_IsNotAfterAndStays() =>
        Generators.Holds(
            Generators.Days.Where(day => day > IsoCalendar.MinDay + 366_000)
                .SelectMany(day => FsCheck.Fluent.Gen.Elements(Enum.GetValues<TruncationUnit>()).Select(unit => (day, unit))),
            pair => Truncation.Day(pair.unit, pair.day) is var cut
                && (cut <= pair.day || IsoCalendar.DateOf(pair.day).Year < 0) && Truncation.Day(pair.unit, cut) == cut);

    [Fact]
    public void CompareTo_ThreeValues_IsATotalOrder() =>
        Generators.Holds(
            FsCheck.Fluent.Gen.Three(Generators.Values),
            triple =>
            {
                var (a, b, c) = triple;
                return Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
                    && (a.CompareTo(b) > 0 || b.CompareTo(c) > 0 || a.CompareTo(c) <= 0)
                    && a.CompareTo(b) == 0 == a.Equals(b)
                    && (!a.Equals(b) || a.GetHashCode() == b.GetHashCode());
            });

    [Fact]
    public void FromLocal_WhatClocksShow_IsShownThen() =>
        Generators.Holds(
            Generators.DateTimes,
            moment => DateTimeValue.FromLocal(moment.EpochDay!.Value, moment.NanoOfDay!.Value, moment.Zone!.Value, moment.OffsetSeconds).Equals(moment));
}
