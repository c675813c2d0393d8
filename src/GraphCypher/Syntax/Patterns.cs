using System.Collections.Immutable;
using GraphCypher.Errors;

namespace GraphCypher.Syntax;

/// <summary>Patterns that stand together, with commas between: no relationship is taken twice.</summary>
internal sealed record Pattern(ImmutableArray<PatternPart> Parts, TextRange Place) : SyntaxNode(Place);

/// <summary>Which of the paths that match are wanted.</summary>
internal enum PathSelection
{
    All,
    Shortest,
    AllShortest,

    /// <summary><c>SHORTEST k GROUPS</c>: all paths of the k shortest lengths.</summary>
    ShortestGroups,
    Any,
}

/// <param name="Variable">The path's name; null for none.</param>
/// <param name="Selection">For each pair of ends.</param>
/// <param name="Count">How many, for <see cref="PathSelection.Shortest"/>, <see cref="PathSelection.ShortestGroups"/> and <see cref="PathSelection.Any"/>.</param>
/// <param name="IsFunction">Written <c>shortestPath(...)</c>, which takes a pattern of one relationship.</param>
/// <param name="Elements">Nodes, and between them relationships or repeated groups; never empty.</param>
internal sealed record PatternPart(string? Variable, PathSelection Selection, long Count, bool IsFunction, ImmutableArray<PatternElement> Elements, Expression? Where, TextRange Place) : SyntaxNode(Place);

internal abstract record PatternElement(TextRange Place) : SyntaxNode(Place);

internal sealed record NodePattern(string? Variable, LabelExpression? Labels, Expression? Properties, Expression? Where, TextRange Place) : PatternElement(Place);

internal enum Direction
{
    Outgoing,
    Incoming,
    Either,
}

/// <summary>How often: from 0 on, without end when <paramref name="Most"/> is null.</summary>
internal readonly record struct Repetition(long Least, long? Most);

/// <param name="Types">Null for any.</param>
/// <param name="Length">Of a pattern of several relationships (<c>*1..3</c>): its variable is a list; null for one.</param>
internal sealed record RelationshipPattern(string? Variable, Direction Direction, LabelExpression? Types, Repetition? Length, Expression? Properties, Expression? Where, TextRange Place) : PatternElement(Place);

/// <summary>A part of a path that repeats: <c>((a)-[r]->(b) WHERE ...){1,3}</c>; what it names become lists.</summary>
internal sealed record RepeatedPattern(ImmutableArray<PatternElement> Elements, Expression? Where, Repetition Times, TextRange Place) : PatternElement(Place);

/// <summary>Which labels or types.</summary>
internal abstract record LabelExpression(TextRange Place) : SyntaxNode(Place);

internal sealed record LabelName(string Name, TextRange Place) : LabelExpression(Place);

/// <summary>Any label at all: <c>%</c>.</summary>
internal sealed record AnyLabel(TextRange Place) : LabelExpression(Place);

internal sealed record LabelNot(LabelExpression Operand, TextRange Place) : LabelExpression(Place);

/// <param name="IsColons">Written <c>:A:B</c>.</param>
internal sealed record LabelAnd(LabelExpression Left, LabelExpression Right, bool IsColons, TextRange Place) : LabelExpression(Place);

internal sealed record LabelOr(LabelExpression Left, LabelExpression Right, TextRange Place) : LabelExpression(Place);
