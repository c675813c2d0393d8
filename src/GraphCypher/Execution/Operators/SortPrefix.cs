using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>
/// Numbers that come in the order of values as far as they differ: the kind in the upper four bits, then the first four characters of a text but the last bits, or the upper bits of a number. Most
/// comparisons of a sort need no more. (Compare the abbreviated keys of PostgreSQL's sort.)
/// </summary>
internal static class SortPrefix
{
    private const int KindBits = 4;
    private const ulong Sign = 1UL << 63;

    public static ulong Of(in Value value, bool descending)
    {
        ulong prefix = value.Kind switch
        {
            ValueKind.Null => ulong.MaxValue,
            ValueKind.String => With(ValueKind.String, OfText(value.Text)),
            ValueKind.Integer or ValueKind.Float => With(ValueKind.Integer, OfNumber(value.Number)),
            ValueKind.Boolean or ValueKind.Node or ValueKind.Relationship => With(value.Kind, (ulong)value.Integer << KindBits),
            _ => With(value.Kind, 0),
        };
        return descending ? ~prefix : prefix;
    }

    private static ulong With(ValueKind kind, ulong bits) => ((ulong)kind << (64 - KindBits)) | (bits >> KindBits);

    private static ulong OfText(string text)
    {
        ulong bits = 0;
        for (int i = 0; i < 4; i++)
            bits = (bits << 16) | (i < text.Length ? text[i] : (ulong)0);
        return bits;
    }

    /// <summary>Not a number comes behind all others, and the two zeros are one.</summary>
    private static ulong OfNumber(double number)
    {
        if (double.IsNaN(number))
            return ulong.MaxValue;
        ulong bits = BitConverter.DoubleToUInt64Bits(number == 0 ? 0 : number);
        return (bits & Sign) != 0 ? ~bits : bits | Sign;
    }
}
