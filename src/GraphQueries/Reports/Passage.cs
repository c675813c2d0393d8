using System.Collections.Immutable;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports;

/// <summary>A part of a marked text: all of one kind.</summary>
internal enum Emphasis
{
    None,

    /// <summary>What the report is about.</summary>
    Subject,

    /// <summary>Another term, or a place that states something.</summary>
    Other,
}

/// <summary>Cuts a marked text into parts for a page.</summary>
internal static class Passage
{
    /// <summary>What stands around the marks of a sentence that does not end: in UTF-16 code units.</summary>
    private const int Around = 320;

    private const string Ellipsis = "…";

    /// <summary>The parts in order. A text longer than any sentence is cut around its first mark.</summary>
    /// <param name="isWhole">Whether to show all of it however long it is.</param>
    public static ImmutableArray<(string Text, Emphasis Emphasis)> Parts(MarkedText marked, string subject, bool isWhole = false)
    {
        var (text, marks) = marked;
        int from = 0;
        int to = text.Length;
        if (!isWhole && text.Length > 4 * Around)
        {
            int middle = marks.IsEmpty ? 0 : marks[0].Start;
            from = Boundary(text, Math.Max(0, middle - Around));
            to = Boundary(text, Math.Min(text.Length, middle + (2 * Around)));
        }

        var parts = ImmutableArray.CreateBuilder<(string, Emphasis)>();
        if (from > 0)
            parts.Add((Ellipsis, Emphasis.None));
        int at = from;
        foreach (var mark in marks.Where(mark => mark.Start >= from && mark.End <= to))
        {
            Add(text[at..mark.Start], Emphasis.None);
            Add(text[mark.Start..mark.End], mark.Term == subject ? Emphasis.Subject : Emphasis.Other);
            at = mark.End;
        }

        Add(text[at..to], Emphasis.None);
        if (to < text.Length)
            parts.Add((Ellipsis, Emphasis.None));
        return parts.ToImmutable();

        void Add(string part, Emphasis emphasis)
        {
            if (part.Length > 0)
                parts.Add((DisplayText.Plain(part), emphasis));
        }
    }

    /// <summary>Never between the halves of a character.</summary>
    private static int Boundary(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
