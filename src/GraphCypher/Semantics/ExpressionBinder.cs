using GraphCypher.Errors;
using GraphCypher.Execution.Expressions;
using GraphCypher.Functions;
using GraphCypher.Planning;
using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Semantics;

/// <summary>Binds expressions to the variables of a scope and checks what can be known before anything runs.</summary>
/// <param name="plan">Hands out places and plans subqueries.</param>
/// <param name="aggregation">Takes aggregates; null where none may stand.</param>
internal sealed partial class ExpressionBinder(PlanContext plan, Scope scope, Aggregation? aggregation = null)
{
    private readonly Stack<Scope> _locals = new();

    private Scope Current => _locals.Count > 0 ? _locals.Peek() : scope;

    public static Formula Bind(PlanContext plan, Scope scope, Expression expression) => new ExpressionBinder(plan, scope).Bind(expression).Formula;

    /// <summary>Binds a condition: patterns may stand in it, and its value must be a boolean.</summary>
    public static Formula BindCondition(PlanContext plan, Scope scope, Expression expression) => new ExpressionBinder(plan, scope).Condition(expression);

    public Formula Condition(Expression expression)
    {
        Bound bound = Bind(expression, mayBePattern: true);
        return bound.Type.MayBe(Kinds.Boolean) || bound.Type.MayBe(Kinds.List) && expression is PatternExpression
            ? bound.Formula
            : throw QueryError.Syntax("InvalidArgumentType", $"A condition is a boolean, found {bound.Type.Describe()}.", expression.Place);
    }

    public Bound Bind(Expression expression, bool mayBePattern = false)
    {
        if (aggregation?.Find(expression) is { } known)
            return new(new SlotFormula(known.Slot), known.Type);
        switch (expression)
        {
            case LiteralExpression literal:
                Value value = ValueConversion.FromObject(literal.Value);
                return new(new ConstantFormula(value), StaticType.Of(value));
            case ParameterExpression parameter:
                return BindParameter(parameter);
            case VariableExpression variable:
                Variable found = Resolve(variable);
                return new(new SlotFormula(found.Slot), found.Type);
            case PropertyExpression property:
                return BindProperty(property);
            case LabelCheckExpression check:
                Bound subject = Expect(check.Subject, Kinds.Element, "A check of labels");
                return new(new LabelCheckFormula(subject.Formula, plan.Labels(check.Labels, subject.Type.Kinds == Kinds.Relationship)), StaticType.Boolean);
            case IndexExpression index:
                return BindIndex(index);
            case SliceExpression slice:
                return BindSlice(slice);
            case UnaryExpression unary:
                return BindUnary(unary);
            case BinaryExpression binary:
                return BindBinary(binary, mayBePattern);
            case ComparisonExpression comparison:
                return BindComparison(comparison);
            case FunctionExpression function:
                return BindFunction(function);
            case CountAllExpression count:
                return Aggregated(count, AggregateKind.CountAll, distinct: false, [], count.Place);
            case ListExpression list:
                return BindList(list);
            case MapExpression map:
                return new(new MapFormula([.. map.Entries.Select(entry => (entry.Key, Bind(entry.Value).Formula))]), StaticType.Map);
            case MapProjectionExpression projection:
                return new(new MapProjectionFormula(Bind(projection.Subject).Formula, [.. projection.Entries.Select(entry => (entry.Key, entry.Value is null ? null : Bind(entry.Value).Formula))]), StaticType.Map);
            case CaseExpression choice:
                return BindCase(choice);
            case ListComprehensionExpression comprehension:
                return BindListComprehension(comprehension);
            case QuantifierExpression quantifier:
                return BindQuantifier(quantifier);
            case ReduceExpression reduce:
                return BindReduce(reduce);
            case PatternComprehensionExpression comprehension:
                return plan.PatternComprehension(comprehension, Current);
            case PatternExpression pattern when pattern.Pattern.IsFunction:
                return plan.ShortestPath(pattern, Current);
            case PatternExpression pattern:
                return mayBePattern
                    ? new(plan.PatternPredicate(pattern, Current), StaticType.Boolean)
                    : throw QueryError.Syntax("UnexpectedSyntax", "A pattern is no value: expected it in a condition, in EXISTS { } or in a pattern comprehension.", pattern.Place);
            case SubqueryExpression subquery:
                return plan.Subquery(subquery, Current);
            default:
                throw new InvalidOperationException($"No rule for {expression.GetType().Name}.");
        }
    }

