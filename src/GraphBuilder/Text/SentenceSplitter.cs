using System.Buffers;
using System.Collections.Immutable;

namespace GraphBuilder.Text;

/// <summary>
/// Groups tokens into sentences: at a full stop, question or exclamation mark with the quotes and brackets that close after it, when what follows can
/// begin a sentence and the mark is not an abbreviation's, an initial's, an enumeration's or a name's.
/// </summary>
internal static class SentenceSplitter
{
    public static ImmutableArray<Sentence> Split(ReadOnlySpan<char> text, ImmutableArray<Token> tokens)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var all = tokens.AsSpan();
        var first = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (!IsEndMark(text, all[i]))
                continue;
            var end = AfterClosers(text, all, i + 1);
            if (end >= all.Length || !IsBoundary(text, all, first, i, end))
                continue;
            sentences.Add(new Sentence(first, end));
            first = end;
            i = end - 1;
        }

        if (first < all.Length)
            sentences.Add(new Sentence(first, all.Length));

        // A quote that closes the text after a blank is no sentence of its own.
        if (sentences is [.., var previous, { } last] && last.EndToken - last.FirstToken == 1 && text[all[last.FirstToken].Start] is '"' or '\u201D' or '\'')
        {
            sentences.RemoveAt(sentences.Count - 1);
            sentences[^1] = previous with { EndToken = last.EndToken };
        }

        return sentences.DrainToImmutable();
    }

    private static bool IsEndMark(ReadOnlySpan<char> text, Token token) =>
        token.Kind switch
        {
            TokenKind.Punctuation => text[token.Start] is '.' or '?' or '!' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F' or '\u203C' or '\u2047' or '\u2049',

            // The last dot of "in the U.S." may end the sentence as well.
            TokenKind.Word => text[token.End - 1] == '.',
            _ => false,
        };

    /// <summary>Skips further marks (<c>?!</c>, <c>...</c>) and what closes: quotes and brackets without a blank before them.</summary>
    private static int AfterClosers(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i)
    {
        while (i < tokens.Length && !tokens[i].SpaceBefore && tokens[i].Kind == TokenKind.Punctuation
            && text[tokens[i].Start] is '.' or '?' or '!' or '"' or '\'' or '\u201D' or '\u2019' or '\u00BB' or ')' or ']' or '}' or '\u300D' or '\uFF09')
        {
            i++;
        }

        return i;
    }

    private static bool IsBoundary(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int mark, int next)
    {
        var sign = text[tokens[mark].Start];
        if (sign is '\u3002' or '\uFF01' or '\uFF1F')
            return true;
        if (!tokens[next].SpaceBefore)
            return next == mark + 1 && sign == '.' && IsMissingBlank(text, tokens, mark, next);
        if (!CanBegin(text, tokens, next))
            return false;
        var nextWord = text[tokens[next].Start..tokens[next].End];
        if (tokens[mark].Kind == TokenKind.Word)
            return !Abbreviations.NeverEnds(text[tokens[mark].Start..tokens[mark].End]) && Abbreviations.BeginsSentence(nextWord);
        if (mark == first || tokens[mark].SpaceBefore)
            return mark > first;
        var before = tokens[mark - 1];
        var word = text[before.Start..before.End];
        if (sign is '!' or '?')
            return !Abbreviations.IsMarkedName(text[before.Start..tokens[mark].End]) || Abbreviations.BeginsSentence(nextWord);

        if (IsEnumeration(text, tokens, first, mark))
            return false;
        if (before.Kind != TokenKind.Word || next > mark + 1)
            return true;
        if (Abbreviations.NeverEnds(word))
            return false;
        if (IsInitial(text, before) && tokens[next].Kind == TokenKind.Word || Abbreviations.SeldomEnds(word) && !IsPlainEnd(word, tokens, mark))
            return Abbreviations.BeginsSentence(nextWord);
        return true;
    }

    /// <summary>
    /// Whether the mark ends a number that counts what comes: <c>1. Introduction</c>, <c>(2). We</c>, <c>two steps: 1. Reading</c>.
    /// </summary>
    private static bool IsEnumeration(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int mark)
    {
        const int longestNumber = 2;
        var i = mark - 1;
        if (text[tokens[i].Start] is ')' or ']')
            i--;
        if (i < first || tokens[i].Kind != TokenKind.Number || tokens[i].Length > longestNumber)
            return false;
        return i == first || text[tokens[i - 1].Start] is ':' or ';' or ',' || i - 1 == first && text[tokens[first].Start] is '(' or '[';
    }

    /// <summary>
    /// <c>performance.We</c>: a capitalised word right after the full stop. After a small word, a percentage or a bracket any such word begins a sentence, after other things
    /// (<c>Sec. 3.2.The</c>, a link, a formula) one that usually does.
    /// </summary>
    private static bool IsMissingBlank(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int mark, int next)
    {
        if (mark == 0 || tokens[mark].Kind != TokenKind.Punctuation || tokens[mark].SpaceBefore || tokens[next].Kind != TokenKind.Word)
            return false;
        var after = text[tokens[next].Start..tokens[next].End];
        if (Abbreviations.BeginsSentence(after))
            return true;
        var before = text[tokens[mark - 1].Start..tokens[mark - 1].End];
        var isEnd = tokens[mark - 1].Kind == TokenKind.Word ? before.Length > 2 && IsLower(before) : before is "%" or ")";
        return isEnd && after.Length > 3 && char.IsUpper(after[0]) && IsLower(after[1..]);
    }

    private static bool CanBegin(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int next)
    {
        var c = text[tokens[next].Start];
        switch (tokens[next].Kind)
        {
            case TokenKind.Number or TokenKind.Latex or TokenKind.Url or TokenKind.Symbol:
                return true;
            case TokenKind.Word:
                // "k-means", "mT5": a small letter may begin a name, a small word does not begin a sentence.
                return char.IsUpper(c) || IsHyphenated(text, tokens, next) || char.IsAsciiDigit(c) || !char.IsLower(c) || text[tokens[next].Start..tokens[next].End].ContainsAnyInRange('A', 'Z');
            default:
                return c is '"' or '\'' or '(' or '[' or '\u201C' or '\u2018' or '\u00AB' or '\u2022' or '-' or '\u2013' or '\u2014' or '`' or '#' or '\u00BF' or '\u00A1';
        }
    }

    /// <summary><c>k-means</c>, <c>t-SNE</c>.</summary>
    private static bool IsHyphenated(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i) =>
        tokens[i].Length == 1 && i + 1 < tokens.Length && !tokens[i + 1].SpaceBefore && CharacterClasses.IsHyphen(text[tokens[i + 1].Start]);

    /// <summary>"no" is an abbreviation only before a number.</summary>
    private static bool IsPlainEnd(ReadOnlySpan<char> word, ReadOnlySpan<Token> tokens, int mark) =>
        (word.Equals("no", StringComparison.OrdinalIgnoreCase) || word.Equals("nos", StringComparison.OrdinalIgnoreCase))
        && tokens[mark + 1].Kind != TokenKind.Number;

    /// <summary>A capital that stands alone: not the D of R&amp;D, nor the B of $72$B.</summary>
    private static bool IsInitial(ReadOnlySpan<char> text, Token token) =>
        token.Length == 1 && char.IsUpper(text[token.Start]) && (token.SpaceBefore || text[token.Start - 1] is '(' or '[' or '"' or '.');

    private static bool IsLower(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLower(c))
                return false;
        }

        return true;
    }
}
