using System.Collections.Immutable;
using GraphCypher.Errors;

namespace GraphCypher.Syntax;

/// <summary>A whole statement.</summary>
/// <param name="Mode">What is wanted of the plan.</param>
internal sealed record Statement(PlanMode Mode, Query Query, string Text);

internal enum PlanMode
{
    Run,
    Explain,
    Profile,
}

/// <summary>Queries with <c>UNION</c> between them.</summary>
/// <param name="Parts">At least one.</param>
/// <param name="KeepDuplicates">For each part behind the first, whether it is joined by <c>UNION ALL</c>.</param>
internal sealed record Query(ImmutableArray<SingleQuery> Parts, ImmutableArray<bool> KeepDuplicates, TextRange Place) : SyntaxNode(Place);

internal sealed record SingleQuery(ImmutableArray<Clause> Clauses, TextRange Place) : SyntaxNode(Place);

internal abstract record Clause(TextRange Place) : SyntaxNode(Place);

internal sealed record MatchClause(bool Optional, Pattern Pattern, Expression? Where, TextRange Place) : Clause(Place);

internal sealed record UnwindClause(Expression List, string Variable, TextRange Place) : Clause(Place);

/// <param name="Name">The alias, else the text as written.</param>
internal sealed record ProjectionItem(Expression Expression, string Name, bool HasAlias, TextRange Place) : SyntaxNode(Place);

internal sealed record SortItem(Expression Expression, bool Descending, TextRange Place) : SyntaxNode(Place);

/// <summary>What <c>WITH</c> and <c>RETURN</c> have in common.</summary>
/// <param name="All">Whether it begins with <c>*</c>.</param>
internal sealed record Projection(bool Distinct, bool All, ImmutableArray<ProjectionItem> Items, ImmutableArray<SortItem> OrderBy, Expression? Skip, Expression? Limit, TextRange Place) : SyntaxNode(Place);

internal sealed record WithClause(Projection Projection, Expression? Where, TextRange Place) : Clause(Place);

internal sealed record ReturnClause(Projection Projection, TextRange Place) : Clause(Place);

internal sealed record CreateClause(Pattern Pattern, TextRange Place) : Clause(Place);

internal sealed record MergeClause(PatternPart Pattern, ImmutableArray<SetItem> OnCreate, ImmutableArray<SetItem> OnMatch, TextRange Place) : Clause(Place);

internal sealed record SetClause(ImmutableArray<SetItem> Items, TextRange Place) : Clause(Place);

internal abstract record SetItem(TextRange Place) : SyntaxNode(Place);

internal sealed record SetProperty(Expression Subject, string Key, Expression Value, TextRange Place) : SetItem(Place);

/// <summary><c>SET n[expression] = value</c>.</summary>
internal sealed record SetDynamicProperty(Expression Subject, Expression Key, Expression Value, TextRange Place) : SetItem(Place);

/// <param name="Add">Written <c>+=</c>: properties that the map does not name stay.</param>
internal sealed record SetProperties(string Variable, Expression Value, bool Add, TextRange Place) : SetItem(Place);

internal sealed record SetLabels(string Variable, ImmutableArray<string> Labels, TextRange Place) : SetItem(Place);

internal sealed record RemoveClause(ImmutableArray<RemoveItem> Items, TextRange Place) : Clause(Place);

internal abstract record RemoveItem(TextRange Place) : SyntaxNode(Place);

internal sealed record RemoveProperty(Expression Subject, string Key, TextRange Place) : RemoveItem(Place);

internal sealed record RemoveLabels(string Variable, ImmutableArray<string> Labels, TextRange Place) : RemoveItem(Place);

internal sealed record DeleteClause(bool Detach, ImmutableArray<Expression> Elements, TextRange Place) : Clause(Place);

/// <param name="Column">Of the procedure.</param>
internal sealed record YieldItem(string Column, string Variable, TextRange Place) : SyntaxNode(Place);

/// <param name="Arguments">Null when there are no brackets: parameters of those names are taken.</param>
/// <param name="Yield">Null for all columns, which only a call that is the whole statement may do.</param>
internal sealed record CallClause(string Procedure, ImmutableArray<Expression>? Arguments, ImmutableArray<YieldItem>? Yield, bool YieldAll, Expression? Where, TextRange Place) : Clause(Place);

/// <param name="Imports">The variables in <c>CALL (x, y) { }</c>; null when none are listed and the query imports by <c>WITH</c>.</param>
internal sealed record SubqueryClause(ImmutableArray<VariableExpression>? Imports, bool ImportAll, Query Query, bool Optional, TextRange Place) : Clause(Place)
{
    /// <summary>Null when it runs in the transaction of the statement.</summary>
    public BatchSettings? Batches { get; init; }
}

/// <summary>What stands behind <c>IN TRANSACTIONS</c>.</summary>
/// <param name="Concurrency">How many at once; null when nothing is said.</param>
/// <param name="Rows">So many rows a transaction; null when nothing is said.</param>
/// <param name="OnError">Null when nothing is said.</param>
/// <param name="Status">The variable of <c>REPORT STATUS</c>.</param>
internal sealed record BatchSettings(bool IsConcurrent, Expression? Concurrency, Expression? Rows, OnBatchError? OnError, string? Status, TextRange Place);

/// <summary>What happens when a transaction fails.</summary>
internal enum OnBatchError
{
    /// <summary>The statement fails; what was committed stays.</summary>
    Fail,

    /// <summary>Its rows go on without what it computed.</summary>
    Continue,

    /// <summary>So do its rows and all further ones, which are not tried.</summary>
    Break,
}

internal sealed record ForeachClause(string Variable, Expression List, ImmutableArray<Clause> Updates, TextRange Place) : Clause(Place);
