using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Tagging;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Trained;

/// <summary>The words in and beside the places of a paper's candidates, by the rows of their vectors: what the network sees beside the row of numbers.</summary>
internal sealed class CandidateWords
{
    /// <summary>Words of a place: two before, the first, the second, the last but one, the last, two after.</summary>
    public const int Slots = 8;

    /// <summary>So many places of a candidate are looked at.</summary>
    private const int MostPlaces = 4;

    private readonly int[] firsts;
    private readonly int[] rows;

    private CandidateWords(int[] starts, int[] words)
    {
        firsts = starts;
        rows = words;
    }

    public static CandidateWords Of(PaperText text, IReadOnlyList<EntityCandidate> candidates, WordStatistics statistics)
    {
        var starts = new int[candidates.Count + 1];
        for (var at = 0; at < candidates.Count; at++)
            starts[at + 1] = starts[at] + Slots * Math.Min(candidates[at].Places.Count, MostPlaces);
        var words = new int[starts[^1]];
        var next = 0;
        foreach (var candidate in candidates)
        {
            for (var at = 0; at < Math.Min(candidate.Places.Count, MostPlaces); at++)
            {
                var place = candidate.Places[at];
                var field = text[place.Span.Field];
                var (first, end) = (place.FirstToken, place.EndToken);
                words[next++] = Row(field, first - 2, statistics);
                words[next++] = Row(field, first - 1, statistics);
                words[next++] = Row(field, first, statistics);
                words[next++] = end - first > 1 ? Row(field, first + 1, statistics) : -1;
                words[next++] = end - first > 2 ? Row(field, end - 2, statistics) : -1;
                words[next++] = Row(field, end - 1, statistics);
                words[next++] = Row(field, end, statistics);
                words[next++] = Row(field, end + 1, statistics);
            }
        }

        return new(starts, words);
    }

    /// <summary>The words of a candidate, <see cref="Slots"/> a place; -1 where there is none with a vector.</summary>
    public ReadOnlySpan<int> this[int candidate] => rows.AsSpan(firsts[candidate]..firsts[candidate + 1]);

    private static int Row(FieldText field, int token, WordStatistics statistics)
    {
        if (token < 0 || token >= field.Tokens.Length)
            return -1;
        var form = field[field.Tokens[token]];
        Span<char> lower = stackalloc char[Math.Min(form.Length, 40)];
        form[..lower.Length].ToLowerInvariant(lower);
        return statistics.Find(lower).Row;
    }
}
