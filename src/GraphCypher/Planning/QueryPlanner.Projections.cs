using System.Collections.Immutable;
using GraphCypher.Errors;
using GraphCypher.Execution.Expressions;
using GraphCypher.Execution.Operators;
using GraphCypher.Semantics;
using GraphCypher.Syntax;

namespace GraphCypher.Planning;

/// <summary>WITH and RETURN.</summary>
internal sealed partial class QueryPlanner
{
    private bool UsesTop => _isReading && plan.Rewrites.HasFlag(PlanRewrites.Top);

    private Operator With(Operator source, WithClause with)
    {
        foreach (ProjectionItem item in with.Projection.Items)
        {
            if (!item.HasAlias && item.Expression is not VariableExpression)
                throw QueryError.Syntax("NoExpressionAlias", $"In WITH an expression needs a name: expected {item.Name} AS ...", item.Place);
        }

        var seen = new Scope(_scope.Variables);
        CollectedSize? size = plan.Rewrites.HasFlag(PlanRewrites.CollectedSizes) ? CollectedSize.Of(with) : null;
        source = Projected(source, with.Projection, keepBefore: with.Where is not null, size, out ImmutableArray<Variable> columns, out Aggregation? grouped);
        _scope = Visible(columns);
        if (with.Where is null)
            return source;

        // The condition still sees what was there before, unless rows were grouped or made distinct.
        foreach (Variable variable in _scope.Variables)
            seen.Add(variable);
        return new Filter(source, [new ExpressionBinder(plan, seen, grouped).Condition(with.Where)], () => Printer.Print(with.Where));
    }

    private Operator Return(Operator source, ReturnClause result)
    {
        if (result.Projection is { All: true, Items: [] } && !_scope.Variables.Any(IsNamed))
            throw QueryError.Syntax("NoVariablesInScope", "'*' stands for all variables, and there are none.", result.Projection.Place);
        source = Projected(source, result.Projection, keepBefore: false, size: null, out _columns, out _);
        _scope = Visible(_columns);
        _returned = true;
        return source;
    }

    private Scope Visible(ImmutableArray<Variable> columns)
    {
        var scope = new Scope(sees?.Variables ?? []);
        foreach (Variable column in columns)
            scope.Add(column);
        return scope;
    }

