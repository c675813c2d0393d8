using System.Collections.Immutable;
using GraphCypher.Errors;
using GraphCypher.Execution.Expressions;
using GraphCypher.Functions;
using GraphCypher.Routines;
using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Semantics;

internal sealed partial class ExpressionBinder
{
    private Bound BindFunction(FunctionExpression call)
    {
        if (Aggregates.Find(call.Name) is { } aggregate)
            return Aggregated(call, aggregate, call.Distinct, call.Arguments, call.Place);
        if (call.Name.Equals("exists", StringComparison.OrdinalIgnoreCase) && call.Arguments is [var tested])
            return BindExists(tested);
        if (plan.FindFunction(call.Name) is not { } function)
            throw new QueryError(ErrorClass.SyntaxError, "UnknownFunction", plan.UnknownFunction(call.Name), call.Place);
        if (call.Arguments.Length < function.Least || call.Arguments.Length > function.Most)
            throw QueryError.Syntax("InvalidNumberOfArguments", $"{function.Name}() takes {Amount(function)}, found {call.Arguments.Length}.", call.Place);
        if (!function.IsDeterministic && aggregation is { IsOutside: false })
            throw QueryError.Syntax("NonConstantExpression", $"{function.Name}() gives another value each time and cannot stand in an aggregate.", call.Place);
        plan.IsRandom |= !function.IsDeterministic;
        Bound[] arguments = [.. call.Arguments.Select((argument, i) => Expect(argument, function.Expects(i), function.Name + "()"))];
        Formula[] formulas = [.. arguments.Select(argument => argument.Formula)];
        Formula called = function switch
        {
            { OfOne: { } strict } => new StrictCallFormula(strict, formulas[0], call.Place),
            { IsOwn: false, Name: "coalesce" } => new CoalesceFormula(formulas),
            _ => new CallFormula(function.Call, formulas, call.Place),
        };
        if (function.IsOwn)
            called = new OwnCallFormula(called, new CallPlaces(call.Place, [.. call.Arguments.Select(argument => argument.Place)]));
        return new(called, function.Gives([.. arguments.Select(argument => argument.Type)]));
    }

    private static string Amount(FunctionDefinition function) =>
        function.Least == function.Most ? $"{function.Least} argument{(function.Least == 1 ? "" : "s")}" : function.Most == int.MaxValue ? $"at least {function.Least}" : $"{function.Least} to {function.Most} arguments";

    /// <summary>The old function: of a pattern, or whether a property is there.</summary>
    private Bound BindExists(Expression tested)
    {
        if (tested is PatternExpression)
            return Bind(tested, mayBePattern: true);
        if (tested is not (PropertyExpression or IndexExpression))
            throw QueryError.Syntax("InvalidArgumentType", "exists() takes a pattern or a property.", tested.Place);
        return new(new UnaryFormula(static (in Value value) => Value.Of(!value.IsNull), Bind(tested).Formula), StaticType.Boolean);
    }

    private Bound Aggregated(Expression call, AggregateKind kind, bool distinct, ImmutableArray<Expression> arguments, TextRange place)
    {
        if (aggregation is null || _locals.Count > 0)
            throw QueryError.Syntax("InvalidAggregation", "An aggregate can stand only in WITH and RETURN, and in their ORDER BY.", place);
        if (!aggregation.IsOutside)
            throw QueryError.Syntax("NestedAggregation", "An aggregate cannot stand inside another.", place);
        if (arguments.Length != Aggregates.ArgumentsOf(kind))
            throw QueryError.Syntax("InvalidNumberOfArguments", $"The aggregate takes {Aggregates.ArgumentsOf(kind)}, found {arguments.Length}.", place);
        return aggregation.Add(call, kind, distinct, arguments);
    }
}
