namespace GraphBuilder.Recognition.Judgement;

/// <summary>
/// Chooses places that do not overlap and whose log-odds add up to the most: weighted interval scheduling (Kleinberg and Tardos, 6.1).
/// Cost: n log n.
/// </summary>
internal static class Segmentation
{
    /// <param name="places">By field and start.</param>
    /// <param name="least">Places with log-odds of less are never chosen; what exceeds it is what a place adds.</param>
    public static List<Place> Choose(IReadOnlyList<Place> places, float least)
    {
        var eligible = new List<Place>();
        foreach (var place in places)
        {
            if (place.LogOdds > least)
                eligible.Add(place);
        }

        eligible.Sort(static (a, b) =>
        {
            var byField = a.Span.Field.CompareTo(b.Span.Field);
            if (byField != 0)
                return byField;
            return a.Span.End != b.Span.End ? a.Span.End.CompareTo(b.Span.End) : a.Span.Start.CompareTo(b.Span.Start);
        });

        var best = new float[eligible.Count + 1];
        var before = new int[eligible.Count];
        for (var i = 0; i < eligible.Count; i++)
        {
            before[i] = CountBefore(eligible, i);
            best[i + 1] = Math.Max(best[i], best[before[i]] + eligible[i].LogOdds - least);
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
