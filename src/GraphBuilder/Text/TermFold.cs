using System.Buffers;

namespace GraphBuilder.Text;

/// <summary>
/// Keys for comparing names. Two spellings of a name have one key: case, hyphens, slashes, underscores, blanks, plural, possessive, British or American,
/// accents, Unicode compatibility and LaTeX do not count. Letters of any script, digits, decimal points and <c>+ # * @ &amp;</c> do.
/// </summary>
public static class TermFold
{
    private const int OnStack = 256;

    /// <summary>
    /// The key, words parted by one blank: <c>Layer-Normalisations</c> gives <c>layer normalization</c>. <c>Fold(Fold(x)) == Fold(x)</c>.
    /// A text of signs only is its own key.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> text) => Fold(CompatibleText.Of(text), asString: null);

    /// <inheritdoc cref="Fold(ReadOnlySpan{char})"/>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = CompatibleText.Of(text);
        return Fold(text, text);
    }

    /// <summary>
    /// The key without its blanks, but for those between digits: also <c>pre-training</c> and <c>pretraining</c>, <c>ResNet-50</c> and <c>ResNet50</c> have one.
    /// Good for finding spellings of one name, too coarse for names of a letter or two.
    /// </summary>
    public static string Compact(ReadOnlySpan<char> text)
    {
        var key = Fold(text);
        if (!key.Contains(' '))
            return key;
        var rented = ArrayPool<char>.Shared.Rent(key.Length);
        var length = 0;
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] != ' ' || char.IsAsciiDigit(key[i - 1]) && char.IsAsciiDigit(key[i + 1]))
                rented[length++] = key[i];
        }

        var result = new string(rented, 0, length);
        ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    /// <summary>The key of one token, as <see cref="Fold(ReadOnlySpan{char})"/> has it among the others; its length, 0 when the token does not count.</summary>
    /// <param name="token">In Unicode compatibility form.</param>
    /// <param name="buffer">At least <see cref="Room"/> of the token's length.</param>
    internal static int FoldToken(ReadOnlySpan<char> token, TokenKind kind, Span<char> buffer) =>
        kind switch
        {
            TokenKind.Word => WordFold.Fold(token, buffer),
            TokenKind.Number => Number(token, buffer),
            TokenKind.Latex => Latex(token, buffer),
            TokenKind.Url => token.ToLowerInvariant(buffer),
            _ => Sign(token, buffer),
        };

    /// <summary>Room that the key of a text needs while it is made; formulas hold several words.</summary>
    internal static int Room(int length) => WordFold.Room(length) * 2;

    /// <summary>Whether a sign belongs to names: <c>C++</c>, <c>A*</c>, <c>R@1</c>, <c>Q&amp;A</c>, <c>H∞</c>.</summary>
    internal static bool IsNameSign(char c) =>
        c is '+' or '#' or '*' or '@' or '&' || c >= 128 && char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.MathSymbol && !CharacterClasses.IsHyphen(c);

    /// <param name="asString">The text as a string, returned when it is its own key.</param>
    private static string Fold(ReadOnlySpan<char> text, string? asString)
    {
        var room = Room(text.Length);
        char[]? rented = null;
        var buffer = room <= OnStack ? stackalloc char[OnStack] : rented = ArrayPool<char>.Shared.Rent(room);
        var length = Write(text, buffer);
        var written = (ReadOnlySpan<char>)buffer[..length];
        var result = length == 0 ? text.Trim().ToString().ToLowerInvariant() : asString is not null && written.SequenceEqual(asString) ? asString : written.ToString();
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    private static int Write(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        var end = -1; // where the last token that counts ends in the text
        var afterSign = false;
        foreach (var token in Tokenizer.Tokenize(text))
        {
            var slice = text[token.Start..token.End];

            // Signs are bound to the words and numbers that they touch; words and numbers are parted, whatever stood between them.
            var sign = token.Kind is TokenKind.Symbol or TokenKind.Punctuation || token.Kind == TokenKind.Latex && IsNameSign(slice[^1]);
            var binds = sign || token.Kind is TokenKind.Word or TokenKind.Number;
            var tight = binds && end == token.Start && (sign || afterSign);
            var blank = length > 0 && !tight ? 1 : 0;
            var added = FoldToken(slice, token.Kind, buffer[(length + blank)..]);
            if (added == 0)
                continue;
            if (blank == 1)
                buffer[length] = ' ';
            length += blank + added;
            end = binds ? token.End : -1;
            afterSign = sign;
        }

        return length;
    }

    private static int Number(ReadOnlySpan<char> token, Span<char> buffer)
    {
        var length = 0;
        if (token[0] == '.')
            buffer[length++] = '0';
        foreach (var c in token)
        {
            if (c != ',')
                buffer[length++] = CharacterClasses.IsHyphen(c) ? '-' : char.ToLowerInvariant(c);
        }

        return length;
    }

    private static int Sign(ReadOnlySpan<char> token, Span<char> buffer)
    {
        if (!IsNameSign(token[0]))
            return 0;
        buffer[0] = token[0];
        return 1;
    }

    private static int Latex(ReadOnlySpan<char> token, Span<char> buffer)
    {
        var rented = ArrayPool<char>.Shared.Rent(token.Length);
        var plain = LatexText.Write(token, rented);
        var length = Write(rented.AsSpan(0, plain), buffer);
        ArrayPool<char>.Shared.Return(rented);
        return length;
    }
}
