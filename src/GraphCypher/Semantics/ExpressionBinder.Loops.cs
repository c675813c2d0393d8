using GraphCypher.Execution.Expressions;
using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Semantics;

/// <summary>Expressions that bind variables of their own.</summary>
internal sealed partial class ExpressionBinder
{
    private Bound BindListComprehension(ListComprehensionExpression comprehension)
    {
        Bound list = Expect(comprehension.List, Kinds.List, "A list comprehension");
        Variable variable = plan.NewVariable(comprehension.Variable, list.Type.Item);
        return Within(variable, () =>
        {
            Formula? where = comprehension.Where is null ? null : Condition(comprehension.Where);
            Bound? map = comprehension.Map is null ? null : Bind(comprehension.Map);
            return new Bound(new ListComprehensionFormula(variable.Slot, list.Formula, where, map?.Formula), StaticType.List(map?.Type ?? list.Type.Item));
        });
    }

    private Bound BindQuantifier(QuantifierExpression quantifier)
    {
        Bound list = Expect(quantifier.List, Kinds.List, quantifier.Quantifier.ToString().ToLowerInvariant() + "()");
        Variable variable = plan.NewVariable(quantifier.Variable, list.Type.Item);
        return Within(variable, () =>
        {
            Formula where = quantifier.Where is null ? new SlotFormula(variable.Slot) : Condition(quantifier.Where);
            return new Bound(new QuantifierFormula(quantifier.Quantifier, variable.Slot, list.Formula, where), StaticType.Boolean);
        });
    }

    private Bound BindReduce(ReduceExpression reduce)
    {
        Bound initial = Bind(reduce.Initial), list = Expect(reduce.List, Kinds.List, "reduce()");
        Variable accumulator = plan.NewVariable(reduce.Accumulator, StaticType.Any), variable = plan.NewVariable(reduce.Variable, list.Type.Item);
        return Within(accumulator, () => Within(variable, () =>
            new Bound(new ReduceFormula(accumulator.Slot, initial.Formula, variable.Slot, list.Formula, Bind(reduce.Step).Formula), StaticType.Any)));
    }

    private Bound Within(Variable variable, Func<Bound> bind)
    {
        _locals.Push(Current.With(variable));
        Bound bound = bind();
        _locals.Pop();
        return bound;
    }
}
