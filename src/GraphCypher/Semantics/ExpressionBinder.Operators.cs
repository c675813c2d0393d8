using GraphCypher.Errors;
using GraphCypher.Execution.Expressions;
using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Semantics;

internal sealed partial class ExpressionBinder
{
    private Bound BindUnary(UnaryExpression unary)
    {
        if (unary is { Operator: UnaryOperator.IsNull or UnaryOperator.IsNotNull, Operand: PropertyExpression { Subject: VariableExpression } property } && (aggregation is null || !aggregation.IsOutside))
        {
            Bound subject = Bind(property.Subject);
            if (subject.Type.Kinds is Kinds.Node or Kinds.Relationship)
                return new(new PresenceFormula(subject.Formula, plan.Key(property.Key, isOfElement: true, property.Place), unary.Operator == UnaryOperator.IsNotNull), StaticType.Boolean);
        }

        switch (unary.Operator)
        {
            case UnaryOperator.Not:
                return new(new UnaryFormula(Logic.Not, Boolean(unary.Operand, "NOT", mayBePattern: true)), StaticType.Boolean);
            case UnaryOperator.IsNull:
                return new(new UnaryFormula(static (in Value value) => Value.Of(value.IsNull), Bind(unary.Operand).Formula), StaticType.Boolean);
            case UnaryOperator.IsNotNull:
                return new(new UnaryFormula(static (in Value value) => Value.Of(!value.IsNull), Bind(unary.Operand).Formula), StaticType.Boolean);
            default:
                Bound operand = Expect(unary.Operand, Kinds.Number | Kinds.Temporal, unary.Operator == UnaryOperator.Minus ? "'-'" : "'+'");
                return new(new UnaryFormula(unary.Operator == UnaryOperator.Minus ? Arithmetic.Negate : Arithmetic.Plus, operand.Formula), operand.Type);
        }
    }

    private Formula Boolean(Expression expression, string who, bool mayBePattern)
    {
        Bound bound = Bind(expression, mayBePattern);
        return bound.Type.MayBe(Kinds.Boolean)
            ? bound.Formula
            : throw QueryError.Syntax("InvalidArgumentType", $"{who} takes booleans, found {bound.Type.Describe()}.", expression.Place);
    }

    private Bound BindBinary(BinaryExpression binary, bool mayBePattern)
    {
        switch (binary.Operator)
        {
            case BinaryOperator.And:
                return new(new AndFormula(Boolean(binary.Left, "AND", mayBePattern), Boolean(binary.Right, "AND", mayBePattern)), StaticType.Boolean);
            case BinaryOperator.Or:
                return new(new OrFormula(Boolean(binary.Left, "OR", mayBePattern), Boolean(binary.Right, "OR", mayBePattern)), StaticType.Boolean);
            case BinaryOperator.Xor:
                return new(new BinaryFormula(Logic.Xor, Boolean(binary.Left, "XOR", mayBePattern), Boolean(binary.Right, "XOR", mayBePattern), binary.Place), StaticType.Boolean);
            case BinaryOperator.In:
                return new(new BinaryFormula(Logic.In, Bind(binary.Left).Formula, Expect(binary.Right, Kinds.List, "IN").Formula, binary.Place), StaticType.Boolean);
            case BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains or BinaryOperator.Matches:
                return new(new BinaryFormula(TextComparison.Of(binary.Operator), Bind(binary.Left).Formula, Bind(binary.Right).Formula, binary.Place), StaticType.Boolean);
        }

        Bound left = Bind(binary.Left), right = Bind(binary.Right);
        BinaryOperation function = binary.Operator switch
        {
            BinaryOperator.Add => Arithmetic.Add,
            BinaryOperator.Subtract => Arithmetic.Subtract,
            BinaryOperator.Multiply => Arithmetic.Multiply,
            BinaryOperator.Divide => Arithmetic.Divide,
            BinaryOperator.Modulo => Arithmetic.Modulo,
            BinaryOperator.Power => Arithmetic.Power,
            _ => Arithmetic.Concatenate,
        };
        Formula formula = binary.Operator == BinaryOperator.Add && right.Formula is ListFormula items ? new AppendFormula(left.Formula, items, binary.Place) : new BinaryFormula(function, left.Formula, right.Formula, binary.Place);
        return new(formula, ResultType(binary, left.Type, right.Type));
    }

    private static StaticType ResultType(BinaryExpression binary, StaticType left, StaticType right)
    {
        if (binary.Operator is BinaryOperator.Add or BinaryOperator.Concatenate)
        {
            if (left.Kinds == Kinds.List || right.Kinds == Kinds.List)
                return new StaticType(Kinds.List, (left.Kinds == Kinds.List ? left.Item : left).Or(right.Kinds == Kinds.List ? right.Item : right));
            if (!left.MayBe(Kinds.Number | Kinds.String | Kinds.Temporal | Kinds.List | Kinds.Boolean) && !right.MayBe(Kinds.List))
                throw Mismatch(binary, left, right);
            return IsKnown(left, right, Kinds.Number) ? NumberType(left, right) : left.Kinds == Kinds.String && right.Kinds == Kinds.String ? StaticType.String : StaticType.Any;
        }

        const Kinds taken = Kinds.Number | Kinds.Temporal;
        if (!left.MayBe(taken) || !right.MayBe(taken))
            throw Mismatch(binary, left, right);
        if (binary.Operator == BinaryOperator.Power)
            return StaticType.Float;
        return IsKnown(left, right, Kinds.Number) ? NumberType(left, right) : new StaticType(taken);
    }

    private static bool IsKnown(StaticType left, StaticType right, Kinds kinds) =>
        left.Kinds != Kinds.None && right.Kinds != Kinds.None && (left.Kinds & ~kinds) == Kinds.None && (right.Kinds & ~kinds) == Kinds.None;

    private static StaticType NumberType(StaticType left, StaticType right) =>
        left.Kinds == Kinds.Integer && right.Kinds == Kinds.Integer ? StaticType.Integer : left.Kinds == Kinds.Float || right.Kinds == Kinds.Float ? StaticType.Float : StaticType.Number;

    private static QueryError Mismatch(BinaryExpression binary, StaticType left, StaticType right) =>
        QueryError.Syntax("InvalidArgumentType", $"{binary.Operator} does not take {left.Describe()} and {right.Describe()}.", binary.Place);

    /// <summary><c>a &lt; b &lt;= c</c> is <c>a &lt; b AND b &lt;= c</c>.</summary>
    private Bound BindComparison(ComparisonExpression comparison)
    {
        Formula left = Bind(comparison.First).Formula;
        Formula? all = null;
        foreach ((ComparisonOperator op, Expression operand) in comparison.Rest)
        {
            Formula right = Bind(operand).Formula;
            Formula one = new ComparisonFormula(op, left, right);
            all = all is null ? one : new AndFormula(all, one);
            left = right;
        }

        return new(all!, StaticType.Boolean);
    }
}
