using System.Collections.Immutable;
using GraphCypher.Execution.Expressions;
using GraphCypher.Execution.Operators;
using GraphCypher.Functions;
using GraphCypher.Syntax;

namespace GraphCypher.Planning;

/// <summary><c>WITH x, collect(y) AS ys WHERE size(ys) > 1</c>: most groups have but one item, and their lists would be made to be thrown away.</summary>
/// <param name="Name">Of the column whose list it is.</param>
/// <param name="Least">The number of items that it asks for.</param>
internal sealed record CollectedSize(string Name, int Least)
{
    /// <summary>What a clause asks of the size of one of its lists; null when it asks for nothing of the kind.</summary>
    public static CollectedSize? Of(WithClause with)
    {
        if (with.Projection is not { Distinct: false, OrderBy: [], Skip: null, Limit: null } || with.Where is not { } where || Size(where) is not { } size)
            return null;
        ImmutableArray<ProjectionItem> items = with.Projection.Items;
        // What else is computed of a group could fail, and would not any more.
        bool isPlain = items.All(item => !Aggregation.Contains(item.Expression) || item.Expression is FunctionExpression or CountAllExpression);
        return isPlain && items.Any(item => item.Name == size.Name && IsCollect(item.Expression)) ? size : null;
    }

    /// <summary>The columns, of which that one knows how many items are asked for.</summary>
    public IEnumerable<AggregateColumn> Mark(IEnumerable<AggregateColumn> columns, Formula collected) =>
        columns.Select(column => collected is SlotFormula result && column.Slot == result.Slot ? column with { Least = Least } : column);

    private static bool IsCollect(Expression expression) => expression is FunctionExpression call && Aggregates.Find(call.Name) == AggregateKind.Collect;

    private static CollectedSize? Size(Expression condition) => condition switch
    {
        // What stands to the right is not looked at when the left is false.
        BinaryExpression { Operator: BinaryOperator.And } both => Size(both.Left),
        ComparisonExpression comparison => Compared(comparison),
        _ => null,
    };

    private static CollectedSize? Compared(ComparisonExpression comparison)
    {
        if (comparison is not { First: FunctionExpression { Arguments: [VariableExpression list] } call, Rest: [{ Operand: LiteralExpression { Value: long and >= 0 and < int.MaxValue and var number } } rest] })
            return null;
        int? least = rest.Operator switch
        {
            ComparisonOperator.Greater => (int)number + 1,
            ComparisonOperator.GreaterOrEqual or ComparisonOperator.Equal => (int)number,
            _ => null,
        };
        return least is { } known && call.Name.Equals("size", StringComparison.OrdinalIgnoreCase) ? new(list.Name, known) : null;
    }
}
