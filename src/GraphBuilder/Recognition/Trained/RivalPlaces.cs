using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Trained;

/// <summary>The places of a paper's candidates in the order of the text, to find those that overlap. A workspace: one per thread.</summary>
internal sealed class RivalPlaces
{
    private Rival[] rivals = [];
    private long[] order = [];
    private int count;
    private int longest;

    public void Read(IReadOnlyList<EntityCandidate> candidates)
    {
        count = 0;
        longest = 0;
        for (var candidate = 0; candidate < candidates.Count; candidate++)
        {
            foreach (var place in candidates[candidate].Places)
            {
                if (count == rivals.Length)
                {
                    Array.Resize(ref rivals, Math.Max(64, count * 2));
                    Array.Resize(ref order, rivals.Length);
                }

                rivals[count] = new(place.Span, place.Tagged.Total, candidate);
                order[count++] = Position(place.Span.Field, place.Span.Start);
                longest = Math.Max(longest, place.Span.Length);
            }
        }

        Array.Sort(order, rivals, 0, count);
    }

    /// <summary>How likely the likeliest other place is that holds the place, and the likeliest inside of it or across its edge; 0 for none.</summary>
    /// <param name="candidate">The number of the place's own candidate, whose places are no rivals.</param>
    public (float Longer, float Shorter) Of(Place place, int candidate)
    {
        float longer = 0, shorter = 0;
        var span = place.Span;
        var end = Position(span.Field, span.End);
        for (var at = FirstFrom(Position(span.Field, Math.Max(0, span.Start - longest))); at < count && order[at] < end; at++)
        {
            ref readonly var rival = ref rivals[at];
            if (rival.Candidate == candidate || !rival.Span.Overlaps(span))
                continue;
            if (rival.Span.Contains(span))
                longer = Math.Max(longer, rival.Probability);
            else
                shorter = Math.Max(shorter, rival.Probability);
        }

        return (longer, shorter);
    }

    private static long Position(Field field, int offset) => ((long)field << 32) | (uint)offset;

    /// <summary>The first place at a position or after it.</summary>
    private int FirstFrom(long position)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (order[middle] < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private readonly record struct Rival(TextSpan Span, float Probability, int Candidate);
}
