using GraphCypher.Execution.Expressions;
using GraphCypher.Execution.Operators;
using GraphCypher.Functions;
using GraphCypher.Syntax;

namespace GraphCypher.Planning;

/// <summary>
/// <c>WITH x, y ORDER BY y WITH x, collect(y) AS ys</c>: many short lists are sorted sooner than all rows. Only where groups are put into another order behind it anyway.
/// </summary>
internal static class SortedLists
{
    /// <summary>Whether the clause puts rows into an order of its own, and asks nothing of the order in which they come.</summary>
    public static bool Orders(Clause? clause) => clause switch
    {
        WithClause with => Orders(with.Projection),
        ReturnClause result => Orders(result.Projection),
        _ => false,
    };

    /// <summary>The rows before they were sorted, and the aggregates with lists that are sorted; null where more than lists of what is sorted by hangs on the order.</summary>
    /// <param name="source">The rows that are grouped.</param>
    public static (Operator Source, AggregateColumn[] Columns)? Of(Operator source, AggregateColumn[] columns)
    {
        if (source is not Sort { Keys: [(var key, var descending)], Sources: [Project { Sources: [var unsorted] } computed] } || computed.Find(key) is not SlotFormula sorted)
            return null;
        bool isOfKey(AggregateColumn column) => column is { Kind: AggregateKind.Collect, Distinct: false, Arguments: [SlotFormula item] } && item.Slot == sorted.Slot;
        if (!columns.Any(isOfKey) || !columns.All(column => column.Kind is AggregateKind.CountAll or AggregateKind.Count || isOfKey(column)))
            return null;
        return (unsorted, [.. columns.Select(column => isOfKey(column) ? column with { Order = descending ? ItemOrder.Descending : ItemOrder.Ascending } : column)]);
    }

    private static bool Orders(Projection projection) =>
        projection is { Distinct: false, OrderBy: not [] } && !projection.Items.Any(item => Aggregation.Contains(item.Expression)) && !projection.OrderBy.Any(sort => Aggregation.Contains(sort.Expression));
}
