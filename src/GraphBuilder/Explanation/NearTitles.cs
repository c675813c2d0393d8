using System.Collections.Immutable;
using GraphBuilder.Text;

namespace GraphBuilder.Explanation;

/// <summary>Finds the paper that a person means by a title, and titles that are near to one that no paper has.</summary>
internal sealed class NearTitles(string wanted, int most)
{
    /// <summary>Titles that share fewer of their letters' runs are no suggestion.</summary>
    private const double LeastAlike = 0.2;

    private const int Run = 3;

    private readonly string folded = TermFold.Fold(wanted);
    private readonly HashSet<string> runs = Runs(TermFold.Fold(wanted));
    private readonly List<(double Alike, string Title)> near = [];

    /// <summary>Whether a paper is meant; what is near is remembered.</summary>
    public bool IsMeant(string id, string title)
    {
        var other = TermFold.Fold(title);
        if (id == wanted || other == folded)
            return true;
        var otherRuns = Runs(other);
        var alike = 2.0 * otherRuns.Count(runs.Contains) / Math.Max(1, runs.Count + otherRuns.Count);
        if (folded.Length >= Run && other.Contains(folded, StringComparison.Ordinal))
            alike = Math.Max(alike, 1 - LeastAlike);
        if (alike >= LeastAlike)
            Remember(alike, title);
        return false;
    }

    /// <summary>The nearest titles, at most so many, the likeliest first.</summary>
    public ImmutableArray<string> Suggestions => [.. near.Select(static one => one.Title)];

    private void Remember(double alike, string title)
    {
        near.Add((alike, title));
        near.Sort(static (one, other) => one.Alike != other.Alike ? other.Alike.CompareTo(one.Alike) : string.CompareOrdinal(one.Title, other.Title));
        if (near.Count > most)
            near.RemoveAt(most);
    }

    private static HashSet<string> Runs(string text)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at + Run <= text.Length; at++)
            all.Add(text.Substring(at, Run));
        return all;
    }
}
