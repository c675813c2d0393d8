using System.Collections.Immutable;
using GraphCypher.Errors;

namespace GraphCypher.Syntax;

/// <summary>Operators, from those that bind least to those that bind most.</summary>
internal sealed partial class Parser
{
    /// <summary>Longer chains of one operator are an error rather than a tree too deep to walk.</summary>
    private const int MostInChain = 4000;

    private Expression ParseExpression() => Deeper(ParseOr);

    private Expression ParseOr() => ParseChain(ParseXor, () => SkipWord("OR") ? BinaryOperator.Or : null);

    private Expression ParseXor() => ParseChain(ParseAnd, () => SkipWord("XOR") ? BinaryOperator.Xor : null);

    private Expression ParseAnd() => ParseChain(ParseNot, () => SkipWord("AND") ? BinaryOperator.And : null);

    private Expression ParseNot()
    {
        int first = _at;
        while (SkipWord("NOT"))
        {
            if (_at - first > MostDepth)
                throw QueryError.Syntax("UnexpectedSyntax", $"More than {MostDepth} times NOT.", Current.Range);
        }

        int count = _at - first;
        Expression operand = ParseComparison();
        for (int i = count - 1; i >= 0; i--)
            operand = new UnaryExpression(UnaryOperator.Not, operand, _tokens[first + i].Range.To(operand.Place));
        return operand;
    }

    private Expression ParseComparison()
    {
        Expression first = ParsePredicates();
        if (PeekComparison() is null)
            return first;
        var rest = ImmutableArray.CreateBuilder<(ComparisonOperator Operator, Expression Operand)>();
        while (PeekComparison() is { } comparison)
        {
            _at++;
            rest.Add((comparison, ParsePredicates()));
        }

        return new ComparisonExpression(first, rest.DrainToImmutable(), From(first.Place));
    }

    private ComparisonOperator? PeekComparison() => Current.Kind != TokenKind.Symbol ? null : Current.Text switch
    {
        "=" => ComparisonOperator.Equal,
        "<>" => ComparisonOperator.NotEqual,
        "<" => ComparisonOperator.Less,
        "<=" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        ">=" => ComparisonOperator.GreaterOrEqual,
        _ => null,
    };

    /// <summary>Predicates on texts, lists and null, which stand behind their operand.</summary>
    private Expression ParsePredicates()
    {
        Expression left = ParseSum();
        for (int links = 0; ; links++)
        {
            if (links > MostInChain)
                throw TooLong();
            if (IsWord("IS") && Ahead(1).IsWord("NULL"))
            {
                _at += 2;
                left = new UnaryExpression(UnaryOperator.IsNull, left, From(left.Place));
            }
            else if (IsWord("IS") && Ahead(1).IsWord("NOT") && Ahead(2).IsWord("NULL"))
            {
                _at += 3;
                left = new UnaryExpression(UnaryOperator.IsNotNull, left, From(left.Place));
            }
            else if (PredicateOperator() is { } predicate)
            {
                Expression right = ParseSum();
                left = new BinaryExpression(predicate, left, right, From(left.Place));
            }
            else
            {
                return left;
            }
        }
    }

    private BinaryOperator? PredicateOperator()
    {
        if (SkipWord("IN"))
            return BinaryOperator.In;
        if (SkipWords("STARTS", "WITH"))
            return BinaryOperator.StartsWith;
        if (SkipWords("ENDS", "WITH"))
            return BinaryOperator.EndsWith;
        if (SkipWord("CONTAINS"))
            return BinaryOperator.Contains;
        return SkipSymbol("=~") ? BinaryOperator.Matches : null;
    }

    private Expression ParseSum() => ParseChain(
        ParseProduct,
        () => SkipSymbol("+") ? BinaryOperator.Add : SkipSymbol("-") ? BinaryOperator.Subtract : SkipSymbol("||") ? BinaryOperator.Concatenate : null);

    private Expression ParseProduct() => ParseChain(
        ParsePower,
        () => SkipSymbol("*") ? BinaryOperator.Multiply : SkipSymbol("/") ? BinaryOperator.Divide : SkipSymbol("%") ? BinaryOperator.Modulo : null);

    private Expression ParsePower() => ParseChain(ParseSign, () => SkipSymbol("^") ? BinaryOperator.Power : null);

    private Expression ParseSign()
    {
        int first = _at;
        while (IsSymbol("+") || IsSymbol("-"))
        {
            if (++_at - first > MostDepth)
                throw TooLong();
        }

        int signs = _at - first;
        if (signs > 0 && _tokens[_at - 1].Is("-") && Current.Kind == TokenKind.Integer)
        {
            // -9223372036854775808 is a number although 9223372036854775808 is none.
            Expression negative = ParsePostfixOf(ParseInteger(negative: true, _tokens[_at - 1].Range));
            return Signed(negative, first, signs - 1);
        }

        return Signed(ParsePostfix(), first, signs);
    }

    private Expression Signed(Expression operand, int first, int signs)
    {
        for (int i = signs - 1; i >= 0; i--)
            operand = new UnaryExpression(_tokens[first + i].Is("-") ? UnaryOperator.Minus : UnaryOperator.Plus, operand, _tokens[first + i].Range.To(operand.Place));
        return operand;
    }

    private Expression ParseChain(Func<Expression> parseOperand, Func<BinaryOperator?> skipOperator)
    {
        Expression left = parseOperand();
        for (int links = 0; skipOperator() is { } found; links++)
        {
            if (links > MostInChain)
                throw TooLong();
            Expression right = parseOperand();
            left = new BinaryExpression(found, left, right, From(left.Place));
        }

        return left;
    }

    private QueryError TooLong() => QueryError.Syntax("UnexpectedSyntax", $"More than {MostInChain} operators in a row.", Current.Range);

    private Expression ParsePostfix() => ParsePostfixOf(ParseAtom());

    private Expression ParsePostfixOf(Expression subject)
    {
        for (int links = 0; ; links++)
        {
            if (links > MostInChain)
                throw TooLong();
            if (SkipSymbol("."))
            {
                subject = new PropertyExpression(subject, ExpectName("a property"), From(subject.Place));
            }
            else if (SkipSymbol("["))
            {
                subject = ParseIndex(subject);
            }
            else if (IsSymbol(":") && (Ahead(1).IsName || Ahead(1).Is("!") || Ahead(1).Is("%") || Ahead(1).Is("(")))
            {
                LabelExpression labels = ParseLabels()!;
                subject = new LabelCheckExpression(subject, labels, From(subject.Place));
            }
            else
            {
                return subject;
            }
        }
    }

    private Expression ParseIndex(Expression subject)
    {
        Expression? from = IsSymbol("..") ? null : ParseExpression();
        if (!SkipSymbol(".."))
        {
            ExpectSymbol("]");
            return new IndexExpression(subject, from!, From(subject.Place));
        }

        Expression? to = IsSymbol("]") ? null : ParseExpression();
        ExpectSymbol("]");
        return new SliceExpression(subject, from, to, From(subject.Place));
    }
}
