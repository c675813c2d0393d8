using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GraphBuilder.Text;

namespace GraphBuilder.Resolution;

/// <summary>How often words of terms are written with a capital in running text: "Bayesian" always, "Layer" in headings only.</summary>
internal sealed class WordCases
{
    private readonly Dictionary<string, (int Lower, int Capital)> counts = new(StringComparer.Ordinal);

    /// <summary>Counts the words of the mentions that stand inside a sentence of the abstract.</summary>
    public void Add(string @abstract, ImmutableArray<TextSpan> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Field != Field.Abstract)
                continue;
            var text = @abstract.AsSpan(mention.Start, mention.Length);
            if (IsHeading(text))
                continue;
            var first = true;
            foreach (var range in text.SplitAny(' ', '-'))
            {
                var word = text[range];
                if (IsPlain(word) && (!first || IsInsideSentence(@abstract, mention.Start)))
                    Count(word);
                first = false;
            }
        }
    }

    /// <summary>A term as it stands inside sentences: each word in lower case unless most sentences write it with a capital.</summary>
    public string InSentence(string term)
    {
        var result = term.ToCharArray();
        foreach (var range in term.AsSpan().SplitAny(' ', '-'))
        {
            var word = term.AsSpan()[range];
            if (!IsPlain(word) || !char.IsUpper(word[0]))
                continue;
            var (lowers, capitals) = counts.GetValueOrDefault(word.ToString().ToLowerInvariant());
            if (capitals <= lowers)
                result[range.Start.Value] = char.ToLowerInvariant(word[0]);
        }

        return new string(result);
    }

    // "We use Layer Normalization (LN)" writes both words with a capital as a title does, which says nothing of either.
    private static bool IsHeading(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var range in text.SplitAny(' ', '-'))
        {
            var word = text[range];
            if (word.Length > 3 && char.IsLower(word[0]))
                return false;
            words++;
        }

        return words > 1;
    }

    private static bool IsInsideSentence(string text, int start)
    {
        while (start > 0 && text[start - 1] == ' ')
            start--;
        return start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is ',' or '-');
    }

    // Letters only, none but the first a capital.
    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        if (word.Length < 2)
            return false;
        foreach (var c in word[1..])
        {
            if (!char.IsLower(c))
                return false;
        }

        return char.IsLetter(word[0]);
    }

    private void Count(ReadOnlySpan<char> word)
    {
        var isCapital = char.IsUpper(word[0]);
        Span<char> lower = stackalloc char[64];
        if (word.Length > lower.Length)
            return;
        word.ToLowerInvariant(lower);
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(
            counts.GetAlternateLookup<ReadOnlySpan<char>>(), (ReadOnlySpan<char>)lower[..word.Length], out _);
        count = isCapital ? (count.Lower, count.Capital + 1) : (count.Lower + 1, count.Capital);
    }
}
