using System.Collections.Frozen;

namespace GraphBuilder.Interpretation.Results;

/// <summary>Reads the unit behind a number. The words are in <c>quantity-units.tsv</c>.</summary>
internal static class QuantityUnits
{
    private static readonly FrozenDictionary<string, QuantityUnit>.AlternateLookup<ReadOnlySpan<char>> Words = EmbeddedTable.Rows("Results/quantity-units.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<QuantityUnit>(row[1]), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Signs, longer ones first; those in front may be glued to what follows.</summary>
    private static readonly (string Written, QuantityUnit Unit)[] Signs =
    [
        ("\\%", QuantityUnit.Percent), ("{\\%}", QuantityUnit.Percent), ("$\\%$", QuantityUnit.Percent), ("%", QuantityUnit.Percent), ("$\\times$", QuantityUnit.Factor), ("{\\times}", QuantityUnit.Factor),
        ("\\times", QuantityUnit.Factor), ("×", QuantityUnit.Factor), ("-fold", QuantityUnit.Factor), ("-times", QuantityUnit.Factor), ("-points", QuantityUnit.Points), ("-point", QuantityUnit.Points),
    ];

    /// <summary>The unit at an index behind a number and where it ends; the index itself when there is none.</summary>
    public static (QuantityUnit Unit, int End) Read(ReadOnlySpan<char> text, int at)
    {
        bool blank = at < text.Length && text[at] == ' ';
        int from = blank ? at + 1 : at;
        ReadOnlySpan<char> rest = text[from..];
        foreach ((string written, QuantityUnit unit) in Signs)
        {
            if (rest.StartsWith(written, StringComparison.Ordinal))
                return (unit, from + written.Length);
        }

        int end = WordEnd(text, from);
        if (end == from)
            return (QuantityUnit.None, at);
        ReadOnlySpan<char> word = text[from..end];
        // "percentage points", "absolute points", "percent points"
        if (blank && word is "percentage" or "absolute" or "percent" && text[end..] is [' ', 'p', 'o', 'i', 'n', 't', ..])
            return (QuantityUnit.Points, WordEnd(text, end + 1));
        if (!Words.TryGetValue(word, out QuantityUnit known))
            return (QuantityUnit.None, at);
        // One letter counts only when it is glued to the number, or, as a time, "3 s".
        if (word.Length == 1 && blank && word is not "s")
            return (QuantityUnit.None, at);
        return (known, end);
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsLetter(text[at]) || (text[at] == '/' && at + 1 < text.Length && text[at + 1] == 's')))
            at++;
        return at;
    }
}