    /// <param name="keepBefore">Whether variables from before are still used behind a sort.</param>
    /// <param name="size">What is asked of the size of a list behind it.</param>
    /// <param name="grouped">What can be said behind it when rows are grouped or distinct; null when all that was seen before can.</param>
    private Operator Projected(Operator source, Projection projection, bool keepBefore, CollectedSize? size, out ImmutableArray<Variable> columns, out Aggregation? grouped)
    {
        if (projection.Items.GroupBy(item => item.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw QueryError.Syntax("ColumnNameConflict", $"Two columns are called '{twice.Key}'.", twice.Last().Place);
        bool isAggregating = projection.Items.Any(item => Aggregation.Contains(item.Expression));
        var aggregation = new Aggregation(plan, _scope);
        var projected = ImmutableArray.CreateBuilder<Variable>();
        var before = new List<(int Slot, Formula Formula)>();
        var late = new LateColumns();
        bool maySort = UsesTop && !isAggregating && projection is { Distinct: false, Limit: not null, OrderBy: not [] };
        if (projection.All)
        {
            foreach (Variable variable in _scope.Variables.Where(IsNamed).OrderBy(variable => variable.Name, StringComparer.Ordinal))
            {
                projected.Add(variable);
                aggregation.Know(new VariableExpression(variable.Name, projection.Place), variable);
            }
        }

        foreach (ProjectionItem item in projection.Items.Where(item => !Aggregation.Contains(item.Expression)))
        {
            Bound bound = new ExpressionBinder(plan, _scope).Bind(item.Expression);
            Variable variable = plan.NewVariable(item.Name, bound.Type);
            if (maySort && item.Expression is not VariableExpression && Unfailing.Is(item.Expression, _scope) && !projection.OrderBy.Any(sort => LateColumns.IsNeeded(item.Name, sort.Expression)))
                late.Add(variable, bound.Formula);
            else
                before.Add((variable.Slot, bound.Formula));
            projected.Add(variable);
            aggregation.Know(item.Expression, variable);
        }

        string[] names = [.. projection.Items.Select(item => item.Name)];
        int? by = isAggregating ? GroupingNode(projection) : null;
        if (_isReading && !plan.IsRandom && plan.Rewrites.HasFlag(PlanRewrites.ShortestWays) && ShortestWays.Of(source, projection, _scope) is { } shortest)
            source = shortest;
        Operator ungrouped = source;
        if (before.Count > 0 && !isAggregating)
            source = new Project(source, [.. before], string.Join(", ", names.Where(name => !late.Has(name))));
        var after = new List<(int Slot, Formula Formula)>();
        if (isAggregating)
        {
            int[] groups = [.. projected.Select(variable => variable.Slot)];
            var binder = new ExpressionBinder(plan, _scope, aggregation);
            Formula? sized = null;
            foreach (ProjectionItem item in projection.Items.Where(item => Aggregation.Contains(item.Expression)))
            {
                Bound bound = binder.Bind(item.Expression);
                Variable variable = plan.NewVariable(item.Name, bound.Type);
                after.Add((variable.Slot, bound.Formula));
                if (item.Name == size?.Name)
                    sized = bound.Formula;
                projected.Add(variable);
                aggregation.Know(item.Expression, variable);
            }

            AggregateColumn[] aggregates = sized is null ? [.. aggregation.Columns] : [.. size!.Mark(aggregation.Columns, sized)];
            if (plan.Rewrites.HasFlag(PlanRewrites.SortedLists) && (_isOrderedNext || !projection.OrderBy.IsEmpty) && SortedLists.Of(ungrouped, aggregates) is { } sorted)
                (ungrouped, aggregates) = sorted;
            Operator rows = before.Count > 0 && by is null ? new Project(ungrouped, [.. before], string.Join(", ", names)) : ungrouped;
            Operator aggregate = Counted(ungrouped, projection, before, aggregation) ?? new Aggregate(rows, groups, aggregates, by is null ? [] : [.. before], by);
            source = new Project(aggregate, [.. after], string.Join(", ", names));
        }

        columns = InOrder(projection, projected.ToImmutable());
        if (projection.Distinct)
            source = new Distinct(source, [.. columns.Select(column => column.Slot)]);
        foreach (Variable column in columns)
            aggregation.Know(new VariableExpression(column.Name, projection.Place), column);
        aggregation.Close();
        grouped = isAggregating || projection.Distinct ? aggregation : null;
        return Ordered(source, projection, columns, late, keepBefore, grouped);
    }

    /// <summary>The rows when the graph knows the counts; null when they have to be counted.</summary>
    private Operator? Counted(Operator source, Projection projection, List<(int Slot, Formula Formula)> before, Aggregation aggregation)
    {
        if (!plan.Rewrites.HasFlag(PlanRewrites.KeptCounts) || !plan.IsUnchanged || projection.All)
            return null;
        IEnumerable<Expression> grouped = projection.Items.Select(item => item.Expression).Where(expression => !Aggregation.Contains(expression));
        return CountPlanning.Find(source, plan.Graph, [.. grouped.Zip(before, (expression, item) => (expression, item.Slot, item.Formula))], aggregation.Columns);
    }

    /// <summary>The place of the one node that all that is grouped by hangs on; null when there is more, or when it could fail.</summary>
    private int? GroupingNode(Projection projection)
    {
        if (!plan.Rewrites.HasFlag(PlanRewrites.GroupsByNode) || projection.All)
            return null;
        Variable? node = null;
        foreach (ProjectionItem item in projection.Items.Where(item => !Aggregation.Contains(item.Expression)))
        {
            if (!Unfailing.Is(item.Expression, _scope))
                return null;
            foreach (string name in SyntaxWalk.Names(item.Expression))
            {
                // A name that nothing has stands for the items of a list comprehension.
                if (_scope.Find(name) is not { } variable)
                    continue;
                if (variable.Type.Kinds != Kinds.Node || (node is not null && node != variable))
                    return null;
                node = variable;
            }
        }

        return node?.Slot;
    }

    private static bool IsNamed(Variable variable) => variable.Name[0] != ' ';

    /// <summary>The columns as the clause lists them.</summary>
    private static ImmutableArray<Variable> InOrder(Projection projection, ImmutableArray<Variable> projected)
    {
        HashSet<string> listed = [.. projection.Items.Select(item => item.Name)];
        return [.. projected.Where(variable => !listed.Contains(variable.Name)), .. projection.Items.Select(item => projected.Last(variable => variable.Name == item.Name))];
    }

    /// <param name="late">Columns that are computed for the rows that are left.</param>
    /// <param name="aggregation">What can be sorted by when rows are grouped or distinct; null when all that was seen before can.</param>
    private Operator Ordered(Operator source, Projection projection, ImmutableArray<Variable> columns, LateColumns late, bool keepBefore, Aggregation? aggregation)
    {
        Formula? skip = Amount(projection.Skip, "SKIP"), limit = Amount(projection.Limit, "LIMIT");
        if (projection.OrderBy.IsEmpty)
            return skip is null && limit is null ? source : new Window(source, skip, limit);
        Scope scope = new(_scope.Variables);
        foreach (Variable column in columns)
            scope.Add(column);
        var binder = new ExpressionBinder(plan, scope, aggregation);
        var keys = new List<(int Slot, bool Descending)>();
        var formulas = new List<(Formula Formula, bool Descending)>();
        var computed = new List<(int Slot, Formula Formula)>();
        foreach (SortItem item in projection.OrderBy)
        {
            Formula formula = late.Find(item.Expression) ?? SortKey(binder, item, projection, aggregation);
            int slot = plan.NewSlot();
            keys.Add((slot, item.Descending));
            bool isAtOnce = limit is not null && UsesTop && Unfailing.Is(item.Expression, scope);
            formulas.Add((isAtOnce ? formula : new SlotFormula(slot), item.Descending));
            if (!isAtOnce)
                computed.Add((slot, formula));
        }

        if (IsGiven(source, projection))
        {
            source = skip is null && limit is null ? source : new Window(source, skip, limit);
            return late.Any ? new Project(source, late.Items, late.Names) : source;
        }

        if (computed.Count > 0)
            source = new Project(source, [.. computed], "ORDER BY");
        int[] live =
        [
            .. columns.Where(column => !late.Has(column.Name)).Select(column => column.Slot), .. sees?.Variables.Select(variable => variable.Slot) ?? [], .. keepBefore || late.Any ? Live() : [],
        ];
        if (limit is null || !plan.Rewrites.HasFlag(PlanRewrites.Top))
            source = new Sort(source, [.. live.Concat(keys.Select(key => key.Slot)).Distinct()], [.. keys]);
        else
            source = new Top(source, [.. live.Distinct()], [.. formulas], skip, limit);
        if (skip is not null || limit is not null)
            source = new Window(source, skip, limit);
        return late.Any ? new Project(source, late.Items, late.Names) : source;
    }

    /// <summary>Whether rows come by one property of a node that ascends with the nodes' numbers, as they are asked for.</summary>
    private bool IsGiven(Operator source, Projection projection)
    {
        if (!plan.Rewrites.HasFlag(PlanRewrites.GivenOrder) || !plan.IsUnchanged || source.OrderedBy is not { } slot || projection.OrderBy is not [{ Descending: false, Expression: var key }])
            return false;
        if (key is VariableExpression column && projection.Items.FirstOrDefault(item => item.Name == column.Name) is { } projected)
            key = projected.Expression;
        else if (key is PropertyExpression { Subject: VariableExpression given } && projection.Items.Any(item => item.Name == given.Name && !(item.Expression is VariableExpression same && same.Name == given.Name)))
            return false;
        return key is PropertyExpression { Subject: VariableExpression subject } property
            && _scope.Find(subject.Name)?.Slot == slot && plan.Graph.Keys.Find(property.Key) is >= 0 and var number && plan.Graph.IsAscending(number);
    }

    private static Formula SortKey(ExpressionBinder binder, SortItem item, Projection projection, Aggregation? aggregation)
    {
        if (aggregation is null && Aggregation.Contains(item.Expression))
            throw QueryError.Syntax("InvalidAggregation", "ORDER BY can only use aggregates that are projected too.", item.Place);
        try
        {
            return binder.Bind(item.Expression).Formula;
        }
        catch (QueryError error) when (error.Detail == "AmbiguousAggregationExpression" && !projection.Items.Any(one => Aggregation.Contains(one.Expression)))
        {
            throw QueryError.Syntax("UndefinedVariable", "Behind DISTINCT or an aggregate only what is projected can be sorted by.", item.Place);
        }
    }

    private Formula? Amount(Expression? expression, string clause)
    {
        if (expression is null)
            return null;
        if (SyntaxWalk.Names(expression).Count > 0)
            throw QueryError.Syntax("NonConstantExpression", $"{clause} takes a number that does not depend on rows.", expression.Place);
        Bound bound = new ExpressionBinder(plan, new Scope()).Bind(expression);
        if (!bound.Type.MayBe(Kinds.Integer))
            throw QueryError.Syntax("InvalidArgumentType", $"{clause} takes an integer, found {bound.Type.Describe()}.", expression.Place);
        if (bound.Formula is ConstantFormula { Value: { Kind: Values.ValueKind.Integer, Integer: < 0 } negative })
            throw QueryError.Syntax("NegativeIntegerArgument", $"{clause} takes no negative integer, found {negative.Integer}.", expression.Place);
        return bound.Formula;
    }
}
