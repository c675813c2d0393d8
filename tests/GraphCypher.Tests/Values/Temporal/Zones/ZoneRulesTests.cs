using System.Buffers.Binary;
using System.Text;
using GraphCypher.Values.Temporal;
using GraphCypher.Values.Temporal.Zones;

namespace GraphCypher.Tests.Values.Temporal.Zones;

/// <summary>Where offsets come from.</summary>
public sealed class ZoneRulesTests
{
    [Theory]
    [InlineData("CET-1CEST,M3.5.0,M10.5.0/3", "2050-03-27T00:59:59Z", 3600)]
    [InlineData("CET-1CEST,M3.5.0,M10.5.0/3", "2050-03-27T01:00:00Z", 7200)]
    [InlineData("CET-1CEST,M3.5.0,M10.5.0/3", "2050-10-30T00:59:59Z", 7200)]
    [InlineData("CET-1CEST,M3.5.0,M10.5.0/3", "2050-10-30T01:00:00Z", 3600)]
    [InlineData("AEST-10AEDT,M10.1.0,M4.1.0/3", "2050-01-01T00:00:00Z", 39_600)]
    [InlineData("AEST-10AEDT,M10.1.0,M4.1.0/3", "2050-07-01T00:00:00Z", 36_000)]
    [InlineData("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2050-01-01T00:00:00Z", 39_600)]
    [InlineData("IST-1GMT0,M10.5.0,M3.5.0/1", "2050-01-01T00:00:00Z", 0)]
    [InlineData("IST-1GMT0,M10.5.0,M3.5.0/1", "2050-07-01T00:00:00Z", 3600)]
    [InlineData("EET-2EEST,M3.4.4/50,M10.4.4/50", "2050-03-26T00:00:00Z", 10_800)]
    [InlineData("AAA3BBB,J60/0,J300/0", "2048-03-01T03:00:00Z", -7200)]
    [InlineData("AAA3BBB,J60/0,J300/0", "2048-03-01T02:59:59Z", -10_800)]
    [InlineData("AAA3BBB,59/0,300/0", "2048-02-29T03:00:00Z", -7200)]
    [InlineData("<-0330>3:30", "2050-07-01T00:00:00Z", -12_600)]
    [InlineData("LMT-0:53:28", "2050-07-01T00:00:00Z", 3208)]
    public void OffsetAt_PosixRule_IsAsTheRuleSays(string rule, string moment, int expected) =>
        PosixRules.Parse(rule)!.OffsetAt(SecondOf(moment)).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("CET")]
    [InlineData("-1")]
    [InlineData("CET-1CEST")]
    [InlineData("CET-1CEST,M3.5.0")]
    [InlineData("CET-1CEST,M13.5.0,M10.5.0")]
    [InlineData("CET-1CEST,M3.5,M10.5.0")]
    [InlineData("CET-1CEST,M3.5.0,M10.5.0/3x")]
    [InlineData("<CET-1")]
    [InlineData("CET-99999")]
    public void Parse_NotAPosixRule_IsNull(string rule) => PosixRules.Parse(rule).ShouldBeNull();

    [Fact]
    public void Read_CompiledZone_HasItsChanges()
    {
        var zone = TzFile.Read(Compiled([(-1000, 1), (1000, 2)], [3208, 3600, 7200], "CET-1CEST,M3.5.0,M10.5.0/3"))!;
        zone.OffsetAt(-1001).ShouldBe(3208);
        zone.OffsetAt(-1000).ShouldBe(3600);
        zone.OffsetAt(999).ShouldBe(3600);
        zone.OffsetAt(SecondOf("2050-07-01T00:00Z")).ShouldBe(7200);
        zone.OffsetAt(SecondOf("2050-01-01T00:00Z")).ShouldBe(3600);
    }

    [Fact]
    public void Read_ZoneWithoutChangesOrRule_HasItsOneOffset() => TzFile.Read(Compiled([], [1234], ""))!.OffsetAt(0).ShouldBe(1234);

    [Fact]
    public void Read_BrokenFiles_AreNull()
    {
        var whole = Compiled([(-1000, 1), (1000, 2)], [3208, 3600, 7200], "");
        for (var length = 0; length < whole.Length - 2; length++)
            TzFile.Read(whole.AsSpan(0, length)).ShouldBeNull($"cut to {length}");
        TzFile.Read(Compiled([(1000, 1), (-1000, 2)], [0, 1, 2], "")).ShouldBeNull();
        TzFile.Read(Compiled([(1000, 7)], [0, 1, 2], "")).ShouldBeNull();
        TzFile.Read("TZif is not what this is, however long the text goes on after that."u8).ShouldBeNull();

        var random = new Random(7);
        for (var round = 0; round < 5000; round++)
        {
            var broken = (byte[])whole.Clone();
            for (var times = random.Next(1, 4); times > 0; times--)
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            TzFile.Read(broken)?.OffsetAt(random.Next());
        }
    }

    [Fact]
    public void Find_MergedZone_KeepsItsNameAndHasTheRulesOfTheOther()
    {
        var zone = NamedZone.Find("europe/STOCKHOLM");
        zone.Name.ShouldBe("Europe/Stockholm");
        zone.OffsetAt(SecondOf("1818-07-21T00:00Z")).ShouldBe(NamedZone.Find("Europe/Berlin").OffsetAt(SecondOf("1818-07-21T00:00Z")));
        NamedZone.Find("Europe/Stockholm").ShouldBeSameAs(zone);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../zoneinfo/Europe/Paris")]
    [InlineData("Europe")]
    [InlineData("Europe/Paris/")]
    [InlineData("Europe/Paris/Centre")]
    [InlineData("localtime")]
    [InlineData("posixrules")]
    [InlineData("posix/Europe/Paris")]
    [InlineData("zone.tab")]
    [InlineData("tzdata.zi")]
    [InlineData("Europe/Paris\n")]
    public void Find_NotAZone_Throws(string name) => Should.Throw<TemporalException>(() => NamedZone.Find(name)).Message.ShouldContain("no time zone");

    [Theory]
    [InlineData("2024-07-01T00:00Z", 7200)]
    [InlineData("2024-01-01T00:00Z", 3600)]
    [InlineData("+123456-07-01T00:00Z", 7200)]
    public void OffsetAt_PlatformRules_AreThoseOfTheFramework(string moment, int expected) =>
        new PlatformRules(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).OffsetAt(SecondOf(moment)).ShouldBe(expected);

    private static long SecondOf(string moment) => ((DateTimeValue)Expression.Evaluate($"datetime('{moment}')")!).EpochSecond;

    /// <summary>A compiled zone of version 2: an empty block of version 1, then changes and offsets, then the rule.</summary>
    private static byte[] Compiled((long At, byte Type)[] changes, int[] offsets, string rule)
    {
        var bytes = new List<byte>();
        AddHeader(bytes, 0, 0);
        AddHeader(bytes, changes.Length, offsets.Length);
        foreach (var (at, _) in changes)
            AddBigEndian(bytes, at, 8);
        bytes.AddRange(changes.Select(change => change.Type));
        foreach (var offset in offsets)
        {
            AddBigEndian(bytes, offset, 4);
            bytes.AddRange([0, 0]);
        }

        bytes.AddRange("LMT\0"u8);
        bytes.AddRange(Encoding.ASCII.GetBytes($"\n{rule}\n"));
        return [.. bytes];
    }

    private static void AddHeader(List<byte> bytes, int changes, int types)
    {
        bytes.AddRange("TZif2"u8);
        bytes.AddRange(new byte[15]);
        foreach (var count in (int[])[0, 0, 0, changes, types, types == 0 ? 0 : 4])
            AddBigEndian(bytes, count, 4);
    }

    private static void AddBigEndian(List<byte> bytes, long number, int length)
    {
        Span<byte> all = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(all, number);
        bytes.AddRange(all[(8 - length)..]);
    }
}
