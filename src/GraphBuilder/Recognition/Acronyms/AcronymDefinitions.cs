using System.Collections.Immutable;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Acronyms;

/// <summary>
/// Finds abbreviations and what they stand for: <c>in-context learning (ICL)</c>, <c>ICL (in-context learning)</c>, lists, nested brackets,
/// <c>large language models, or LLMs</c>. Both parts stand in one sentence.
/// </summary>
public static class AcronymDefinitions
{
    /// <summary>What the texts define that this thread looked at last: both the recogniser of abbreviations and the chain ask.</summary>
    [ThreadStatic]
    private static LatestTexts<ImmutableArray<AcronymDefinition>>? t_latest;

    /// <summary>The definitions of a text, by the place of the abbreviation; an abbreviation is defined once a place.</summary>
    public static ImmutableArray<AcronymDefinition> Find(FieldText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (t_latest ??= new()).Of(text, static text => Read(text));
    }

    private static ImmutableArray<AcronymDefinition> Read(FieldText text)
    {
        if (text.Text.AsSpan().IndexOfAny('(', '[', ',') < 0)
            return [];

        var found = ImmutableArray.CreateBuilder<AcronymDefinition>();
        foreach (var sentence in text.Sentences)
        {
            if (sentence.EndToken <= sentence.FirstToken)
                continue;
            FindInSentence(text, text.Tokens[sentence.FirstToken].Start, text.Tokens[sentence.EndToken - 1].End, found);
        }

        return found.DrainToImmutable();
    }

    private static void FindInSentence(FieldText text, int start, int end, ImmutableArray<AcronymDefinition>.Builder found)
    {
        var characters = text.Text.AsSpan();
        var barrier = start; // an expansion begins after it
        for (var i = start; i < end; i++)
        {
            switch (characters[i])
            {
                case '(' or '[':
                    var close = BracketPairs.Close(characters, i, end);
                    if (close < 0)
                    {
                        barrier = i + 1;
                        break;
                    }

                    if (ReadBracket(text, barrier, i, close, found))
                        barrier = close + 1;
                    if (characters[(i + 1)..close].IndexOfAny('(', '[') < 0 || IsOneWord(characters[(i + 1)..close]))
                        i = close;
                    else
                        barrier = i + 1;
                    break;
                case ')' or ']' or ';':
                    barrier = i + 1;
                    break;
                case ',':
                    AfterComma.Read(text, barrier, i, end, found);
                    break;
            }
        }
    }

    private static bool IsOneWord(ReadOnlySpan<char> text) => !text.Contains(' ');

    /// <summary>Reads what stands between brackets; true when an abbreviation was found.</summary>
    private static bool ReadBracket(FieldText text, int barrier, int open, int close, ImmutableArray<AcronymDefinition>.Builder found)
    {
        if (open <= barrier || open + 1 >= close)
            return false;

        var characters = text.Text.AsSpan();
        var known = found.Count;
        ReadSegments(text, barrier, open, close, found);
        if (found.Count > known)
            return true;

        if (TryInside(text, open, close, out var inside) || TryReversed(text, barrier, open, close, out inside))
        {
            found.Add(inside);
            return true;
        }

        return false;
    }

    /// <summary>
    /// Reads the parts of a bracket from the last. "Small models and large models (SMs and LMs)": once a part has its expansion, what stands before the
    /// conjunction in front of it is the earlier part's.
    /// </summary>
    private static void ReadSegments(FieldText text, int barrier, int open, int close, ImmutableArray<AcronymDefinition>.Builder found)
    {
        var segments = new List<(int Start, int End)>();
        foreach (var segment in new BracketSegments(text.Text, open + 1, close))
            segments.Add(segment);
        var known = found.Count;
        var longEnd = open;
        for (var i = segments.Count - 1; i >= 0; i--)
        {
            var (start, end) = segments[i];
            if (!AcronymPairs.TryForward(text, barrier, longEnd, start, end, out var definition)
                && (longEnd == open || !AcronymPairs.TryForward(text, barrier, open, start, end, out definition) || definition.Long != found[known].Long))
                continue;
            found.Insert(known, definition);
            var joint = JointStart(text.Text.AsSpan(barrier, definition.Long.Start - barrier));
            longEnd = joint < 0 ? open : barrier + joint;
        }
    }

    /// <summary>Where the conjunction at the end of a text starts; -1 when it does not end with one.</summary>
    private static int JointStart(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        foreach (var conjunction in (ReadOnlySpan<string>)[" and", " or", "/", " &", ","])
        {
            if (text.EndsWith(conjunction, StringComparison.Ordinal))
                return text.Length - conjunction.Length;
        }

        return -1;
    }

    /// <summary>Both in the brackets: <c>(in-context learning, ICL)</c>.</summary>
    private static bool TryInside(FieldText text, int open, int close, out AcronymDefinition definition)
    {
        definition = default;
        var inside = text.Text.AsSpan((open + 1)..close);
        var comma = inside.LastIndexOfAny(',', ';');
        if (comma <= 0)
            return false;
        var start = open + 1 + comma + 1;
        while (start < close && char.IsWhiteSpace(text.Text[start]))
            start++;
        var earlier = inside[..comma].LastIndexOfAny(',', ';');
        return close - start >= 2 && ShortForm.LooksAbbreviated(text.Text.AsSpan(start, close - start))
            && AcronymPairs.TryForward(text, open + 1 + earlier + 1, open + 1 + comma, start, close, out definition);
    }

    /// <summary>The abbreviation, then its expansion in brackets, whole.</summary>
    private static bool TryReversed(FieldText text, int barrier, int open, int close, out AcronymDefinition definition)
    {
        definition = default;
        var characters = text.Text.AsSpan();
        var shortEnd = open;
        while (shortEnd > barrier && char.IsWhiteSpace(characters[shortEnd - 1]))
            shortEnd--;
        var shortStart = shortEnd;
        barrier = Math.Max(barrier, shortEnd - AcronymAlignment.LongestText);
        while (shortStart > barrier && !char.IsWhiteSpace(characters[shortStart - 1]))
            shortStart--;
        var longEnd = EndOfFirstClause(characters, open + 1, close);
        return longEnd - open - 1 <= AcronymAlignment.LongestText
            && AcronymPairs.TryWhole(text, shortStart, shortEnd, open + 1, longEnd, out definition);
    }

    private static int EndOfFirstClause(ReadOnlySpan<char> characters, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            switch (characters[i])
            {
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']':
                    depth--;
                    break;
                case ',' or ';' or ':' when depth == 0:
                    return i;
            }
        }

        return end;
    }
}
