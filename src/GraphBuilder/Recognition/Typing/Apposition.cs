using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Typing;

/// <summary>Reads what a text says a name is, right after it: <c>LampBench, a large benchmark of lamps</c>, <c>GLOW is a simple optimizer</c>.</summary>
internal static class Apposition
{
    private const int MostWords = 9;

    /// <summary>The noun that tells what stands before a token; none when no article follows or no such noun comes in time.</summary>
    public static ContextNoun After(FieldText text, int token)
    {
        var tokens = text.Tokens.AsSpan();
        var i = SkipBracket(text, token);
        if (i + 1 >= tokens.Length || !(text[tokens[i]] is "," or ":" or "is" or "are" or "-" or "–" or "—") || !(text[tokens[i + 1]] is "a" or "an" or "the" or "A" or "An" or "The"))
            return ContextNoun.None;
        var found = ContextNoun.None;
        for (i += 2; i < tokens.Length && i < token + MostWords + 4; i++)
        {
            var word = text[tokens[i]];
            if (word is "," or "." or ";" or "(" or "that" or "which" or "for" or "of" or "to" or "with" or "based")
                break;
            if (ContextNouns.Of(word) is var noun && noun != ContextNoun.None)
                found = noun;
        }

        return found;
    }

    /// <summary>The token after the abbreviation in brackets that may follow a name.</summary>
    private static int SkipBracket(FieldText text, int token)
    {
        if (token >= text.Tokens.Length || text[text.Tokens[token]] is not "(")
            return token < text.Tokens.Length && text[text.Tokens[token]] is ")" ? token + 1 : token;
        for (var i = token + 1; i < text.Tokens.Length && i < token + MostWords; i++)
        {
            if (text[text.Tokens[i]] is ")")
                return i + 1;
        }

        return token;
    }
}
