using GraphCypher.Values.Temporal;

namespace GraphCypher.Tests.Values.Temporal;

/// <summary>Texts that are nearly right, or not at all: each is a value or an error that says so.</summary>
public sealed class HostileTextTests
{
    private const string Alphabet = "0123456789-+:.,TWQZPYMDHS[]/_ \0\u0660\uFF11\u2212é";

    private static readonly string[] Functions = ["date", "localtime", "time", "localdatetime", "datetime", "duration"];

    private static readonly string[] Texts =
    [
        "2024-02-29", "20240229", "2024-W09-4", "2024060", "+123456-01-01", "-0044-03-15", "2024-Q1-60", "21:40:32.142", "214032", "21:40-0130",
        "2024-02-29T21:40:32.142+01:00[Europe/Paris]", "2024-W09-4T214032Z", "P1Y2M3W4DT5H6M7.8S", "P2024-02-29T14:37:21.545", "-PT0.75M", "P1.5D",
    ];

    [Fact]
    public void Call_MutatedTexts_GiveAValueOrATemporalError()
    {
        var random = new Random(20200702);
        var values = 0;
        for (var round = 0; round < 12_000; round++)
        {
            var text = Mutate(Texts[random.Next(Texts.Length)], random);
            foreach (var function in Functions)
            {
                if (Try(function, text) is { } value)
                {
                    values++;
                    Try(function, value.ToString()!).ShouldBe(value, $"{function}('{text}')");
                }
            }
        }

        values.ShouldBeGreaterThan(1500);
    }

    [Theory]
    [InlineData("date")]
    [InlineData("localtime")]
    [InlineData("time")]
    [InlineData("localdatetime")]
    [InlineData("datetime")]
    [InlineData("duration")]
    public void Call_HugeTexts_GiveAShortError(string function)
    {
        foreach (var text in (string[])[new('9', 1_000_000), new('-', 1_000_000), "P" + new string('1', 1_000_000) + "D", "2024-01-01T00:00[" + new string('A', 1_000_000) + "]"])
            Should.Throw<TemporalException>(() => TemporalFunctions.Call(function, [text], Expression.Clock)).Message.Length.ShouldBeLessThan(400);
    }

    [Fact]
    public void Call_ArgumentsOfEveryKind_GiveAValueOrATemporalError()
    {
        object?[] arguments =
        [
            null, true, long.MaxValue, long.MinValue, 0L, double.NaN, double.PositiveInfinity, "", "P1D", "day", "Europe/Paris", new List<object?>(),
            new Dictionary<string, object?>(), new Dictionary<string, object?> { [""] = 1L }, new Dictionary<string, object?> { ["year"] = long.MinValue },
            new Dictionary<string, object?> { ["epochSeconds"] = long.MaxValue }, new Dictionary<string, object?> { ["epochMillis"] = long.MinValue },
            new Dictionary<string, object?> { ["days"] = double.MaxValue }, new Dictionary<string, object?> { ["date"] = new DateValue(0), ["week"] = 53L },
            new DateValue(IsoCalendar.MaxDay), new DateValue(IsoCalendar.MinDay), new LocalTimeValue(0), new TimeValue(0, 64_800),
            new LocalDateTimeValue(IsoCalendar.MaxDay, ClockTime.NanosPerDay - 1), new DurationValue(0, 0, long.MinValue, 0),
            DateTimeValue.FromLocal(IsoCalendar.MinDay, 0, TemporalZone.Of(64_800)), DateTimeValue.FromLocal(IsoCalendar.MaxDay, 0, TemporalZone.Of(NamedZone.Find("Europe/Paris"))),
        ];
        foreach (var name in TemporalFunctions.Names)
        {
            foreach (var first in arguments)
            {
                CallQuietly(name, [first]);
                foreach (var second in arguments)
                    CallQuietly(name, [first, second]);
            }
        }
    }

    private static void CallQuietly(string name, object?[] arguments)
    {
        try
        {
            TemporalFunctions.Call(name, arguments, Expression.Clock)?.ToString();
        }
        catch (TemporalException error)
        {
            error.Message.ShouldNotBeEmpty();
        }
    }

    private static object? Try(string function, string text)
    {
        try
        {
            return TemporalFunctions.Call(function, [text], Expression.Clock);
        }
        catch (TemporalException)
        {
            return null;
        }
    }

    private static string Mutate(string text, Random random)
    {
        for (var times = random.Next(1, 4); times > 0 && text.Length > 0; times--)
        {
            var at = random.Next(text.Length);
            var letter = Alphabet[random.Next(Alphabet.Length)];
            text = random.Next(4) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, letter.ToString()),
                2 => text[..at],
                _ => text.Remove(at, 1).Insert(at, letter.ToString()),
            };
        }

        return text;
    }
}
