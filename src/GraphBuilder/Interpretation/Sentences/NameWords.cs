using GraphBuilder.Interpretation.Learning;

namespace GraphBuilder.Interpretation.Sentences;

/// <summary>The words of an entity's name and how it is written.</summary>
internal static class NameWords
{
    /// <summary>Hashes of the whole name (its words joined by underscores), of its last and first word, and how many words it has.</summary>
    public static (ulong Name, ulong Head, ulong Lead, int Count) Of(string name)
    {
        Span<char> joined = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        int count = 0, length = 0, last = 0, firstEnd = -1;
        bool inside = false;
        foreach (char c in name)
        {
            bool separates = c is ' ' or '-' or '_' or '/' || char.IsWhiteSpace(c);
            if (separates)
            {
                inside = false;
                continue;
            }

            if (!inside)
            {
                if (count == 1)
                    firstEnd = length;
                if (count++ > 0)
                    joined[length++] = '_';
                last = length;
                inside = true;
            }

            joined[length++] = c;
        }

        ReadOnlySpan<char> whole = joined[..length];
        ReadOnlySpan<char> head = whole[last..], lead = firstEnd < 0 ? whole : whole[..firstEnd];
        return (FeatureHash.Of(whole), FeatureHash.Of(head), FeatureHash.Of(lead), count);
    }

    /// <summary>A capital behind the first letter of a word, or a digit: <c>LoRA</c>, <c>T5</c>, <c>GPT</c>.</summary>
    public static bool IsProper(ReadOnlySpan<char> surface)
    {
        for (int i = 0; i < surface.Length; i++)
        {
            if (char.IsAsciiDigit(surface[i]) || (i > 0 && char.IsUpper(surface[i]) && char.IsLetter(surface[i - 1])))
                return true;
        }

        return false;
    }

    /// <summary>Every longer word starts with a capital.</summary>
    public static bool IsTitleCased(ReadOnlySpan<char> surface)
    {
        bool any = false;
        for (int i = 0; i < surface.Length; i++)
        {
            bool starts = i == 0 || surface[i - 1] is ' ' or '-';
            if (!starts || !char.IsLetter(surface[i]))
                continue;
            int end = i;
            while (end < surface.Length && char.IsLetter(surface[end]))
                end++;
            if (char.IsUpper(surface[i]))
                any = true;
            else if (end - i > 3)
                return false;
        }

        return any;
    }
}
