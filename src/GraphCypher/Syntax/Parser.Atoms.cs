using System.Collections.Immutable;
using System.Globalization;
using GraphCypher.Errors;

namespace GraphCypher.Syntax;

/// <summary>What operators stand between.</summary>
internal sealed partial class Parser
{
    private Expression ParseAtom()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Integer:
                return ParseInteger(negative: false, token.Range);
            case TokenKind.Float:
                return ParseFloat();
            case TokenKind.Text:
                _at++;
                return new LiteralExpression(token.Text, token.Range);
            case TokenKind.Parameter:
                _at++;
                return new ParameterExpression(token.Text, token.Range);
            case TokenKind.QuotedName:
                return ParseNamed();
            case TokenKind.Word:
                return ParseWord();
            case TokenKind.Symbol when token.Text == "(":
                return Try(ParsePatternExpression) ?? ParseBracketed();
            case TokenKind.Symbol when token.Text == "[":
                return ParseListLike();
            case TokenKind.Symbol when token.Text == "{":
                return ParseMap();
            default:
                throw Unexpected("an expression");
        }
    }

    private LiteralExpression ParseInteger(bool negative, TextRange start)
    {
        Token token = Current;
        _at++;
        string digits = token.Text.Replace("_", "", StringComparison.Ordinal);
        int radix = digits.Length > 1 && digits[0] == '0' ? digits[1] is 'x' or 'X' ? 16 : digits[1] is 'o' or 'O' ? 8 : 10 : 10;
        UInt128 magnitude = 0;
        ReadOnlySpan<char> read = radix == 10 ? digits : digits.AsSpan(2);
        if (read.IsEmpty)
            throw QueryError.Syntax("InvalidNumberLiteral", $"'{token.Text}' is no number: digits are missing.", token.Range);
        foreach (char c in read)
        {
            int digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix)
                throw QueryError.Syntax("InvalidNumberLiteral", $"'{token.Text}' is no number: '{c}' is no digit of it.", token.Range);
            magnitude = (magnitude * (uint)radix) + (uint)digit;
            if (magnitude > ulong.MaxValue)
                break;
        }

        UInt128 most = negative ? (UInt128)long.MaxValue + 1 : (UInt128)long.MaxValue;
        if (magnitude > most)
            throw QueryError.Syntax("IntegerOverflow", $"The integer {(negative ? "-" : "")}{Cut(token.Text)} is too large: at most 9223372036854775807.", From(start));
        return new LiteralExpression(negative ? unchecked(-(long)(ulong)magnitude) : (long)magnitude, From(start));
    }

    private LiteralExpression ParseFloat()
    {
        Token token = Current;
        _at++;
        double value = double.Parse(token.Text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsInfinity(value)
            ? throw QueryError.Syntax("FloatingPointOverflow", $"The number {Cut(token.Text)} is too large for a float.", token.Range)
            : new LiteralExpression(value, token.Range);
    }

    private Expression ParseBracketed()
    {
        ExpectSymbol("(");
        Expression inner = ParseExpression();
        ExpectSymbol(")");
        return inner;
    }

    private Expression ParseWord()
    {
        Token token = Current;
        switch (token.Text.ToUpperInvariant())
        {
            case "TRUE":
                _at++;
                return new LiteralExpression(true, token.Range);
            case "FALSE":
                _at++;
                return new LiteralExpression(false, token.Range);
            case "NULL":
                _at++;
                return new LiteralExpression(null, token.Range);
            case "INF" or "INFINITY":
                _at++;
                return new LiteralExpression(double.PositiveInfinity, token.Range);
            case "NAN":
                _at++;
                return new LiteralExpression(double.NaN, token.Range);
            case "CASE" when !Ahead(1).Is(".") && !IsEndOfAtom(Ahead(1)):
                return ParseCase();
            case "COUNT" when Ahead(1).Is("(") && Ahead(2).Is("*") && Ahead(3).Is(")"):
                _at += 4;
                return new CountAllExpression(From(token.Range));
            case "EXISTS" when Ahead(1).Is("{"):
                return ParseSubquery(SubqueryKind.Exists);
            case "COUNT" when Ahead(1).Is("{"):
                return ParseSubquery(SubqueryKind.Count);
            case "COLLECT" when Ahead(1).Is("{"):
                return ParseSubquery(SubqueryKind.Collect);
            case "ALL" or "ANY" or "NONE" or "SINGLE" when Ahead(1).Is("(") && Ahead(2).IsName && Ahead(3).IsWord("IN"):
                return ParseQuantifier();
            case "REDUCE" when Ahead(1).Is("(") && Ahead(2).IsName && Ahead(3).Is("="):
                return ParseReduce();
            case "SHORTESTPATH" or "ALLSHORTESTPATHS" when Ahead(1).Is("("):
                PatternPart shortest = ParsePatternPart();
                return new PatternExpression(shortest, shortest.Place);
            default:
                return ParseNamed();
        }
    }

    private static bool IsEndOfAtom(Token token) => token.Kind == TokenKind.End || (token.Kind == TokenKind.Symbol && token.Text is ")" or "]" or "}" or "," or "=" or ";");

    /// <summary>A variable, a call of a function, or a map projection.</summary>
    private Expression ParseNamed()
    {
        Token token = Current;
        int behind = _at + 1;
        while (_tokens[behind].Is(".") && _tokens[Math.Min(behind + 1, _tokens.Count - 1)].IsName)
            behind += 2;
        if (_tokens[behind].Is("("))
            return ParseCallOf(behind);
        _at++;
        var variable = new VariableExpression(token.Text, token.Range);
        return IsSymbol("{") ? ParseMapProjection(variable) : variable;
    }

    private FunctionExpression ParseCallOf(int bracket)
    {
        TextRange start = Current.Range;
        string name = string.Concat(_tokens[_at..bracket].Select(token => token.Text));
        _at = bracket + 1;
        bool distinct = SkipWord("DISTINCT");
        ImmutableArray<Expression> arguments = IsSymbol(")") ? [] : Separated(ParseExpression);
        ExpectSymbol(")");
        // The form is a keyword, not a variable.
        if (arguments is [_, VariableExpression { Name: var form }] && name.Equals("normalize", StringComparison.OrdinalIgnoreCase) && (form.ToUpperInvariant() is "NFC" or "NFD" or "NFKC" or "NFKD"))
            arguments = arguments.SetItem(1, new LiteralExpression(form.ToUpperInvariant(), arguments[1].Place));
        return new FunctionExpression(name, distinct, arguments, From(start));
    }

    private MapProjectionExpression ParseMapProjection(VariableExpression subject)
    {
        ExpectSymbol("{");
        ImmutableArray<ProjectionEntry> entries = IsSymbol("}") ? [] : Separated(() => ParseProjectionEntry(subject));
        ExpectSymbol("}");
        return new MapProjectionExpression(subject, entries, From(subject.Place));
    }

    private ProjectionEntry ParseProjectionEntry(VariableExpression subject)
    {
        if (SkipSymbol("."))
        {
            if (SkipSymbol("*"))
                return new ProjectionEntry(null, null);
            TextRange place = Current.Range;
            string key = ExpectName("a property or '*'");
            return new ProjectionEntry(key, new PropertyExpression(subject, key, place));
        }

        TextRange start = Current.Range;
        string name = ExpectName("a key");
        return new ProjectionEntry(name, SkipSymbol(":") ? ParseExpression() : new VariableExpression(name, start));
    }

    private CaseExpression ParseCase()
    {
        TextRange start = Current.Range;
        ExpectWord("CASE");
        Expression? subject = IsWord("WHEN") ? null : ParseExpression();
        var alternatives = ImmutableArray.CreateBuilder<(Expression When, Expression Then)>();
        while (SkipWord("WHEN"))
        {
            var conditions = Separated(ParseExpression);
            ExpectWord("THEN");
            Expression then = ParseExpression();
            alternatives.AddRange(conditions.Select(condition => (condition, then)));
        }

        if (alternatives.Count == 0)
            throw Unexpected("WHEN");
        Expression? otherwise = SkipWord("ELSE") ? ParseExpression() : null;
        ExpectWord("END");
        return new CaseExpression(subject, alternatives.DrainToImmutable(), otherwise, From(start));
    }

    private SubqueryExpression ParseSubquery(SubqueryKind kind)
    {
        TextRange start = Current.Range;
        _at++;
        ExpectSymbol("{");
        Query query = kind != SubqueryKind.Collect && !IsClauseStart() ? ParseBarePattern() : Deeper(ParseQuery);
        ExpectSymbol("}");
        return new SubqueryExpression(kind, query, From(start));
    }

    private bool IsClauseStart() => Current.Kind == TokenKind.Word && ClauseWords.Contains(Current.Text, StringComparer.OrdinalIgnoreCase) && !Ahead(1).Is("=");

    /// <summary><c>EXISTS { (a)-->(b) WHERE ... }</c>: MATCH is left out.</summary>
    private Query ParseBarePattern()
    {
        MatchClause match = ParseMatch(optional: false, Current.Range);
        return new Query([new SingleQuery([match], match.Place)], [], match.Place);
    }

    /// <summary>A pattern of at least one relationship; null when a bracket opens an expression instead.</summary>
    private PatternExpression? ParsePatternExpression()
    {
        if (!(Ahead(1).Is(")") || Ahead(1).Is(":") || Ahead(1).Is("{") || Ahead(1).Is("(") || Ahead(1).IsName || Ahead(1).Kind == TokenKind.Parameter) || !IsFollowedByRelationship())
            return null;
        TextRange start = Current.Range;
        ImmutableArray<PatternElement> elements = ParseElements();
        return elements.Length < 2 ? null : new PatternExpression(new PatternPart(null, PathSelection.All, 0, IsFunction: false, elements, null, From(start)), From(start));
    }

    /// <summary>Whether a relationship begins behind the bracket that closes the one here.</summary>
    private bool IsFollowedByRelationship()
    {
        int depth = 0;
        for (int i = _at; i < _tokens.Count; i++)
        {
            if (_tokens[i].Is("("))
                depth++;
            else if (_tokens[i].Is(")") && --depth == 0)
                return i + 2 < _tokens.Count && ((_tokens[i + 1].Is("-") && (_tokens[i + 2].Is("-") || _tokens[i + 2].Is("["))) || (_tokens[i + 1].Is("<") && _tokens[i + 2].Is("-")));
            else if (depth > 1 && i - _at > 1000)
                return false;
        }

        return false;
    }
}
