using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Judgement;

/// <summary>What stands in and beside a place, as far as it tells terms from other words.</summary>
[Flags]
internal enum PlaceContext : byte
{
    None = 0,

    /// <summary>A number stands close by, as beside a metric that is reported.</summary>
    NearNumber = 1,

    /// <summary>The last word is a participle: <c>fine-tuned</c>.</summary>
    Participle = 2,

    /// <summary>A hyphen binds it to a word outside: <c>attention</c> in <c>cross-attention</c>.</summary>
    Glued = 4,
}

/// <summary>Reads the <see cref="PlaceContext"/>.</summary>
internal static class PlaceContexts
{
    private const int TokensBefore = 4;
    private const int TokensAfter = 6;

    public static PlaceContext Of(FieldText text, int firstToken, int endToken)
    {
        var context = PlaceContext.None;
        var tokens = text.Tokens.AsSpan();
        var last = text[tokens[endToken - 1]];
        if (last.Length > 4 && last.EndsWith("ed", StringComparison.Ordinal))
            context |= PlaceContext.Participle;
        if ((firstToken > 0 && IsHyphen(text, firstToken - 1) && !tokens[firstToken].SpaceBefore)
            || (endToken + 1 < tokens.Length && IsHyphen(text, endToken) && !tokens[endToken].SpaceBefore && !tokens[endToken + 1].SpaceBefore))
            context |= PlaceContext.Glued;
        if (HasNumber(tokens[Math.Max(0, firstToken - TokensBefore)..firstToken]) || HasNumber(tokens[endToken..Math.Min(tokens.Length, endToken + TokensAfter)]))
            context |= PlaceContext.NearNumber;
        return context;
    }

    private static bool IsHyphen(FieldText text, int token) => text.Tokens[token].Length == 1 && text.Text[text.Tokens[token].Start] is '-' or '‐' or '‑';

    private static bool HasNumber(ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind == TokenKind.Number)
                return true;
        }

        return false;
    }
}
