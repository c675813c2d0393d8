namespace GraphBuilder.Recognition.Judgement;

/// <summary>
/// Chooses places that do not overlap and together cover the most words that are expected to be part of a term: weighted interval scheduling (Kleinberg and Tardos, 6.1), where a place
/// counts its words times its probability. Two short terms that are likely elsewhere in the paper so do not break up a long one that is likely as a whole. Cost: n log n.
/// </summary>
internal static class Segmentation
{
    /// <param name="places">By field and start.</param>
    /// <param name="least">Places with log-odds of less are never chosen.</param>
    public static List<Place> Choose(IReadOnlyList<Place> places, float least)
    {
        var eligible = new List<Place>(places.Count);
        foreach (var place in places)
        {
            if (place.LogOdds > least)
                eligible.Add(place);
        }

        eligible.Sort(static (a, b) =>
        {
            if (a.Span.Field != b.Span.Field)
                return a.Span.Field < b.Span.Field ? -1 : 1;
            return a.Span.End != b.Span.End ? a.Span.End.CompareTo(b.Span.End) : a.Span.Start.CompareTo(b.Span.Start);
        });

        var best = new float[eligible.Count + 1];
        var before = new int[eligible.Count];
        for (var i = 0; i < eligible.Count; i++)
        {
            before[i] = CountBefore(eligible, i);
            best[i + 1] = Math.Max(best[i], best[before[i]] + Worth(eligible[i]));
        }

        var chosen = new List<Place>();
        for (var i = eligible.Count; i > 0;)
        {
            if (best[i] > best[i - 1])
            {
                chosen.Add(eligible[i - 1]);
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
