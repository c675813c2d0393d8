using GraphCypher.Execution.Expressions;
using GraphCypher.Semantics;
using GraphCypher.Syntax;

namespace GraphCypher.Planning;

/// <summary>Columns of a projection with <c>ORDER BY</c> and <c>LIMIT</c> that are computed last, for the few rows that are left: a text that nobody sees need not be read.</summary>
internal sealed class LateColumns
{
    private readonly List<(Variable Variable, Formula Formula)> _columns = [];

    public bool Any => _columns.Count > 0;

    public (int Slot, Formula Formula)[] Items => [.. _columns.Select(column => (column.Variable.Slot, column.Formula))];

    public string Names => string.Join(", ", _columns.Select(column => column.Variable.Name));

    public void Add(Variable variable, Formula formula) => _columns.Add((variable, formula));

    public bool Has(string name) => _columns.Any(column => column.Variable.Name == name);

    /// <summary>What to sort by when a late column is sorted by.</summary>
    public Formula? Find(Expression sort) => sort is VariableExpression { Name: var name } ? _columns.Find(column => column.Variable.Name == name).Formula : null;

    /// <summary>Whether a column has to be there before rows are sorted: what is more than its name says more of it, and patterns and subqueries may speak of it anywhere.</summary>
    public static bool IsNeeded(string name, Expression sort) =>
        sort is not VariableExpression && (SyntaxWalk.Names(sort).Contains(name) || SyntaxWalk.Any(sort, one => one is PatternExpression or PatternComprehensionExpression or SubqueryExpression));
}
