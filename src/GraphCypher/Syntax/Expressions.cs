using System.Collections.Immutable;
using GraphCypher.Errors;

namespace GraphCypher.Syntax;

/// <summary>A node of the syntax tree, with its place in the statement.</summary>
internal abstract record SyntaxNode(TextRange Place);

internal abstract record Expression(TextRange Place) : SyntaxNode(Place);

/// <param name="Value">null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/> or <see cref="string"/>.</param>
internal sealed record LiteralExpression(object? Value, TextRange Place) : Expression(Place);

internal sealed record ParameterExpression(string Name, TextRange Place) : Expression(Place);

internal sealed record VariableExpression(string Name, TextRange Place) : Expression(Place);

internal sealed record PropertyExpression(Expression Subject, string Key, TextRange Place) : Expression(Place);

internal sealed record LabelCheckExpression(Expression Subject, LabelExpression Labels, TextRange Place) : Expression(Place);

internal sealed record IndexExpression(Expression Subject, Expression Index, TextRange Place) : Expression(Place);

internal sealed record SliceExpression(Expression Subject, Expression? From, Expression? To, TextRange Place) : Expression(Place);

internal enum UnaryOperator
{
    Not,
    Plus,
    Minus,
    IsNull,
    IsNotNull,
}

internal sealed record UnaryExpression(UnaryOperator Operator, Expression Operand, TextRange Place) : Expression(Place);

internal enum BinaryOperator
{
    Or,
    Xor,
    And,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
    Concatenate,
    In,
    StartsWith,
    EndsWith,
    Contains,
    Matches,
}

internal sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right, TextRange Place) : Expression(Place);

internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>Comparisons in a row: <c>a &lt; b &lt;= c</c> holds when both hold.</summary>
/// <param name="Rest">At least one.</param>
internal sealed record ComparisonExpression(Expression First, ImmutableArray<(ComparisonOperator Operator, Expression Operand)> Rest, TextRange Place) : Expression(Place);

/// <param name="Name">With its namespace, as written.</param>
internal sealed record FunctionExpression(string Name, bool Distinct, ImmutableArray<Expression> Arguments, TextRange Place) : Expression(Place);

internal sealed record CountAllExpression(TextRange Place) : Expression(Place);

internal sealed record ListExpression(ImmutableArray<Expression> Items, TextRange Place) : Expression(Place);

internal sealed record MapExpression(ImmutableArray<(string Key, Expression Value)> Entries, TextRange Place) : Expression(Place);

/// <summary>An entry of a map projection: <c>.key</c> and <c>variable</c> have a key and a value too, <c>.*</c> has neither.</summary>
internal sealed record ProjectionEntry(string? Key, Expression? Value);

internal sealed record MapProjectionExpression(Expression Subject, ImmutableArray<ProjectionEntry> Entries, TextRange Place) : Expression(Place);

internal sealed record CaseExpression(Expression? Subject, ImmutableArray<(Expression When, Expression Then)> Alternatives, Expression? Else, TextRange Place) : Expression(Place);

internal sealed record ListComprehensionExpression(string Variable, Expression List, Expression? Where, Expression? Map, TextRange Place) : Expression(Place);

internal sealed record PatternComprehensionExpression(PatternPart Pattern, Expression? Where, Expression Map, TextRange Place) : Expression(Place);

internal enum Quantifier
{
    All,
    Any,
    None,
    Single,
}

internal sealed record QuantifierExpression(Quantifier Quantifier, string Variable, Expression List, Expression? Where, TextRange Place) : Expression(Place);

internal sealed record ReduceExpression(string Accumulator, Expression Initial, string Variable, Expression List, Expression Step, TextRange Place) : Expression(Place);

/// <summary>A pattern as an expression: a predicate that holds when it is found; with <c>shortestPath</c> the path itself.</summary>
internal sealed record PatternExpression(PatternPart Pattern, TextRange Place) : Expression(Place);

internal enum SubqueryKind
{
    Exists,
    Count,
    Collect,
}

internal sealed record SubqueryExpression(SubqueryKind Kind, Query Query, TextRange Place) : Expression(Place);