    private Variable Resolve(VariableExpression variable)
    {
        if (Current.Find(variable.Name) is not { } found)
            throw plan.Undefined(variable.Name, Current, variable.Place);
        if (aggregation is { IsOutside: true } && _locals.Count == 0)
            throw QueryError.Syntax("AmbiguousAggregationExpression", $"'{variable.Name}' stands beside an aggregate without being grouped by: project it with WITH first.", variable.Place);
        return found;
    }

    private Bound BindParameter(ParameterExpression parameter) =>
        plan.Parameters.TryGetValue(parameter.Name, out Value value)
            ? new(new ParameterFormula(parameter.Name), StaticType.Of(value) with { Element = null })
            : throw new QueryError(ErrorClass.ParameterMissing, "MissingParameter", $"The parameter ${parameter.Name} has no value{NearNames.Suggest(parameter.Name, plan.Parameters.Keys, "$", "")}", parameter.Place);

    private Bound BindProperty(PropertyExpression property)
    {
        Bound subject = Bind(property.Subject);
        if (!subject.Type.MayBe(Kinds.Element | Kinds.Map | Kinds.Temporal | Kinds.Point))
            throw QueryError.Syntax("InvalidArgumentType", $"Only nodes, relationships, maps, times and points have properties; .{property.Key} was asked of {subject.Type.Describe()}.", property.Place);
        bool isOfElement = subject.Type.Kinds != Kinds.None && (subject.Type.Kinds & ~Kinds.Element) == Kinds.None;
        int key = plan.Key(property.Key, isOfElement, property.Place);
        if (!isOfElement || subject.Formula is not SlotFormula variable)
            return new(new PropertyFormula(subject.Formula, property.Key, key), StaticType.Any);
        bool isStored = subject.Type.Kinds == Kinds.Node && plan.IsUnchanged && plan.Rewrites.HasFlag(PlanRewrites.StoredColumns);
        return new(isStored ? new StoredPropertyFormula(variable.Slot, key) : new ElementPropertyFormula(variable.Slot, key), StaticType.Any);
    }

    private Bound BindIndex(IndexExpression index)
    {
        Bound subject = Bind(index.Subject), at = Bind(index.Index);
        if (subject.Type.Kinds == Kinds.List && !at.Type.MayBe(Kinds.Integer))
            throw QueryError.Syntax("InvalidArgumentType", $"A list is indexed by an integer, found {at.Type.Describe()}.", index.Index.Place);
        StaticType item = subject.Type.Kinds == Kinds.List ? subject.Type.Item : StaticType.Any;
        return new(new IndexFormula(subject.Formula, at.Formula), item);
    }

    private Bound BindSlice(SliceExpression slice)
    {
        Bound subject = Expect(slice.Subject, Kinds.List, "A slice");
        return new(new SliceFormula(subject.Formula, slice.From is null ? null : Bind(slice.From).Formula, slice.To is null ? null : Bind(slice.To).Formula), subject.Type);
    }

    private Bound BindList(ListExpression list)
    {
        Bound[] items = [.. list.Items.Select(item => Bind(item))];
        StaticType? element = items.Length == 0 ? StaticType.Null : items.Select(item => item.Type).Aggregate((one, other) => one.Or(other));
        Formula formula = items.All(item => item.Formula is ConstantFormula)
            ? new ConstantFormula(Value.Of(ListValue.Of(items.Select(item => ((ConstantFormula)item.Formula).Value))))
            : new ListFormula([.. items.Select(item => item.Formula)]);
        return new(formula, StaticType.List(element));
    }

    private Bound BindCase(CaseExpression choice)
    {
        Bound? subject = choice.Subject is null ? null : Bind(choice.Subject);
        var alternatives = new List<(Formula, Formula)>();
        var type = StaticType.Null;
        foreach ((Expression when, Expression then) in choice.Alternatives)
        {
            Bound result = Bind(then);
            type = type.Or(result.Type);
            alternatives.Add((subject is null ? Condition(when) : Bind(when).Formula, result.Formula));
        }

        Bound? otherwise = choice.Else is null ? null : Bind(choice.Else);
        if (otherwise is { } other)
            type = type.Or(other.Type);
        return new(new CaseFormula(subject?.Formula, [.. alternatives], otherwise?.Formula), type);
    }

    /// <summary>Binds an expression whose value must be of some kinds.</summary>
    private Bound Expect(Expression expression, Kinds kinds, string who)
    {
        Bound bound = Bind(expression);
        return bound.Type.MayBe(kinds)
            ? bound
            : throw QueryError.Syntax("InvalidArgumentType", $"{who} takes {new StaticType(kinds).Describe()}, found {bound.Type.Describe()}.", expression.Place);
    }
}
