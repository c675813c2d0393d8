using GraphCypher.Values.Temporal;

namespace GraphCypher.Tests.Values.Temporal;

/// <summary>Functions of what time it is.</summary>
public sealed class ClockTests
{
    private static readonly TemporalClock Clock = new(
        new DateTimeOffset(2020, 7, 2, 23, 30, 0, TimeSpan.FromHours(2)), new FixedTime(new DateTimeOffset(2020, 7, 3, 1, 2, 3, TimeSpan.Zero)),
        Statement: new DateTimeOffset(2020, 7, 2, 22, 0, 0, TimeSpan.Zero).AddTicks(1_234_567));

    [Theory]
    [InlineData("date", "2020-07-02")]
    [InlineData("time", "22:00:00.1234567Z")]
    [InlineData("localtime", "22:00:00.1234567")]
    [InlineData("localdatetime", "2020-07-02T22:00:00.1234567")]
    [InlineData("datetime", "2020-07-02T22:00:00.1234567Z")]
    [InlineData("datetime.statement", "2020-07-02T22:00:00.1234567Z")]
    [InlineData("datetime.transaction", "2020-07-02T21:30:00Z")]
    [InlineData("datetime.realtime", "2020-07-03T01:02:03Z")]
    public void Call_WithoutArguments_IsNow(string name, string expected) => Call(name).ShouldBe(expected);

    [Theory]
    [InlineData("date.transaction", "2020-07-03")]
    [InlineData("datetime.statement", "2020-07-03T07:00:00.1234567+09:00[Asia/Tokyo]")]
    [InlineData("time.realtime", "10:02:03+09:00")]
    public void Call_WithAZone_IsNowThere(string name, string expected) => Call(name, "Asia/Tokyo").ShouldBe(expected);

    [Fact]
    public void Call_MapOfAZoneAlone_IsNowThere() =>
        Call("date", new Dictionary<string, object?> { ["timezone"] = "Asia/Tokyo" }).ShouldBe("2020-07-03");

    [Fact]
    public void Call_DefaultZone_IsThatOfTheClock()
    {
        var clock = Clock with { DefaultZone = TemporalZone.Of(NamedZone.Find("Asia/Tokyo")) };
        TemporalFunctions.Call("datetime", ["2020-01-01"], clock)!.ToString().ShouldBe("2020-01-01T00:00:00+09:00[Asia/Tokyo]");
        TemporalFunctions.Call("time", ["10:00"], clock)!.ToString().ShouldBe("10:00:00+09:00");
    }

    [Fact]
    public void Call_TruncateWithoutValue_CutsNow() => Call("datetime.truncate", "hour").ShouldBe("2020-07-02T22:00:00Z");

    [Fact]
    public void Call_Null_IsNull()
    {
        foreach (var name in TemporalFunctions.Names.Where(name => !name.Contains("truncate", StringComparison.Ordinal) && !name.Contains("epoch", StringComparison.Ordinal)))
            TemporalFunctions.Call(name, TemporalFunctions.Arity(name).Least == 2 ? [null, null] : [null], Clock).ShouldBeNull(name);
    }

    [Fact]
    public void Call_WrongNumberOfArguments_SaysHowManyAreExpected() =>
        Should.Throw<TemporalException>(() => Call("date", 1L, 2L)).Message.ShouldBe("date() was given 2 arguments: expected 0 to 1.");

    [Fact]
    public void IsKnown_Names_AreTheFunctions()
    {
        TemporalFunctions.Names.Count.ShouldBe(32);
        TemporalFunctions.IsKnown("duration.inseconds").ShouldBeTrue();
        TemporalFunctions.IsKnown("duration.inSeconds").ShouldBeFalse();
        TemporalFunctions.IsKnown("point").ShouldBeFalse();
    }

    private static string? Call(string name, params object?[] arguments) => TemporalFunctions.Call(name, arguments, Clock)?.ToString();

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
