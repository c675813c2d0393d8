using System.Collections.Immutable;
using System.Globalization;

namespace GraphConsole.Output;

/// <summary>A value in a grid: a text, with the stretches of it that stand out, a number, or a list of texts.</summary>
public readonly record struct Cell
{
    private Cell(string text, object? value, ImmutableArray<Range> marks)
    {
        Text = text;
        Value = value;
        Marks = marks;
    }

    /// <summary>As a person reads it.</summary>
    public string Text { get; }

    /// <summary>A <see cref="long"/>, a <see cref="double"/> or an array of texts; null for a text.</summary>
    internal object? Value { get; }

    internal bool IsNumber => Value is long or double;

    /// <summary>Ascending, apart from each other; where a search term stands in a sentence.</summary>
    public ImmutableArray<Range> Marks { get; }

    public static implicit operator Cell(string text) => new(text, value: null, []);

    /// <summary>A year or another number that is a name more than a quantity; absent when null.</summary>
    public static Cell Label(long? number) => number is { } known ? new Cell(known.ToString(CultureInfo.InvariantCulture), known, []) : "";

    public static Cell List(ImmutableArray<string> texts) => new(string.Join(", ", texts), texts, []);

    /// <summary>A count; a person sees it with thousands apart.</summary>
    public static implicit operator Cell(long number) => new(number.ToString("#,0", CultureInfo.InvariantCulture), number, []);

    /// <summary>A measure; a person sees two decimals.</summary>
    public static implicit operator Cell(double number) => new(number.ToString("0.00", CultureInfo.InvariantCulture), number, []);

    /// <summary>A measure of which a person sees so many decimals.</summary>
    public static Cell Measure(double number, int decimals) => new(number.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), number, []);

    public static Cell Marked(string text, ImmutableArray<Range> marks) => new(text, value: null, marks);

    /// <summary>The text with each marked stretch between two signs.</summary>
    public string WithMarks(string open, string close, Func<string, string> escape)
    {
        if (Marks.IsDefaultOrEmpty)
            return escape(Text);
        var parts = new List<string>();
        var from = 0;
        foreach (var mark in Marks)
        {
            var (start, length) = mark.GetOffsetAndLength(Text.Length);
            parts.Add(escape(Text[from..start]));
            parts.Add(open + escape(Text.Substring(start, length)) + close);
            from = start + length;
        }

        parts.Add(escape(Text[from..]));
        return string.Concat(parts);
    }
}
