namespace GraphBuilder.Recognition.Acronyms;

/// <summary>
/// The parts of a bracket's text: <c>B, C</c>, <c>B; see below</c>, <c>B and C</c>, <c>also called B</c>; without quotes and introductory words.
/// The inner brackets of <c>MoE (sparse)</c> end a part.
/// </summary>
internal ref struct BracketSegments
{
    private static readonly string[] Introductions =
    [
        "i.e.,", "i.e.", "e.g.,", "e.g.", "also known as ", "also called ", "also termed ", "known as ", "aka ", "a.k.a. ", "hereafter ", "henceforth ", "abbreviated as ",
        "abbreviated ", "abbr. ", "denoted as ", "denoted by ", "denoted ", "referred to as ", "called ", "termed ", "dubbed ", "named ", "or ", "and ", "the ", "in short ",
    ];

    private readonly ReadOnlySpan<char> text;
    private readonly int end;
    private int position;

    public BracketSegments(ReadOnlySpan<char> text, int start, int end)
    {
        this.text = text;
        this.end = end;
        position = start;
    }

    public (int Start, int End) Current { get; private set; }

    public readonly BracketSegments GetEnumerator() => this;

    public bool MoveNext()
    {
        while (position < end)
        {
            var start = position;
            var stop = EndOfPart(start);
            position = stop + 1;
            if (stop < end && text[stop] == ' ')
                position = stop + (text[(stop + 1)..].StartsWith("and ") ? 5 : 4);
            (start, stop) = Trim(start, stop);
            if (start < stop)
            {
                Current = (start, stop);
                return true;
            }
        }

        return false;
    }

    private readonly int EndOfPart(int start)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            switch (text[i])
            {
                case '(' or '[' when i > start && text[i - 1] == ' ':
                    return i;
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']':
                    depth--;
                    break;
                case ',' or ';' or ':' when depth <= 0:
                    return i;
                case ' ' when depth <= 0 && i > start && (text[(i + 1)..end].StartsWith("and ") || text[(i + 1)..end].StartsWith("or ") || text[(i + 1)..end].StartsWith("& ")):
                    return i;
            }
        }

        return end;
    }

    private readonly (int Start, int End) Trim(int start, int stop)
    {
        while (true)
        {
            while (start < stop && text[start] is ' ' or '"' or '\'' or '“' or '‘' or '`' or '*' or '$' or '{')
                start++;
            while (stop > start && (text[stop - 1] is ' ' or '"' or '\'' or '”' or '’' or '`' or '*' or '$' or '}' || (text[stop - 1] == '.' && !text[start..(stop - 1)].Contains('.'))))
                stop--;
            var rest = text[start..stop];
            var length = Introduction(rest);
            if (length == 0)
                length = Command(rest);
            if (length == 0)
                return (start, stop);
            start += length;
        }
    }

    private static int Introduction(ReadOnlySpan<char> rest)
    {
        foreach (var words in Introductions)
        {
            if (rest.StartsWith(words, StringComparison.OrdinalIgnoreCase))
                return words.Length;
        }

        return 0;
    }

    /// <summary>The length of <c>\textbf{</c> at the start of a part that it holds whole.</summary>
    private static int Command(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] != '\\')
            return 0;
        var i = 1;
        while (i < rest.Length && char.IsAsciiLetter(rest[i]))
            i++;
        return i;
    }
}
