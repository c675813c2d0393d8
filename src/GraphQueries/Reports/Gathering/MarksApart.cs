using System.Collections.Immutable;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>Marks that do not overlap.</summary>
internal static class MarksApart
{
    /// <summary>
    /// Ascending, counted from <paramref name="origin"/>; of marks that overlap one that names a term stays, then the longest, the earliest, then the one whose term's id is smallest.
    /// </summary>
    public static ImmutableArray<Mark> Of(IEnumerable<Mark> marks, int origin)
    {
        var kept = new List<Mark>();
        foreach (var mark in marks.OrderBy(mark => mark.Term is null).ThenByDescending(mark => mark.End - mark.Start).ThenBy(mark => mark.Start).ThenBy(mark => mark.Term, StringComparer.Ordinal))
        {
            if (kept.TrueForAll(other => mark.End <= other.Start || mark.Start >= other.End))
                kept.Add(mark);
        }

        return [.. kept.OrderBy(mark => mark.Start).Select(mark => mark with { Start = mark.Start - origin, End = mark.End - origin })];
    }
}
