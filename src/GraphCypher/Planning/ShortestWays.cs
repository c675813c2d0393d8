using GraphCypher.Execution.Operators;
using GraphCypher.Functions;
using GraphCypher.Semantics;
using GraphCypher.Syntax;

namespace GraphCypher.Planning;

/// <summary>
/// <c>MATCH path = (a)-[*1..3]->(b) WITH b, min(length(path)) AS steps</c> and <c>RETURN DISTINCT b</c>: of many ways that lead to a node, one of the shortest says all that is asked.
/// </summary>
internal static class ShortestWays
{
    /// <summary>The rows with one way to each node; null where more than the length of the shortest is asked, or where that is not found node by node.</summary>
    /// <param name="source">What the projection is of.</param>
    /// <param name="scope">What can be seen there.</param>
    public static Operator? Of(Operator source, Projection projection, Scope scope)
    {
        BuildPath? path = source as BuildPath;
        if (Pruned(path?.Sources[0] ?? source) is not { } pruned || IsSeen(pruned.ListSlot, scope))
            return null;
        if (path is null)
            return AsksOnce(projection, null) ? pruned.Rows : null;
        bool isOfWay = path.Pieces is [_, var list, _] && list == pruned.ListSlot;
        string? name = scope.Variables.FirstOrDefault(variable => variable.Slot == path.Slot)?.Name;
        return isOfWay && AsksOnce(projection, name) ? path.Over(pruned.Rows) : null;
    }

    private static (Operator Rows, int ListSlot)? Pruned(Operator source) => source switch
    {
        ExpandRepeatedly ways when ways.ToEach() is { } each => (each, ways.ListSlot),
        Filter { Sources: [var filtered] } filter when Pruned(filtered) is { } pruned => (filter.Over(pruned.Rows), pruned.ListSlot),
        _ => null,
    };

    /// <summary>Whether a condition may have spoken of it: what has no name of its own begins with a blank.</summary>
    private static bool IsSeen(int slot, Scope scope) => scope.Variables.Any(variable => variable.Slot == slot && variable.Name[0] != ' ');

    /// <param name="path">The variable of the path; null where it has none.</param>
    private static bool AsksOnce(Projection projection, string? path)
    {
        bool isGrouped = projection.Distinct || projection.Items.Any(item => Aggregation.Contains(item.Expression));
        return isGrouped && !projection.All && projection.Items.All(item => Aggregation.Contains(item.Expression) ? IsOfEachOnce(item.Expression, path) : SaysNothingOf(path, item.Expression));
    }

    /// <summary>Whether an aggregate is the same of one row a node: the least of lengths, or what repeated values do not change.</summary>
    private static bool IsOfEachOnce(Expression aggregate, string? path)
    {
        if (aggregate is not FunctionExpression { Arguments: [var argument] } call)
            return false;
        bool isLength = argument is FunctionExpression { Arguments: [VariableExpression measured] } length && measured.Name == path && length.Name.Equals("length", StringComparison.OrdinalIgnoreCase);
        return Aggregates.Find(call.Name) switch
        {
            AggregateKind.Minimum => isLength || SaysNothingOf(path, argument),
            AggregateKind.Maximum => SaysNothingOf(path, argument),
            AggregateKind.Count => call.Distinct && SaysNothingOf(path, argument),
            _ => false,
        };
    }

    /// <summary>Patterns and subqueries may speak of anything.</summary>
    private static bool SaysNothingOf(string? path, Expression expression) =>
        (path is null || !SyntaxWalk.Names(expression).Contains(path)) && !SyntaxWalk.Any(expression, one => one is PatternExpression or PatternComprehensionExpression or SubqueryExpression);
}
