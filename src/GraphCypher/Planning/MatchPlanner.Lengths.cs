using GraphCypher.Semantics;
using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Planning;

/// <summary>Conditions on the lengths of paths.</summary>
internal sealed partial class MatchPlanner
{
    /// <summary>
    /// "length(path) &lt;= 2" bounds how often the path's one relationship of variable length is followed, so that longer paths are never found to be dropped. The condition stays.
    /// </summary>
    private void BoundLengths()
    {
        foreach (MatchCondition condition in _conditions)
        {
            if (condition.Expression is not ComparisonExpression { First: FunctionExpression { Arguments: [VariableExpression path] } length, Rest: [var (comparison, bound)] }
                || !length.Name.Equals("length", StringComparison.OrdinalIgnoreCase)
                || Most(comparison, bound) is not { } most
                || _paths.Find(one => one.Name == path.Name) is not { IsFound: false } found
                || found.Edges.Where(edge => edge.Kind == EdgeKind.Many).ToList() is not [var many]
                || !found.Edges.TrueForAll(edge => edge.Kind is EdgeKind.One or EdgeKind.Many || edge is { Kind: EdgeKind.Known, Length: null }))
                continue;
            long left = most - (found.Edges.Count - 1);
            if (many.Length is { } times && left >= times.Least && !(times.Most <= left))
                many.Length = times with { Most = left };
        }
    }

    /// <summary>The longest that is allowed; null when the comparison allows any, or is not with a whole number known now.</summary>
    private long? Most(ComparisonOperator comparison, Expression bound)
    {
        long? number = bound switch
        {
            LiteralExpression { Value: long value } => value,
            ParameterExpression parameter when plan.Parameters.TryGetValue(parameter.Name, out Value value) && value.Kind == ValueKind.Integer => value.Integer,
            _ => null,
        };
        return comparison switch
        {
            ComparisonOperator.LessOrEqual or ComparisonOperator.Equal => number,
            ComparisonOperator.Less => number - 1,
            _ => null,
        };
    }
}
