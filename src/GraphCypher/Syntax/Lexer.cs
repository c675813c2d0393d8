using System.Globalization;
using System.Text;
using GraphCypher.Errors;

namespace GraphCypher.Syntax;

/// <summary>Cuts a statement into tokens (openCypher 9 grammar, lexical part).</summary>
internal sealed class Lexer
{
    /// <summary>The longer first.</summary>
    private static readonly string[] Symbols = ["..", "<>", "<=", ">=", "=~", "+=", "||", "::"];

    private const string SingleSymbols = "()[]{}<>=+-*/%^,.:;|&!$";

    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private int _at;

    private Lexer(string text) => _text = text;

    /// <returns>The tokens; the last is <see cref="TokenKind.End"/>.</returns>
    /// <exception cref="QueryError">A text or comment is not closed, a number or character is none.</exception>
    public static List<Token> Tokens(string text)
    {
        var lexer = new Lexer(text);
        while (lexer.SkipBlanks())
            lexer.ReadToken();
        lexer._tokens.Add(new(TokenKind.End, "", new(text.Length, text.Length)));
        return lexer._tokens;
    }

    private char Current => At(0);

    private char At(int offset) => _at + offset < _text.Length ? _text[_at + offset] : '\0';

    private bool SkipBlanks()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(Current) || char.IsControl(Current))
            {
                _at++;
            }
            else if (Current == '/' && At(1) == '/')
            {
                while (_at < _text.Length && Current is not ('\n' or '\r'))
                    _at++;
            }
            else if (Current == '/' && At(1) == '*')
            {
                int end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                if (end < 0)
                    throw QueryError.Syntax("UnexpectedSyntax", "The comment is not closed: expected '*/'.", new(_at, _at + 2));
                _at = end + 2;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private void ReadToken()
    {
        char c = Current;
        if (IsNameStart(c))
            ReadWord();
        else if (c == '`')
            ReadQuotedName(TokenKind.QuotedName, _at);
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(At(1)) && !IsBehindValue()))
            ReadNumber();
        else if (c is '\'' or '"')
            ReadText(c);
        else if (c == '$' && (IsNameStart(At(1)) || char.IsAsciiDigit(At(1)) || At(1) == '`'))
            ReadParameter();
        else
            ReadSymbol();
    }

    /// <summary>Whether a point here takes a property rather than begins a number.</summary>
    private bool IsBehindValue() =>
        _tokens.Count > 0 && _tokens[^1].Range.End == _at && (_tokens[^1].IsName || _tokens[^1].Kind == TokenKind.Parameter || _tokens[^1].Is(")") || _tokens[^1].Is("]") || _tokens[^1].Is("."));

    private static bool IsNameStart(char c) => char.IsLetter(c) || c == '_' || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;

    private static bool IsNamePart(char c) => IsNameStart(c) || char.IsDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private void ReadWord()
    {
        int start = _at;
        _tokens.Add(new(TokenKind.Word, ReadName(), new(start, _at)));
    }

    private string ReadName()
    {
        int start = _at;
        while (_at < _text.Length && IsNamePart(Current))
            _at++;
        return _text[start.._at];
    }

    private void ReadQuotedName(TokenKind kind, int start)
    {
        int open = _at++;
        var name = new StringBuilder();
        while (true)
        {
            if (_at >= _text.Length)
                throw QueryError.Syntax("UnexpectedSyntax", "The name in backticks is not closed: expected '`'.", new(open, open + 1));
            if (Current == '`')
            {
                if (At(1) != '`')
                    break;
                _at++;
            }

            name.Append(Current);
            _at++;
        }

        _at++;
        _tokens.Add(new(kind, name.ToString(), new(start, _at)));
    }

    private void ReadParameter()
    {
        int start = _at++;
        if (Current == '`')
        {
            ReadQuotedName(TokenKind.Parameter, start);
            return;
        }

        string name = ReadName();
        _tokens.Add(new(TokenKind.Parameter, name, new(start, _at)));
    }

    private void ReadNumber()
    {
        int start = _at;
        bool isFloat = false;
        if (Current == '0' && At(1) is 'x' or 'X' or 'o' or 'O')
        {
            _at += 2;
            while (char.IsAsciiLetterOrDigit(Current) || Current == '_')
                _at++;
        }
        else
        {
            SkipDigits();
            if (Current == '.' && char.IsAsciiDigit(At(1)))
            {
                isFloat = true;
                _at++;
                SkipDigits();
            }

            if (Current is 'e' or 'E' && (char.IsAsciiDigit(At(1)) || (At(1) is '+' or '-' && char.IsAsciiDigit(At(2)))))
            {
                isFloat = true;
                _at += 2;
                SkipDigits();
            }

            if (IsNameStart(Current))
            {
                ReadName();
                throw QueryError.Syntax("InvalidNumberLiteral", $"'{_text[start.._at]}' is no number: expected a blank or an operator behind the digits.", new(start, _at));
            }
        }

        _tokens.Add(new(isFloat ? TokenKind.Float : TokenKind.Integer, _text[start.._at], new(start, _at)));
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current) || (Current == '_' && char.IsAsciiDigit(At(1))))
            _at++;
    }

    private void ReadText(char quote)
    {
        int start = _at++;
        var text = new StringBuilder();
        while (true)
        {
            if (_at >= _text.Length)
                throw QueryError.Syntax("UnexpectedSyntax", $"The text is not closed: expected {quote}.", new(start, start + 1));
            char c = Current;
            _at++;
            if (c == quote)
                break;
            if (c == '\\')
                ReadEscape(text);
            else
                text.Append(c);
        }

        _tokens.Add(new(TokenKind.Text, text.ToString(), new(start, _at)));
    }

    private void ReadEscape(StringBuilder text)
    {
        int start = _at - 1;
        char c = Current;
        _at++;
        switch (c)
        {
            case 'b':
                text.Append('\b');
                break;
            case 'f':
                text.Append('\f');
                break;
            case 'n':
                text.Append('\n');
                break;
            case 'r':
                text.Append('\r');
                break;
            case 't':
                text.Append('\t');
                break;
            case '\\' or '\'' or '"' or '`':
                text.Append(c);
                break;
            case 'u' or 'U':
                ReadCodePoint(text, c == 'u' ? 4 : 8, start);
                break;
            default:
                throw QueryError.Syntax("UnexpectedSyntax", $"'\\{c}' is no escape: expected one of \\\\ \\' \\\" \\b \\f \\n \\r \\t, or \\u and four hexadecimal digits.", new(start, Math.Min(_at, _text.Length)));
        }
    }

    private void ReadCodePoint(StringBuilder text, int digits, int start)
    {
        if (_at + digits > _text.Length || !int.TryParse(_text.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) || code is < 0 or > 0x10FFFF)
            throw QueryError.Syntax("InvalidUnicodeLiteral", $"Expected {digits} hexadecimal digits of a character behind '{_text[start.._at]}'.", new(start, Math.Min(_at + digits, _text.Length)));
        _at += digits;
        if (code > char.MaxValue)
            text.Append(char.ConvertFromUtf32(code));
        else
            text.Append((char)code);
    }

    private void ReadSymbol()
    {
        foreach (string symbol in Symbols)
        {
            if (string.CompareOrdinal(_text, _at, symbol, 0, symbol.Length) != 0)
                continue;
            _tokens.Add(new(TokenKind.Symbol, symbol, new(_at, _at + symbol.Length)));
            _at += symbol.Length;
            return;
        }

        char c = Current;
        if (!SingleSymbols.Contains(c, StringComparison.Ordinal))
            throw QueryError.Syntax("InvalidUnicodeCharacter", $"'{Current}' has no meaning here.", new(_at, _at + 1));
        _tokens.Add(new(TokenKind.Symbol, c.ToString(), new(_at, _at + 1)));
        _at++;
    }
}
