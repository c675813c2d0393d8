namespace GraphStore.Model.Columns;

/// <summary>Compares UTF-8 the way <see cref="string.CompareOrdinal(string, string)"/> compares the same texts in UTF-16.</summary>
internal static class Utf8Order
{
    private const byte FirstSurrogatePairLead = 0xF0;
    private const byte FirstPrivateUseLead = 0xEE;

    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int same = left.CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
            return left.Length.CompareTo(right.Length);
        byte a = left[same];
        byte b = right[same];

        // UTF-16 writes what is beyond U+FFFF with surrogates, which sort before U+E000 to U+FFFF.
        if (a >= FirstPrivateUseLead && b >= FirstPrivateUseLead && (a >= FirstSurrogatePairLead) != (b >= FirstSurrogatePairLead))
            return b.CompareTo(a);
        return a.CompareTo(b);
    }
}
