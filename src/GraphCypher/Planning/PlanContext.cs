using System.Collections.Immutable;
using GraphCypher.Errors;
using GraphCypher.Execution;
using GraphCypher.Execution.Expressions;
using GraphCypher.Execution.Operators;
using GraphCypher.Functions;
using GraphCypher.Routines;
using GraphCypher.Semantics;
using GraphCypher.Storage;
using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Planning;

/// <summary>What the planning of one statement has in common: the graph it is planned for, its parameters, and the places of the row.</summary>
internal sealed class PlanContext(MemoryGraph graph, IReadOnlyDictionary<string, Value> parameters, RoutineTable routines)
{
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private ImmutableArray<SubqueryClause> _batched = [];
    private int _hidden;

    public MemoryGraph Graph => graph;

    /// <summary>Whether the statement only reads, on a graph that nothing has changed since it was read from its store: then what holds for all of it need not be tested.</summary>
    public bool IsUnchanged { get; set; }

    /// <summary>Whether anything bound so far gives another value each time, so that it matters for how many rows it is computed.</summary>
    public bool IsRandom { get; set; }

    public IReadOnlyDictionary<string, Value> Parameters => parameters;

    public RoutineTable Routines => routines;

    public PlanRewrites Rewrites { get; init; } = PlanRewrites.All;

    /// <summary>Places of the row that are taken.</summary>
    public int Slots { get; private set; }

    public int NewSlot() => Slots++;

    /// <summary>Says that this is the whole statement.</summary>
    /// <returns>Whether parts of it run in transactions of their own.</returns>
    public bool Begin(Query statement)
    {
        _batched = [.. SyntaxRules.Batched(statement, IsWriting)];
        return !_batched.IsEmpty;
    }

    /// <summary>Whether a subquery may run in transactions of its own.</summary>
    public bool MayBatch(SubqueryClause clause) => _batched.Any(one => ReferenceEquals(one, clause));

    public Variable NewVariable(string name, StaticType type)
    {
        _named.Add(name);
        return new(name, NewSlot(), type);
    }

    /// <summary>A name that no statement can have, for what a pattern leaves without one.</summary>
    public string HiddenName() => $" {_hidden++}";

    public LabelTest Labels(LabelExpression labels, bool isType) => labels switch
    {
        LabelName name => new HasLabelTest(isType ? Type(name) : Label(name)),
        AnyLabel => new AnyLabelTest(),
        LabelNot no => new NotLabelTest(Labels(no.Operand, isType)),
        LabelAnd both => new AndLabelTest(Labels(both.Left, isType), Labels(both.Right, isType)),
        LabelOr either => new OrLabelTest(Labels(either.Left, isType), Labels(either.Right, isType)),
        _ => throw new InvalidOperationException($"No rule for {labels.GetType().Name}."),
    };

    /// <summary>What is worth knowing of a statement that can run.</summary>
    public List<Notice> Notices { get; } = [];

    /// <summary>Whether of several steps that cost the same the last is taken first.</summary>
    public bool BeginsAtLast { get; private set; }

    /// <summary>The number of a property's key.</summary>
    /// <param name="isOfElement">Whether it is surely asked of a node or relationship.</param>
    public int Key(string name, bool isOfElement, TextRange place)
    {
        int key = graph.Keys.Of(name);
        if (isOfElement && !graph.IsUsedKey(key))
            Notices.Add(Notice.OfKey(name, graph, place));
        return key;
    }

    private int Label(LabelName label)
    {
        int number = graph.Labels.Of(label.Name);
        if (graph.WithLabel(number).Count == 0)
            Notices.Add(Notice.OfLabel(label.Name, graph, label.Place));
        return number;
    }

    private int Type(LabelName type)
    {
        int number = graph.Types.Of(type.Name);
        if (graph.CountOfType(number) == 0)
            Notices.Add(Notice.OfType(type.Name, graph, type.Place));
        return number;
    }

    /// <summary>Whether a query changes the graph, by its clauses or by a procedure that it calls.</summary>
    public bool Writes(Query query) => SyntaxRules.Writes(query, IsWriting);

    private bool IsWriting(CallClause call) => routines.Find(call.Procedure) is { Writes: true };

    public FunctionDefinition? FindFunction(string name) => FunctionLibrary.Find(name) ?? routines.FindFunction(name);

    public QueryError Undefined(string name, Scope scope, TextRange place)
    {
        if (_named.Contains(name))
            return QueryError.Syntax("UndefinedVariable", $"The variable '{name}' cannot be seen here: WITH carries on only what it lists, and CALL (x) {{ }} only what it imports.", place);
        IEnumerable<string> names = scope.Variables.Select(variable => variable.Name).Where(known => known[0] != ' ');
        return QueryError.Syntax("UndefinedVariable", $"The variable '{name}' is not defined{NearNames.Suggest(name, names, "'", "'")}", place);
    }

