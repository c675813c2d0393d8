using GraphBuilder.Recognition.Acronyms;

namespace GraphBuilder.Interpretation.Variants;

/// <summary>How two spellings are like each other.</summary>
/// <param name="Shared">Words of the shorter that the longer has too.</param>
/// <param name="Aligned">How well the letters of a coined word come from the words of the other, per letter; 0 when they do not.</param>
/// <param name="Covered">The share of the other's letters that lie in the stretch that they come from.</param>
internal readonly record struct Likeness(Spelling First, Spelling Second, int Shared, float Aligned, float Covered)
{
    public float Score => (2f * Shared / Math.Max(1, First.Words + Second.Words)) + (Aligned > 0 ? Covered : 0);

    /// <summary>The most alike spellings of two entities.</summary>
    public static Likeness Of(EntitySpellings first, EntitySpellings second)
    {
        Likeness best = default;
        foreach (Spelling one in first.Spellings)
        {
            foreach (Spelling other in second.Spellings)
            {
                Likeness found = Of(one, other);
                if (best.First is null || found.Score > best.Score)
                    best = found;
            }
        }

        return best;
    }

    private static Likeness Of(Spelling first, Spelling second)
    {
        int shared = 0;
        foreach (ulong stem in first.Stems)
            shared += second.Stems.AsSpan().Contains(stem) ? 1 : 0;
        (float aligned, float covered) = first.IsCoined ? Align(first, second) : second.IsCoined ? Align(second, first) : (0, 0);
        return new Likeness(first, second, shared, aligned, covered);
    }

    private static (float Aligned, float Covered) Align(Spelling coined, Spelling other)
    {
        if (other.Words < 2 || other.Text.Length > AcronymAlignment.LongestText)
            return (0, 0);
        Span<char> letters = stackalloc char[AcronymAlignment.MostLetters];
        int count = AcronymAlignment.Letters(coined.Text, letters);
        if (count < 2)
            return (0, 0);
        (int start, int score) = AcronymAlignment.Align(letters[..count], other.Text);
        return start < 0 || score <= 0 ? (0, 0) : ((float)score / count, (float)(other.Text.Length - start) / other.Text.Length);
    }
}
