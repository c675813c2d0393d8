using System.Runtime.InteropServices;
using System.Text;

namespace GraphStore.Unicode;

/// <summary>Normalisation (Unicode Standard Annex 15), the same on every machine; names and ids are in form KC.</summary>
/// <remarks>
/// <see cref="string.Normalize(NormalizationForm)"/> leaves non-ASCII text as it is under invariant globalisation, and otherwise follows
/// whatever ICU the machine has; ids must depend on neither.
/// </remarks>
public static class UnicodeCompatibility
{
    private const int HangulBase = 0xAC00;
    private const int HangulCount = 11172;
    private const int LeadBase = 0x1100;
    private const int LeadCount = 19;
    private const int VowelBase = 0x1161;
    private const int VowelCount = 21;
    private const int TrailBase = 0x11A7;
    private const int TrailCount = 28;

    // The table is read only when a text needs it: most text is ASCII.
    private static readonly Lazy<CompatibilityTable> Table = new(CompatibilityTable.Load);

    /// <summary>The text in normalisation form KC; the same instance when it is already in that form. Lone surrogates stay as they are.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int start = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007f');
        if (start < 0 || IsStable(text.AsSpan(start), Table.Value))
            return text;

        string normal = Formed(text, isComposed: true, isCompatible: true);
        return normal == text ? text : normal;
    }

    /// <summary>The text in any of the four forms.</summary>
    public static string Normalize(string text, NormalizationForm form)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Ascii.IsValid(text)
            ? text
            : Formed(text, form is NormalizationForm.FormC or NormalizationForm.FormKC, form is NormalizationForm.FormKC or NormalizationForm.FormKD);
    }

    private static string Formed(string text, bool isComposed, bool isCompatible)
    {
        var table = Table.Value;
        var points = Decompose(text, table, isCompatible);
        Order(points, table);
        if (isComposed)
            Compose(points, table);
        var result = new StringBuilder(text.Length + 8);
        foreach (int point in points)
            Append(result, point);
        return result.ToString();
    }

    private static bool IsStable(ReadOnlySpan<char> text, CompatibilityTable table)
    {
        for (int i = 0; i < text.Length;)
        {
            int point = Next(text, ref i);
            if (table.MayChange(point))
                return false;
        }

        return true;
    }

    private static List<int> Decompose(string text, CompatibilityTable table, bool isCompatible)
    {
        var points = new List<int>(text.Length + 16);
        for (int i = 0; i < text.Length;)
            Decompose(Next(text, ref i), table, isCompatible, points);
        return points;
    }

    private static void Decompose(int point, CompatibilityTable table, bool isCompatible, List<int> into)
    {
        int syllable = point - HangulBase;
        if (point < 0x80)
        {
            into.Add(point);
        }
        else if (syllable is >= 0 and < HangulCount)
        {
            into.Add(LeadBase + (syllable / (VowelCount * TrailCount)));
            into.Add(VowelBase + (syllable / TrailCount % VowelCount));
            if (syllable % TrailCount != 0)
                into.Add(TrailBase + (syllable % TrailCount));
        }
        else if ((isCompatible ? table.Mapping(point) : table.Canonical(point)) is { } mapping)
        {
            into.AddRange(mapping);
        }
        else if (table.Parts(point) is var (first, second))
        {
            Decompose(first, table, isCompatible, into);
            Decompose(second, table, isCompatible, into);
        }
        else
        {
            into.Add(point);
        }
    }

    /// <summary>Canonical ordering: runs of combining marks by class, marks of one class as they came.</summary>
    private static void Order(List<int> points, CompatibilityTable table)
    {
        const int longRun = 32;
        for (int i = 0; i < points.Count;)
        {
            if (table.Class(points[i]) == 0)
            {
                i++;
                continue;
            }

            int end = i + 1;
            while (end < points.Count && table.Class(points[end]) != 0)
                end++;
            if (end - i > longRun)
                OrderLongRun(points, i, end, table);
            else
                OrderShortRun(points, i, end, table);
            i = end;
        }
    }

    private static void OrderShortRun(List<int> points, int start, int end, CompatibilityTable table)
    {
        for (int i = start + 1; i < end; i++)
        {
            int point = points[i];
            int own = table.Class(point);
            int at = i;
            for (; at > start && table.Class(points[at - 1]) > own; at--)
                points[at] = points[at - 1];
            points[at] = point;
        }
    }

    // A hostile text may be one run of a million marks: no quadratic work on it.
    private static void OrderLongRun(List<int> points, int start, int end, CompatibilityTable table)
    {
        var run = points.GetRange(start, end - start).OrderBy(table.Class).ToList();
        for (int i = start; i < end; i++)
            points[i] = run[i - start];
    }

    /// <summary>Canonical composition in place: each mark joins the last starter unless a mark of its class or a higher one stands between.</summary>
    private static void Compose(List<int> points, CompatibilityTable table)
    {
        var span = CollectionsMarshal.AsSpan(points);
        int starter = -1;
        int lastClass = 0;
        int written = 0;
        foreach (int point in span)
        {
            int own = table.Class(point);
            bool reaches = starter >= 0 && (starter == written - 1 || (lastClass != 0 && lastClass < own));
            if (reaches && Join(span[starter], point, table) is { } composite)
            {
                span[starter] = composite;
                continue;
            }

            if (own == 0)
                starter = written;
            lastClass = own;
            span[written++] = point;
        }

        points.RemoveRange(written, points.Count - written);
    }

    private static int? Join(int first, int second, CompatibilityTable table)
    {
        int lead = first - LeadBase;
        int vowel = second - VowelBase;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
            return HangulBase + (((lead * VowelCount) + vowel) * TrailCount);
        int syllable = first - HangulBase;
        int trail = second - TrailBase;
        if (syllable is >= 0 and < HangulCount && syllable % TrailCount == 0 && trail is > 0 and < TrailCount)
            return first + trail;
        return table.Composite(first, second);
    }

    private static int Next(ReadOnlySpan<char> text, ref int at)
    {
        char high = text[at++];
        if (char.IsHighSurrogate(high) && at < text.Length && char.IsLowSurrogate(text[at]))
            return char.ConvertToUtf32(high, text[at++]);
        return high;
    }

    private static void Append(StringBuilder result, int point)
    {
        if (point < 0x10000)
            result.Append((char)point);
        else
            result.Append(char.ConvertFromUtf32(point));
    }
}