    public string UnknownFunction(string name) =>
        $"There is no function {name}(){NearNames.Suggest(name, FunctionLibrary.Names.Concat(Aggregates.Names).Concat(routines.FunctionNames), "", "()")}";

    public Formula PatternPredicate(PatternExpression pattern, Scope scope)
    {
        foreach (string name in SyntaxWalk.Names(pattern).Where(name => scope.Find(name) is null))
            throw Undefined(name, scope, pattern.Place);
        return Exists(() => new MatchPlanner(this, new Scope(scope.Variables)).Plan(new Argument(), [pattern.Pattern], null), pattern, scope);
    }

    public Bound PatternComprehension(PatternComprehensionExpression comprehension, Scope scope)
    {
        var inner = new Scope(scope.Variables);
        Operator plan = new MatchPlanner(this, inner).Plan(new Argument(), [comprehension.Pattern], comprehension.Where);
        Bound map = new ExpressionBinder(this, inner).Bind(comprehension.Map);
        return new(new CollectFormula(plan, map.Formula), StaticType.List(map.Type));
    }

    public Bound ShortestPath(PatternExpression pattern, Scope scope)
    {
        foreach (string name in pattern.Pattern.Elements.OfType<NodePattern>().Select(node => node.Variable).OfType<string>().Where(name => scope.Find(name) is null))
            throw Undefined(name, scope, pattern.Place);
        var inner = new Scope(scope.Variables);
        string path = HiddenName();
        Operator plan = new MatchPlanner(this, inner).Plan(new Argument(), [pattern.Pattern with { Variable = path }], null);
        var found = new SlotFormula(inner.Find(path)!.Slot);
        return pattern.Pattern.Selection == PathSelection.AllShortest
            ? new(new CollectFormula(plan, found), StaticType.List(StaticType.Path))
            : new(new FirstFormula(plan, found), StaticType.Path);
    }

    public Bound Subquery(SubqueryExpression subquery, Scope scope)
    {
        if (Writes(subquery.Query))
            throw QueryError.Syntax("InvalidClauseComposition", $"{subquery.Kind.ToString().ToUpperInvariant()} {{ }} only reads: expected no clause that writes.", subquery.Place);
        if (subquery.Kind == SubqueryKind.Exists)
            return new(Exists(() => Planned().Plan, subquery, scope), StaticType.Boolean);
        PlannedQuery planned = Planned();
        if (subquery.Kind == SubqueryKind.Count)
            return new(new CountFormula(planned.Plan), StaticType.Integer);
        return planned.Columns is [var column]
            ? new(new CollectFormula(planned.Plan, new SlotFormula(column.Slot)), StaticType.List(column.Type))
            : throw QueryError.Syntax("InvalidClauseComposition", "COLLECT { } returns exactly one column.", subquery.Place);

        PlannedQuery Planned() => new QueryPlanner(this, scope, sees: scope).Plan(subquery.Query, mustReturn: subquery.Kind == SubqueryKind.Collect);
    }

    /// <summary>Whether a plan gives a row, found out the cheapest way.</summary>
    /// <param name="plan">Plans it; called twice where the pattern can be followed from either end.</param>
    /// <param name="asked">What asks for it.</param>
    private Formula Exists(Func<Operator> plan, Expression asked, Scope scope)
    {
        Operator planned = plan();
        if (Rewrites.HasFlag(PlanRewrites.SingleSteps) && planned is Expand { IsAlone: true } step)
            return new HasRelationshipFormula(step, remembers: IsUnchanged && Rewrites.HasFlag(PlanRewrites.RememberedPatterns));
        if (!Rewrites.HasFlag(PlanRewrites.EitherEnd) || BeginsAtLast || FirstStep(planned) is not { } first)
            return new ExistsFormula(planned);
        BeginsAtLast = true;
        Operator again = plan();
        BeginsAtLast = false;
        Formula exists = FirstStep(again) is { } second && second.From != first.From ? new ExistsBetweenFormula((planned, first), (again, second)) : new ExistsFormula(planned);
        if (!IsUnchanged || !Rewrites.HasFlag(PlanRewrites.RememberedPatterns) || NodePair.Of(asked, scope) is not { } pair)
            return exists;
        return new RememberedExistsFormula(exists, pair.One.Slot, pair.Other.Slot, Rewrites.HasFlag(PlanRewrites.ReachedNodes) ? [.. pair.Reached(this, scope)] : []);
    }

    /// <summary>The first step of a plan that begins at known nodes and ends by a step between nodes that are known then.</summary>
    private static Expand? FirstStep(Operator plan)
    {
        Expand? first = null;
        bool isBetween = false;
        for (Operator at = plan; at.Sources.Count == 1; at = at.Sources[0])
        {
            if (at is Expand step)
                (first, isBetween) = (step, isBetween || step.IsBound);
            else if (at is not (RequireNode or Filter))
                return null;
        }

        return isBetween ? first : null;
    }
}
