using System.Collections.Immutable;
using GraphCypher.Errors;

namespace GraphCypher.Syntax;

/// <summary>Lists, maps, and what goes through lists.</summary>
internal sealed partial class Parser
{
    private QuantifierExpression ParseQuantifier()
    {
        Token token = Current;
        _at += 2;
        string variable = ExpectName("a variable");
        ExpectWord("IN");
        Expression list = ParseExpression();
        Expression? where = SkipWord("WHERE") ? ParseExpression() : null;
        ExpectSymbol(")");
        return new QuantifierExpression(Enum.Parse<Quantifier>(token.Text, ignoreCase: true), variable, list, where, From(token.Range));
    }

    private ReduceExpression ParseReduce()
    {
        TextRange start = Current.Range;
        _at += 2;
        string accumulator = ExpectName("a variable");
        ExpectSymbol("=");
        Expression initial = ParseExpression();
        ExpectSymbol(",");
        string variable = ExpectName("a variable");
        ExpectWord("IN");
        Expression list = ParseExpression();
        ExpectSymbol("|");
        Expression step = ParseExpression();
        ExpectSymbol(")");
        return new ReduceExpression(accumulator, initial, variable, list, step, From(start));
    }

    /// <summary>A list, a list comprehension or a pattern comprehension.</summary>
    private Expression ParseListLike()
    {
        if (Ahead(1).IsName && Ahead(2).IsWord("IN"))
            return ParseListComprehension();
        if (Ahead(1).Is("(") || (Ahead(1).IsName && Ahead(2).Is("=") && Ahead(3).Is("(")))
        {
            if (Try(ParsePatternComprehension) is { } comprehension)
                return comprehension;
        }

        TextRange start = Current.Range;
        ExpectSymbol("[");
        ImmutableArray<Expression> items = IsSymbol("]") ? [] : Separated(ParseExpression);
        ExpectSymbol("]");
        return new ListExpression(items, From(start));
    }

    private Expression ParseListComprehension()
    {
        TextRange start = Current.Range;
        ExpectSymbol("[");
        string variable = ExpectName("a variable");
        ExpectWord("IN");
        Expression list = ParseExpression();
        Expression? where = SkipWord("WHERE") ? ParseExpression() : null;
        Expression? map = SkipSymbol("|") ? ParseExpression() : null;
        ExpectSymbol("]");
        return new ListComprehensionExpression(variable, list, where, map, From(start));
    }

    private PatternComprehensionExpression? ParsePatternComprehension()
    {
        TextRange start = Current.Range;
        ExpectSymbol("[");
        PatternPart pattern = ParsePatternPart();
        if (pattern.Elements.Length < 2 || !(IsWord("WHERE") || IsSymbol("|")))
            return null;
        Expression? where = SkipWord("WHERE") ? ParseExpression() : null;
        ExpectSymbol("|");
        Expression map = ParseExpression();
        ExpectSymbol("]");
        return new PatternComprehensionExpression(pattern, where, map, From(start));
    }

    private MapExpression ParseMap()
    {
        TextRange start = Current.Range;
        ExpectSymbol("{");
        ImmutableArray<(string Key, Expression Value)> entries = IsSymbol("}") ? [] : Separated(ParseMapEntry);
        ExpectSymbol("}");
        return new MapExpression(entries, From(start));
    }

    private (string Key, Expression Value) ParseMapEntry()
    {
        string key = ExpectName("a key");
        ExpectSymbol(":");
        return (key, ParseExpression());
    }
}
