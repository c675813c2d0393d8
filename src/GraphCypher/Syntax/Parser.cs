using System.Collections.Immutable;
using GraphCypher.Errors;

namespace GraphCypher.Syntax;

/// <summary>
/// Recursive descent over the grammar of openCypher 9, with what current Neo4j adds: subqueries, repeated patterns, label expressions. A parser reads one
/// statement.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>Deeper nesting is an error rather than an end of the stack.</summary>
    private const int MostDepth = 600;

    private readonly string _text;
    private readonly List<Token> _tokens;
    private int _at;
    private int _depth;

    private Parser(string text)
    {
        _text = text;
        _tokens = Lexer.Tokens(text);
    }

    /// <exception cref="QueryError">The text is no statement; the place says where reading stopped.</exception>
    public static Statement Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new Parser(text);
        PlanMode mode = parser.SkipWord("EXPLAIN") ? PlanMode.Explain : parser.SkipWord("PROFILE") ? PlanMode.Profile : PlanMode.Run;
        Query query = parser.ParseListing() ?? parser.ParseQuery();
        parser.SkipSymbol(";");
        if (parser.Current.Kind != TokenKind.End)
            throw parser.Unexpected("a clause or the end of the statement");
        return new Statement(mode, query, text);
    }

    private Token Current => _tokens[_at];

    private Token Ahead(int offset) => _tokens[Math.Min(_at + offset, _tokens.Count - 1)];

    private TextRange From(TextRange start) => new(start.Start, _at == 0 ? start.End : _tokens[_at - 1].Range.End);

    private bool IsWord(string keyword) => Current.IsWord(keyword);

    private bool IsSymbol(string symbol) => Current.Is(symbol);

    private bool SkipWord(string keyword)
    {
        if (!IsWord(keyword))
            return false;
        _at++;
        return true;
    }

    /// <summary>Skips two keywords in a row, or none.</summary>
    private bool SkipWords(string first, string second)
    {
        if (!IsWord(first) || !Ahead(1).IsWord(second))
            return false;
        _at += 2;
        return true;
    }

    private bool SkipSymbol(string symbol)
    {
        if (!IsSymbol(symbol))
            return false;
        _at++;
        return true;
    }

    private void ExpectWord(string keyword)
    {
        if (!SkipWord(keyword))
            throw Unexpected(keyword);
    }

    private void ExpectSymbol(string symbol)
    {
        if (!SkipSymbol(symbol))
            throw Unexpected($"'{symbol}'");
    }

    private string ExpectName(string what)
    {
        if (!Current.IsName)
            throw Unexpected(what);
        return _tokens[_at++].Text;
    }

    private QueryError Unexpected(string expected)
    {
        Token found = Current;
        string shown = found.Kind switch
        {
            TokenKind.End => "the statement ends",
            TokenKind.Text => "a text stands",
            _ => $"'{Cut(_text[found.Range.Start..found.Range.End])}' stands",
        };
        return QueryError.Syntax("UnexpectedSyntax", $"Expected {expected}, but {shown} here{Mends.For(expected, _tokens[Math.Max(0, _at - 1)], found, Ahead(1))}", found.Range);
    }

    private static string Cut(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");

    /// <summary>Reads something that may hold itself again.</summary>
    private T Deeper<T>(Func<T> parse)
    {
        if (++_depth > MostDepth)
            throw QueryError.Syntax("UnexpectedSyntax", $"The statement is nested more than {MostDepth} deep here.", Current.Range);
        T result = parse();
        _depth--;
        return result;
    }

    /// <summary>Reads one way, and goes back when it fails.</summary>
    private T? Try<T>(Func<T?> parse)
        where T : class
    {
        (int at, int depth) = (_at, _depth);
        try
        {
            if (parse() is { } result)
                return result;
        }
        catch (QueryError error) when (error.Detail == "UnexpectedSyntax")
        {
            // The other way of reading decides, and tells what it misses.
        }

        (_at, _depth) = (at, depth);
        return null;
    }

    /// <summary>Items with commas between, at least one.</summary>
    private ImmutableArray<T> Separated<T>(Func<T> parse)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        do
            items.Add(parse());
        while (SkipSymbol(","));
        return items.DrainToImmutable();
    }
}
