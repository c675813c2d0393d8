using System.Buffers;
using System.Collections.Immutable;

namespace GraphBuilder.Text;

/// <summary>Cuts a text into tokens in one pass and linear time. Every character that is not blank belongs to exactly one token.</summary>
internal static class Tokenizer
{
    public static ImmutableArray<Token> Tokenize(ReadOnlySpan<char> text)
    {
        var tokens = ArrayPool<Token>.Shared.Rent((text.Length / 3) + 16);
        var count = 0;
        var i = 0;
        var space = true;
        var plainDollar = -1; // closes words in LaTeX dollars, so it opens no formula
        while (i < text.Length)
        {
            var token = i == plainDollar ? new Token(i, i + 1, TokenKind.Symbol, space) : Next(text, i, space);
            if (token.Kind == TokenKind.Latex && text[i] == '$' && LatexScanner.TextDollar(text, i) is var closing and > 0)
            {
                plainDollar = closing;
                token = new Token(i, i + 1, TokenKind.Symbol, space);
            }

            if (token.Kind == TokenKind.Word && IsDomainDot(text, token.End) && LinkAround(text, token) is { } link)
            {
                // A host's first labels ("scikit-learn.org") were cut already: they become part of the link.
                var first = count;
                while (first > 0 && tokens[first - 1].Start >= link.Start)
                    first--;
                var labels = first < count ? tokens[first] : token;
                if (labels.Start == link.Start)
                {
                    token = link with { SpaceBefore = labels.SpaceBefore };
                    count = first;
                }
            }

            i = token.End;
            if (token.Length == 0)
            {
                i++;
                space = true;
                continue;
            }

            if (count == tokens.Length)
                tokens = Grow(tokens);
            tokens[count++] = token;
            space = false;
        }

        var result = ImmutableArray.Create(tokens.AsSpan(0, count));
        ArrayPool<Token>.Shared.Return(tokens);
        return result;
    }

    /// <summary>The token at an index; an empty one for a blank.</summary>
    private static Token Next(ReadOnlySpan<char> text, int start, bool space)
    {
        switch (CharacterClasses.Of(text, start, out var length))
        {
            case CharacterClass.Blank:
                return new Token(start, start, TokenKind.Punctuation, space);
            case CharacterClass.Letter:
                return Word(text, start, start + length, unspaced: false, space);
            case CharacterClass.UnspacedLetter:
                return Word(text, start, start + length, unspaced: true, space);
            case CharacterClass.Digit:
                return Number(text, start, length, space);
            case CharacterClass.Punctuation:
                return Mark(text, start, space);
            default:
                return Symbol(text, start, start + length, space);
        }
    }

    private static Token Word(ReadOnlySpan<char> text, int start, int from, bool unspaced, bool space)
    {
        var end = from > start + 1 ? WordScanner.End(text, from, unspaced) : WordScanner.End(text, start, unspaced);
        if (end + 3 < text.Length && text[end] == ':' && UrlScanner.IsScheme(text[start..end], text[end..]))
            return new Token(start, UrlScanner.End(text, end + 3), TokenKind.Url, space);
        return new Token(start, end, TokenKind.Word, space);
    }

    private static Token Number(ReadOnlySpan<char> text, int start, int length, bool space)
    {
        if (!char.IsAsciiDigit(text[start]))
            return new Token(start, WordScanner.End(text, start + length, unspaced: false), TokenKind.Number, space);
        var end = NumberScanner.End(text, start, out var isWord);
        return isWord ? new Token(start, WordScanner.End(text, end, unspaced: false), TokenKind.Word, space) : new Token(start, end, TokenKind.Number, space);
    }

    private static Token Mark(ReadOnlySpan<char> text, int start, bool space)
    {
        switch (text[start])
        {
            case '.' when start + 1 < text.Length && char.IsAsciiDigit(text[start + 1]) && (space || text[start - 1] is '(' or '[' or '='):
                return new Token(start, NumberScanner.End(text, start, out _), TokenKind.Number, space);
            case '\\':
                if (LatexScanner.AccentEnd(text, start) is var accent && accent > 0)
                    return new Token(start, WordScanner.End(text, accent, unspaced: false), TokenKind.Word, space);
                var end = LatexScanner.BackslashEnd(text, start);
                return end < 0 ? new Token(start, start + 1, TokenKind.Punctuation, space) : new Token(start, end, TokenKind.Latex, space);
            case '\'' or '\u2019' when !space && IsPossessive(text, start):
                return new Token(start, start + 2, TokenKind.Word, space);
            default:
                return new Token(start, start + 1, TokenKind.Punctuation, space);
        }
    }

    private static Token Symbol(ReadOnlySpan<char> text, int start, int end, bool space)
    {
        if (text[start] == '$' && LatexScanner.DollarEnd(text, start) is var formula && formula > 0)
            return new Token(start, formula, TokenKind.Latex, space);

        // Emoji come as sequences: a joiner binds the next sign, selectors and skin tones follow theirs.
        while (text[start] >= 128 && end < text.Length && text[end] >= 128)
        {
            var joined = text[end - 1] == '\u200D';
            var next = CharacterClasses.Of(text, end, out var length);
            if (next != CharacterClass.Mark && !(joined && next == CharacterClass.Symbol) && !IsSkinTone(text, end))
                break;
            end += length;
        }

        return new Token(start, end, TokenKind.Symbol, space);
    }

    /// <summary>The <c>'s</c> of <c>GPT-4's</c> and <c>(X)'s</c>; after letters it belongs to the word.</summary>
    private static bool IsPossessive(ReadOnlySpan<char> text, int apostrophe) =>
        apostrophe + 1 < text.Length && text[apostrophe + 1] == 's' && CharacterClasses.Of(text[apostrophe - 1]) is CharacterClass.Digit or CharacterClass.Punctuation
        && (apostrophe + 2 == text.Length || !CharacterClasses.IsWordPart(CharacterClasses.Of(text[apostrophe + 2])));

    private static bool IsSkinTone(ReadOnlySpan<char> text, int i) =>
        text[i] == '\uD83C' && i + 1 < text.Length && text[i + 1] is >= '\uDFFB' and <= '\uDFFF';

    private static bool IsDomainDot(ReadOnlySpan<char> text, int end) => end + 1 < text.Length && text[end] == '.' && char.IsAsciiLetter(text[end + 1]);

    /// <summary>The link without a scheme of which the word is a label.</summary>
    private static Token? LinkAround(ReadOnlySpan<char> text, Token word)
    {
        var start = word.Start;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '.'))
            start--;
        while (start < word.Start && text[start] is '-' or '.')
            start++;
        if (start > 0 && text[start - 1] is '@' or '/')
            return null;
        var end = UrlScanner.DomainEnd(text, start);
        return end > word.End ? new Token(start, end, TokenKind.Url, word.SpaceBefore) : null;
    }

    private static Token[] Grow(Token[] tokens)
    {
        var larger = ArrayPool<Token>.Shared.Rent(tokens.Length * 2);
        tokens.CopyTo(larger, 0);
        ArrayPool<Token>.Shared.Return(tokens);
        return larger;
    }
}
