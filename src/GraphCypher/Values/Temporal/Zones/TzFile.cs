using System.Buffers.Binary;
using System.Text;

namespace GraphCypher.Values.Temporal.Zones;

/// <summary>
/// A compiled time zone of the IANA database (TZif, RFC 9636): the changes of offset known by date, to the second, and the rule that holds after the last.
/// The framework's own reader rounds offsets to minutes, which loses local mean time: Stockholm was 53 minutes and 28 seconds east of Greenwich.
/// </summary>
internal sealed class TzFile : ZoneRules
{
    private const int HeaderLength = 44;

    private readonly long[] changes;
    private readonly int[] offsets;
    private readonly int first;
    private readonly PosixRules? afterwards;

    private TzFile(long[] changes, int[] offsets, int first, PosixRules? afterwards)
    {
        this.changes = changes;
        this.offsets = offsets;
        this.first = first;
        this.afterwards = afterwards;
    }

    public override int OffsetAt(long epochSecond)
    {
        if (changes.Length == 0 || epochSecond >= changes[^1])
            return afterwards?.OffsetAt(epochSecond) ?? (changes.Length == 0 ? first : offsets[^1]);
        var index = Array.BinarySearch(changes, epochSecond);
        if (index < 0)
            index = ~index - 1;
        return index < 0 ? first : offsets[index];
    }

    /// <summary>Reads a file's bytes; null if they are not a time zone of version 2 or later.</summary>
    public static TzFile? Read(ReadOnlySpan<byte> bytes)
    {
        if (Header.Read(bytes, timeLength: 4) is not { Version: >= (byte)'2' } old || bytes.Length < HeaderLength + old.BodyLength)
            return null;
        var rest = bytes[(HeaderLength + old.BodyLength)..];
        if (Header.Read(rest, timeLength: 8) is not { TypeCount: > 0 } header || rest.Length < HeaderLength + header.BodyLength)
            return null;
        var body = rest[HeaderLength..];

        var types = body[(header.TimeCount * 9)..];
        var times = new long[header.TimeCount];
        var after = new int[header.TimeCount];
        for (var index = 0; index < times.Length; index++)
        {
            times[index] = BinaryPrimitives.ReadInt64BigEndian(body[(index * 8)..]);
            var type = body[header.TimeCount * 8 + index];
            if (type >= header.TypeCount || (index > 0 && times[index] <= times[index - 1]))
                return null;
            after[index] = OffsetOf(types, type);
        }

        var footer = Encoding.ASCII.GetString(body[header.BodyLength..]).Trim('\n');
        return new TzFile(times, after, OffsetOf(types, 0), PosixRules.Parse(footer));
    }

    private static int OffsetOf(ReadOnlySpan<byte> types, int type) => BinaryPrimitives.ReadInt32BigEndian(types[(type * 6)..]);

    /// <summary>How much of what a block holds.</summary>
    private readonly record struct Header(byte Version, int TimeCount, int TypeCount, int BodyLength)
    {
        public static Header? Read(ReadOnlySpan<byte> bytes, int timeLength)
        {
            if (bytes.Length < HeaderLength || !bytes.StartsWith("TZif"u8))
                return null;
            var utc = Count(bytes, 0);
            var standard = Count(bytes, 1);
            var leaps = Count(bytes, 2);
            var changes = Count(bytes, 3);
            var types = Count(bytes, 4);
            var characters = Count(bytes, 5);
            var length = changes * (timeLength + 1) + types * 6 + characters + leaps * (timeLength + 4) + standard + utc;
            return length is < 0 or > int.MaxValue ? null : new Header(bytes[4], (int)changes, (int)types, (int)length);
        }

        private static long Count(ReadOnlySpan<byte> bytes, int index) => BinaryPrimitives.ReadUInt32BigEndian(bytes[(20 + index * 4)..]);
    }
}
