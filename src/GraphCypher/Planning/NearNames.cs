namespace GraphCypher.Planning;

/// <summary>Finds what a misspelt name was meant to be.</summary>
internal static class NearNames
{
    /// <summary>The name with the fewest letters changed, at most a third of them; null when none is near.</summary>
    public static string? Closest(string name, IEnumerable<string> names)
    {
        string? best = null;
        int least = Math.Max(1, name.Length / 3) + 1;
        foreach (string candidate in names.Order(StringComparer.Ordinal))
        {
            int distance = Distance(name, candidate, least);
            if (distance < least)
                (best, least) = (candidate, distance);
        }

        return best;
    }

    /// <summary>The end of a sentence on a name that is not there: a full stop, or a question.</summary>
    /// <param name="before">Stands before a name, such as a quote.</param>
    /// <param name="behind">Stands behind it.</param>
    public static string Suggest(string name, IEnumerable<string> names, string before, string behind) => Closest(name, names) is { } near ? $": did you mean {before}{near}{behind}?" : ".";

    /// <summary>The distance of Damerau and Levenshtein, without regard to case; at most <paramref name="most"/>.</summary>
    private static int Distance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) >= most)
            return most;
        int[] before = new int[other.Length + 1], last = [.. Enumerable.Range(0, other.Length + 1)], row = new int[other.Length + 1];
        for (int i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                bool same = Lower(one[i - 1]) == Lower(other[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Lower(one[i - 1]) == Lower(other[j - 2]) && Lower(one[i - 2]) == Lower(other[j - 1]))
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[other.Length];
    }

    private static char Lower(char c) => char.ToLowerInvariant(c);
}
