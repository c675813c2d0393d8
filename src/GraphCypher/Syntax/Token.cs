using GraphCypher.Errors;

namespace GraphCypher.Syntax;

internal enum TokenKind : byte
{
    /// <summary>A name or keyword; which of both the parser knows.</summary>
    Word,

    /// <summary>A name in backticks: never a keyword.</summary>
    QuotedName,
    Integer,
    Float,
    Text,

    /// <summary>The name behind a dollar sign.</summary>
    Parameter,
    Symbol,
    End,
}

/// <param name="Text">For a symbol itself; for a name, text or parameter its content; for a number as written.</param>
internal readonly record struct Token(TokenKind Kind, string Text, TextRange Range)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && string.Equals(Text, symbol, StringComparison.Ordinal);

    public bool IsWord(string keyword) => Kind == TokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    public bool IsName => Kind is TokenKind.Word or TokenKind.QuotedName;
}
