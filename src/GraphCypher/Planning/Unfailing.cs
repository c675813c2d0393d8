using GraphCypher.Semantics;
using GraphCypher.Syntax;

namespace GraphCypher.Planning;

/// <summary>
/// Expressions that cannot fail and change nothing, so that it makes no difference for which rows they are computed: variables, constants, properties of what is surely a node or relationship, its labels or type,
/// and choices from lists of those.
/// </summary>
internal static class Unfailing
{
    public static bool Is(Expression expression, Scope scope) => expression switch
    {
        LiteralExpression or ParameterExpression or VariableExpression => true,
        PropertyExpression { Subject: VariableExpression subject } => IsElement(subject, scope, Kinds.Node | Kinds.Relationship),
        FunctionExpression { Distinct: false, Arguments: [VariableExpression subject] } call when IsCalled(call, "labels") => IsElement(subject, scope, Kinds.Node),
        FunctionExpression { Distinct: false, Arguments: [VariableExpression subject] } call when IsCalled(call, "type") => IsElement(subject, scope, Kinds.Relationship),
        FunctionExpression { Distinct: false, Arguments: [ListComprehensionExpression list] } call when IsCalled(call, "head") => Is(list, scope),
        FunctionExpression { Distinct: false } call when IsCalled(call, "coalesce") => call.Arguments.All(argument => Is(argument, scope)),
        ListComprehensionExpression { Map: null, List: FunctionExpression list } each => IsCalled(list, "labels") && Is(list, scope) && (each.Where is null || IsChoice(each.Where, each.Variable)),
        _ => false,
    };

    /// <summary>"item IN ['a', 'b']".</summary>
    private static bool IsChoice(Expression condition, string item) =>
        condition is BinaryExpression { Operator: BinaryOperator.In, Left: VariableExpression left, Right: ListExpression right } && left.Name == item && right.Items.All(one => one is LiteralExpression);

    private static bool IsCalled(FunctionExpression call, string name) => call.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsElement(VariableExpression subject, Scope scope, Kinds kinds) =>
        scope.Find(subject.Name) is { Type.Kinds: var own } && own != Kinds.None && (own & ~kinds) == Kinds.None;
}
