using System.Collections.Immutable;

namespace GraphQueries.Reports;

/// <summary>Stretches of a text that are to stand out.</summary>
internal static class MarkedRanges
{
    /// <summary>Ascending, joined where they overlap, counted from <paramref name="origin"/>.</summary>
    public static ImmutableArray<Range> Apart(IEnumerable<(int Start, int End)> marks, int origin = 0)
    {
        var apart = ImmutableArray.CreateBuilder<Range>();
        var last = (Start: -1, End: -1);
        foreach (var mark in marks.Order())
        {
            if (mark.Start < last.End)
            {
                last.End = Math.Max(last.End, mark.End);
                apart[^1] = (last.Start - origin)..(last.End - origin);
            }
            else
            {
                last = mark;
                apart.Add((last.Start - origin)..(last.End - origin));
            }
        }

        return apart.ToImmutable();
    }
}
