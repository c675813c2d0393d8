using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Reading.Listings;

/// <summary>How a line ends: what that says about the line after it.</summary>
internal enum LineEnding : byte
{
    /// <summary>Without a mark, as titles do.</summary>
    Plain,

    /// <summary>A full stop or a link: a sentence is over.</summary>
    Sentence,

    /// <summary>A question or exclamation mark: a sentence or a title is over.</summary>
    Question,

    /// <summary>A hyphen, comma, colon, or a word such as "of": more must follow.</summary>
    Open,
}

/// <summary>A line of a listing with what decides whether it is a title or part of an abstract.</summary>
internal sealed class ListingLine
{
    /// <summary>Marks are looked for in this many characters: the start of an abstract tells enough.</summary>
    private const int Looked = 256;

    public ListingLine(ReadOnlySpan<char> text, long number, bool blankBefore)
    {
        Text = WhiteSpace.Collapse(text);
        Number = number;
        BlankBefore = blankBefore;
        var looked = Text.AsSpan(0, Math.Min(Text.Length, Looked));
        StartsLower = Text.Length > 0 && char.IsLower(Text[0]) && !HasInnerCapital(looked);
        HasLink = looked.Contains("http://", StringComparison.OrdinalIgnoreCase)
            || looked.Contains("https://", StringComparison.OrdinalIgnoreCase)
            || looked.Contains("www.", StringComparison.OrdinalIgnoreCase);
        CountWords(looked);
        CountIdeographs(looked);
        Ending = FindEnding();
    }

    public string Text { get; }

    /// <summary>The line's number in the file, from 1.</summary>
    public long Number { get; }

    public bool BlankBefore { get; }

    public int Length => Text.Length;

    /// <summary>The length that the text would have in letters: an ideograph says about as much as three.</summary>
    public int Weight { get; private set; }

    public LineEnding Ending { get; }

    /// <summary>Starts with a word in lower case ("wav2vec" and "iCaRL" start titles, but not this).</summary>
    public bool StartsLower { get; }

    public bool HasLink { get; }

    /// <summary>Places within the line where one sentence ends and another starts.</summary>
    public int SentenceBreaks { get; private set; }

    /// <summary>Words that make a clause ("we", "is", "which"), frequent in abstracts, rare in titles.</summary>
    public int ClauseWords { get; private set; }

    /// <summary>Words of four letters or more, and how many of them start with a capital.</summary>
    public int LongWords { get; private set; }

    public int CapitalWords { get; private set; }

    private static bool HasInnerCapital(ReadOnlySpan<char> text)
    {
        foreach (var c in text[1..])
        {
            if (char.IsUpper(c) || char.IsDigit(c))
                return true;
            if (!char.IsLower(c))
                return false;
        }

        return false;
    }

    private void CountWords(ReadOnlySpan<char> text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
                CountWord(text[start..i], text[i..]);
            start = -1;
        }
    }

    private void CountWord(ReadOnlySpan<char> word, ReadOnlySpan<char> rest)
    {
        if (ListingWords.IsClause(word))
            ClauseWords++;
        if (word.Length >= 4)
        {
            LongWords++;
            CapitalWords += char.IsUpper(word[0]) ? 1 : 0;
        }

        // "networks. We": a word in lower case, a full stop, a capital; not "vs. X", "J. Doe", "et al. X".
        if (word.Length > 2 && char.IsLower(word[^1]) && rest is ['.', ' ', var next, ..] && char.IsUpper(next))
            SentenceBreaks++;
    }

    private void CountIdeographs(ReadOnlySpan<char> text)
    {
        Weight = Text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= '\u2E80' and < '\uD800')
                Weight += 2;
            if (text[i] == '。' && i + 1 < text.Length)
                SentenceBreaks++;
        }
    }

    private LineEnding FindEnding()
    {
        var text = Text.AsSpan().TrimEnd("\"'”’)]");
        if (text.IsEmpty)
            return LineEnding.Plain;
        var lastWord = text[(text.LastIndexOf(' ') + 1)..];
        if (lastWord.StartsWith("http", StringComparison.OrdinalIgnoreCase) || lastWord.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return LineEnding.Sentence;
        return text[^1] switch
        {
            '.' or '。' => LineEnding.Sentence,
            '?' or '!' or '？' or '！' => LineEnding.Question,
            '-' or ',' or ':' or ';' or '(' or '–' or '—' or '&' => LineEnding.Open,
            _ => ListingWords.IsOpen(lastWord) ? LineEnding.Open : LineEnding.Plain,
        };
    }
}
