using GraphBuilder.Lexicon;

namespace GraphBuilder.Recognition.Judgement;

/// <summary>
/// An abbreviation that the paper defines itself means what the paper says, not what the lexicon knows by the same letters: a paper's GLOW is not the flow called Glow.
/// </summary>
internal static class Homonyms
{
    private const int LettersToAgree = 3;

    /// <summary>Whether an expansion fits an entry: one of its names has the same words, up to their endings.</summary>
    public static bool Fits(LexiconEntry entry, ReadOnlySpan<char> expansion)
    {
        if (Agree(entry.Name, expansion))
            return true;
        foreach (var alias in entry.Aliases)
        {
            if (Agree(alias, expansion))
                return true;
        }

        return false;
    }

    /// <summary>Whether the words of the shorter text stand in the longer in the same order, each told by its first letters, and at most one word is left over.</summary>
    private static bool Agree(ReadOnlySpan<char> name, ReadOnlySpan<char> expansion)
    {
        if (!name.Contains(' ') && !name.Contains('-'))
            return name.Equals(expansion, StringComparison.OrdinalIgnoreCase);
        var left = 0;
        while (!name.IsEmpty && !expansion.IsEmpty)
        {
            var word = Next(ref name);
            var other = Next(ref expansion);
            while (!SameStart(word, other))
            {
                if (++left > 1)
                    return false;
                if (name.Length >= expansion.Length && !name.IsEmpty)
                    word = Next(ref name);
                else if (!expansion.IsEmpty)
                    other = Next(ref expansion);
                else
                    return false;
            }
        }

        while (!name.IsEmpty || !expansion.IsEmpty)
        {
            Next(ref name.IsEmpty ? ref expansion : ref name);
            left++;
        }

        return left <= 1;
    }

    private static bool SameStart(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var length = Math.Min(LettersToAgree, Math.Min(one.Length, other.Length));
        return length > 0 && one[..length].Equals(other[..length], StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(' ', '-');
        var word = end < 0 ? text : text[..end];
        text = end < 0 ? [] : text[(end + 1)..].TrimStart(" -");
        return word;
    }
}
