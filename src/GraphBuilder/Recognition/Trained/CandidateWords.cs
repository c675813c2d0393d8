using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Networks;

namespace GraphBuilder.Recognition.Trained;

/// <summary>The words in and beside the places of a paper's candidates, by the rows of their vectors: what the network sees beside the row of numbers.</summary>
internal static class CandidateWords
{
    /// <summary>Words of a place: two before, the first, the second, the last but one, the last, two after.</summary>
    public const int Slots = 8;

    /// <summary>So many places of a candidate are looked at.</summary>
    private const int MostPlaces = 4;

    public static WordPlaces Of(IReadOnlyList<EntityCandidate> candidates, TaggedText tagged)
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
                var facts = tagged.Facts(place.Span.Field);
                var (first, end) = (place.FirstToken, place.EndToken);
                words[next++] = Row(facts, first - 2);
                words[next++] = Row(facts, first - 1);
                words[next++] = Row(facts, first);
                words[next++] = end - first > 1 ? Row(facts, first + 1) : -1;
                words[next++] = end - first > 2 ? Row(facts, end - 2) : -1;
                words[next++] = Row(facts, end - 1);
                words[next++] = Row(facts, end);
                words[next++] = Row(facts, end + 1);
            }
        }

        return new(starts, words);
    }

    private static int Row(ReadOnlySpan<WordFacts> facts, int token) => (uint)token < (uint)facts.Length ? facts[token].Row : -1;
}
