namespace GraphBuilder.Text;

public enum TokenKind : byte
{
    /// <summary>Letters of any script, with inner digits, apostrophes and dots as in <c>GPT-3.5</c>'s parts or <c>e.g.</c>.</summary>
    Word,

    /// <summary>Digits with inner separators: <c>82.9</c>, <c>1,024</c>.</summary>
    Number,

    /// <summary>A single mark: a hyphen, a bracket, a full stop.</summary>
    Punctuation,

    /// <summary>LaTeX mathematics between dollars or <c>\( \)</c>, or a command such as <c>\textbf</c>; one token.</summary>
    Latex,

    /// <summary>A link, one token.</summary>
    Url,

    /// <summary>Anything else: emoji, operators.</summary>
    Symbol,
}

/// <summary>A token of a field: UTF-16 offsets, end exclusive.</summary>
/// <param name="SpaceBefore">Whether white space stands before it (true at the start of the field).</param>
public readonly record struct Token(int Start, int End, TokenKind Kind, bool SpaceBefore)
{
    public int Length => End - Start;
}
