using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Judgement;

/// <summary>
/// Chooses places that do not overlap and together cover the most words that are expected to be part of a term: weighted interval scheduling (Kleinberg and Tardos, 6.1), where a place
/// counts its words times its probability. Two short terms that are likely elsewhere in the paper so do not break up a long one that is likely as a whole. Cost: n log n.
/// </summary>
internal static class Segmentation
{
    /// <param name="places">In any order.</param>
    /// <returns>By field and start.</returns>
    public static List<Place> Choose(IReadOnlyList<Place> places)
    {
        var sorted = new List<Place>(places);
        sorted.Sort(static (a, b) =>
        {
            if (a.Span.Field != b.Span.Field)
                return a.Span.Field < b.Span.Field ? -1 : 1;
            return a.Span.End != b.Span.End ? a.Span.End.CompareTo(b.Span.End) : a.Span.Start.CompareTo(b.Span.Start);
        });

        var best = new float[sorted.Count + 1];
        var before = new int[sorted.Count];
        for (var i = 0; i < sorted.Count; i++)
        {
            before[i] = CountBefore(sorted, i);
            best[i + 1] = Math.Max(best[i], best[before[i]] + Worth(sorted[i]));
        }

        var chosen = new List<Place>();
        for (var i = sorted.Count; i > 0;)
        {
            if (best[i] > best[i - 1])
            {
                chosen.Add(sorted[i - 1]);
                i = before[i - 1];
            }
            else
            {
                i--;
            }
        }

        chosen.Reverse();
        return chosen;
    }

    /// <summary>Whether a place shares text with one of those chosen.</summary>
    /// <param name="chosen">By field and start, apart from each other.</param>
    public static bool Overlaps(List<Place> chosen, TextSpan span)
    {
        var low = 0;
        var high = chosen.Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            var other = chosen[middle].Span;
            if (other.Field < span.Field || (other.Field == span.Field && other.Start < span.End))
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && chosen[low - 1].Span.Overlaps(span);
    }

    private static float Worth(Place place) => place.Words / (1 + MathF.Exp(-place.LogOdds));

    /// <summary>How many of the places end before the one at an index starts.</summary>
    private static int CountBefore(List<Place> places, int index)
    {
        var span = places[index].Span;
        var low = 0;
        var high = index;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            var other = places[middle].Span;
            if (other.Field < span.Field || (other.Field == span.Field && other.End <= span.Start))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
