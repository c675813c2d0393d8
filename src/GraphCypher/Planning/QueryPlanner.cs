using System.Collections.Immutable;
using GraphCypher.Errors;
using GraphCypher.Execution.Expressions;
using GraphCypher.Execution.Operators;
using GraphCypher.Routines;
using GraphCypher.Semantics;
using GraphCypher.Syntax;

namespace GraphCypher.Planning;

/// <summary>Plans queries: each clause is a step on top of those before, and sees the variables that they leave.</summary>
/// <param name="start">The variables that the first clause sees.</param>
/// <param name="sees">Variables that every clause sees, as in EXISTS { }; null for none.</param>
internal sealed partial class QueryPlanner(PlanContext plan, Scope start, Scope? sees = null)
{
    private readonly Scope _start = start;
    private Scope _scope = start;
    private ImmutableArray<Variable> _columns = [];
    private bool _returned;
    private bool _isReading;

    /// <summary>Whether the clause that comes next puts rows into its own order.</summary>
    private bool _isOrderedNext;

    /// <param name="mustReturn">Whether it has to end in RETURN.</param>
    /// <param name="imports">Variables of around that a leading WITH may take; null where there is no around.</param>
    public PlannedQuery Plan(Query query, bool mustReturn, Scope? imports = null)
    {
        var parts = new List<PlannedQuery>();
        foreach (SingleQuery part in query.Parts)
        {
            SyntaxRules.Check(part, mustReturn, mayEndAnywhere: sees is not null);
            parts.Add(new QueryPlanner(plan, _start, sees).Plan(part, imports));
        }

        if (parts is [var only])
            return only;
        string[] names = [.. parts[0].Columns.Select(column => column.Name)];
        foreach (PlannedQuery part in parts.Skip(1))
        {
            if (!part.Columns.Select(column => column.Name).SequenceEqual(names, StringComparer.Ordinal))
                throw QueryError.Syntax("DifferentColumnsInUnion", $"All parts of a UNION return the same columns: expected {string.Join(", ", names)}, found {string.Join(", ", part.Columns.Select(column => column.Name))}.", query.Place);
        }

        ImmutableArray<Variable> columns = [.. names.Select((name, i) => plan.NewVariable(name, parts.Select(part => part.Columns[i].Type).Aggregate((one, other) => one.Or(other))))];
        int[] slots = [.. columns.Select(column => column.Slot)];
        Operator union = new Union([.. parts.Select(part => (part.Plan, part.Columns.Select(column => column.Slot).ToArray()))], slots);
        return new PlannedQuery(query.KeepDuplicates[0] ? union : new Distinct(union, slots), columns);
    }

    private PlannedQuery Plan(SingleQuery query, Scope? imports)
    {
        Operator source = new Argument();
        int first = 0;
        if (imports is not null && query.Clauses[0] is WithClause import && IsImport(import, imports))
        {
            _scope = new Scope(import.Projection.All ? imports.Variables : import.Projection.Items.Select(item => imports.Find(((VariableExpression)item.Expression).Name)!));
            first = 1;
        }

        _isReading = query.Clauses.All(clause => clause is MatchClause or UnwindClause or WithClause or ReturnClause);
        for (int i = first; i < query.Clauses.Length; i++)
        {
            _isOrderedNext = SortedLists.Orders(query.Clauses.ElementAtOrDefault(i + 1));
            source = Plan(source, query.Clauses[i], isOnly: query.Clauses.Length == 1);
        }

        return new PlannedQuery(source, _returned ? _columns : []);
    }

    private static bool IsImport(WithClause with, Scope imports) =>
        with is { Where: null, Projection: { Distinct: false, OrderBy: [], Skip: null, Limit: null } projection }
        && projection.Items.All(item => item.Expression is VariableExpression variable && item.Name == variable.Name && imports.Find(variable.Name) is not null);

    private int[] Live() => [.. _scope.Variables.Select(variable => variable.Slot)];

    private Operator Plan(Operator source, Clause clause, bool isOnly) => clause switch
    {
        MatchClause match => Match(source, match),
        UnwindClause unwind => UnwindList(source, unwind),
        WithClause with => With(source, with),
        ReturnClause result => Return(source, result),
        CallClause call => Call(source, call, isOnly),
        SubqueryClause subquery => Subquery(source, subquery),
        _ => Write(source, clause),
    };

    private Operator Match(Operator source, MatchClause match)
    {
        if (!match.Optional)
            return FindAll(source, match, _scope);
        var inner = new Scope(_scope.Variables);
        HashSet<string> before = [.. _scope.Variables.Select(variable => variable.Name)];
        Operator found = FindAll(new Argument(), match, inner);
        _scope = inner;
        return new OptionalApply(source, found, [.. inner.Variables.Where(variable => !before.Contains(variable.Name)).Select(variable => variable.Slot)]);
    }

    private Operator FindAll(Operator source, MatchClause match, Scope scope)
    {
        // A part that selects among paths is found by itself: which are shortest does not depend on what is filtered behind.
        ImmutableArray<PatternPart> plain = [.. match.Pattern.Parts.Where(part => !IsSelection(part))];
        ImmutableArray<PatternPart> selections = [.. match.Pattern.Parts.Where(IsSelection)];
        if (selections.IsEmpty)
            return new MatchPlanner(plan, scope).Plan(source, plain, match.Where);
        if (!plain.IsEmpty)
            source = new MatchPlanner(plan, scope).Plan(source, plain, null);
        foreach (PatternPart part in selections)
            source = Select(source, part, scope);
        return match.Where is null ? source : new Filter(source, [ExpressionBinder.BindCondition(plan, scope, match.Where)], () => Printer.Print(match.Where));
    }

    private static bool IsSelection(PatternPart part) => !part.IsFunction && part.Selection != PathSelection.All;

    private SelectPaths Select(Operator source, PatternPart part, Scope scope)
    {
        HashSet<string> before = [.. scope.Variables.Select(variable => variable.Name)];
        string name = part.Variable ?? plan.HiddenName();
        ImmutableArray<PatternElement> elements = part.Elements;
        if (elements[0] is not NodePattern { Variable: not null } && elements[0] is NodePattern first)
            elements = elements.SetItem(0, first with { Variable = plan.HiddenName() });
        Operator found = new MatchPlanner(plan, scope).Plan(new Argument(), [part with { Variable = name, Elements = elements }], null);
        int[] slots = [.. scope.Variables.Where(variable => !before.Contains(variable.Name)).Select(variable => variable.Slot)];
        return new SelectPaths(source, found, scope.Find(name)!.Slot, slots, part.Selection, part.Count);
    }

    private Operator UnwindList(Operator source, UnwindClause unwind)
    {
        Bound list = new ExpressionBinder(plan, _scope).Bind(unwind.List);
        if (_scope.Find(unwind.Variable) is not null)
            throw QueryError.Syntax("VariableAlreadyBound", $"The variable '{unwind.Variable}' is bound already.", unwind.Place);
        Variable variable = plan.NewVariable(unwind.Variable, list.Type.Kinds == Kinds.List ? list.Type.Item : StaticType.Any);
        _scope = _scope.With(variable);
        return list.Formula is AppendFormula appended ? new UnwindAppended(source, appended, variable.Slot) : new Unwind(source, list.Formula, variable.Slot);
    }

    private Operator Subquery(Operator source, SubqueryClause clause)
    {
        Scope visible = clause.Imports is not { } imports
            ? new Scope()
            : clause.ImportAll ? new Scope(_scope.Variables) : new Scope(imports.Select(import => _scope.Find(import.Name) ?? throw plan.Undefined(import.Name, _scope, import.Place)));
        var planner = new QueryPlanner(plan, visible, clause.Imports is null ? null : visible);
        PlannedQuery planned = planner.Plan(clause.Query, mustReturn: false, clause.Imports is null ? _scope : null);
        if (clause.Batches is { } batches)
            return InTransactions(source, clause, batches, planned);
        if (clause.Query.Parts[0].Clauses[^1] is not ReturnClause)
            return Eagerly(new ForEachRow(Eagerly(source, clause.Query), planned.Plan, Live()), clause.Query);
        source = Eagerly(source, clause.Query);
        Declare(planned.Columns, clause);
        Operator joined = clause.Optional ? new OptionalApply(source, planned.Plan, [.. planned.Columns.Select(column => column.Slot)]) : new Apply(source, planned.Plan);
        return Eagerly(joined, clause.Query);
    }

    private void Declare(ImmutableArray<Variable> columns, SubqueryClause clause)
    {
        foreach (Variable column in columns)
        {
            if (_scope.Find(column.Name) is not null)
                throw QueryError.Syntax("VariableAlreadyBound", $"The subquery returns '{column.Name}', which is bound already.", clause.Place);
        }

        foreach (Variable column in columns)
            _scope = _scope.With(column);
    }

    /// <summary>All rows are there before the first transaction, and all transactions have ended before the first row goes on.</summary>
    private Eager InTransactions(Operator source, SubqueryClause clause, BatchSettings batches, PlannedQuery planned)
    {
        if (!plan.MayBatch(clause))
            throw QueryError.Syntax("InvalidClauseComposition", "CALL { } IN TRANSACTIONS stands in the statement itself: not in a UNION or another subquery, and not behind a clause that writes.", batches.Place);
        if (batches.Status is not null && batches.OnError is not (OnBatchError.Continue or OnBatchError.Break))
            throw QueryError.Syntax("InvalidClauseComposition", "REPORT STATUS needs ON ERROR CONTINUE or ON ERROR BREAK.", batches.Place);
        int[] live = Live();
        source = new Eager(source, live);
        bool gives = clause.Query.Parts[0].Clauses[^1] is ReturnClause;
        ImmutableArray<Variable> columns = gives ? planned.Columns : [];
        Declare(columns, clause);
        int status = -1;
        if (batches.Status is { } name)
        {
            Variable variable = plan.NewVariable(name, StaticType.Map);
            Declare([variable], clause);
            status = variable.Slot;
        }

        var constants = new ExpressionBinder(plan, new Scope());
        var settings = new BatchRun(Amount(constants, batches.Rows), Amount(constants, batches.Concurrency), batches.OnError ?? OnBatchError.Fail, status);
        return new Eager(new RunInTransactions(source, planned.Plan, live, [.. columns.Select(column => column.Slot)], gives, clause.Optional, settings), Live());
    }

    private static (Formula Formula, TextRange Place)? Amount(ExpressionBinder binder, Expression? expression) => expression is null ? null : (binder.Bind(expression).Formula, expression.Place);

    private Operator Eagerly(Operator source, Query query) => plan.Writes(query) ? new Eager(source, Live()) : source;

    private Operator Call(Operator source, CallClause call, bool isOnly)
    {
        if (plan.Routines.Find(call.Procedure) is not { } procedure)
        {
            string suggestion = NearNames.Suggest(call.Procedure, plan.Routines.ProcedureNames, "", "");
            throw new QueryError(ErrorClass.ProcedureError, "ProcedureNotFound", $"There is no procedure {call.Procedure}{suggestion}", call.Place);
        }

        if (!isOnly && call.Arguments is null)
            throw QueryError.Syntax("InvalidArgumentPassingMode", $"Arguments are needed in a longer query: expected {call.Procedure}(...).", call.Place);
        if (!isOnly && call.YieldAll)
            throw QueryError.Syntax("UnexpectedSyntax", "YIELD * can only stand in a call that is the whole statement: name the columns.", call.Place);
        Formula[] arguments = call.Arguments is { } given ? Arguments(call, procedure, given) : [.. procedure.Arguments.Select(argument => Parameter(call, argument.Name))];
        ImmutableArray<YieldItem> yields = call.Yield ?? [.. procedure.Columns.Select(column => new YieldItem(column.Name, column.Name, call.Place))];
        if (call.Yield is null && !call.YieldAll && !isOnly && procedure.Columns.Count > 0)
            throw QueryError.Syntax("UndefinedVariable", $"Say which columns of {procedure.Name} are wanted: expected YIELD {string.Join(", ", procedure.Columns.Select(column => column.Name))}.", call.Place);
        int[] before = Live();
        var taken = new List<(int Column, int Slot)>();
        var columns = ImmutableArray.CreateBuilder<Variable>();
        foreach (YieldItem item in yields)
        {
            int place = procedure.Columns.ToList().FindIndex(column => column.Name == item.Column);
            if (place < 0)
                throw QueryError.Syntax("UndefinedVariable", $"{procedure.Name} has no column '{item.Column}': it has {string.Join(", ", procedure.Columns.Select(column => column.Name))}.", item.Place);
            if (_scope.Find(item.Variable) is not null)
                throw QueryError.Syntax("VariableAlreadyBound", $"The variable '{item.Variable}' is bound already.", item.Place);
            Variable variable = plan.NewVariable(item.Variable, procedure.Columns[place].Type);
            taken.Add((place, variable.Slot));
            columns.Add(variable);
            _scope = _scope.With(variable);
        }

        if (isOnly)
            (_columns, _returned) = (columns.ToImmutable(), true);
        var places = new CallPlaces(call.Place, [.. (call.Arguments ?? []).Select(argument => argument.Place)]);
        Operator called = procedure.Writes
            ? new Eager(new CallProcedure(new Eager(source, before), procedure, arguments, [.. taken], places), Live())
            : new CallProcedure(source, procedure, arguments, [.. taken], places);
        return call.Where is null ? called : new Filter(called, [ExpressionBinder.BindCondition(plan, _scope, call.Where)], () => Printer.Print(call.Where));
    }

    private Formula[] Arguments(CallClause call, Procedure procedure, ImmutableArray<Expression> given)
    {
        int least = procedure.Arguments.Count(argument => argument.Default is null);
        if (given.Length > procedure.Arguments.Count || given.Length < least)
            throw QueryError.Syntax("InvalidNumberOfArguments", $"{procedure.Name} takes {least}{(least == procedure.Arguments.Count ? "" : $" to {procedure.Arguments.Count}")} arguments, found {given.Length}.", call.Place);
        var arguments = new List<Formula>();
        for (int i = 0; i < procedure.Arguments.Count; i++)
        {
            if (i >= given.Length)
            {
                arguments.Add(new ConstantFormula(procedure.Arguments[i].Default!.Value));
                continue;
            }

            if (Aggregation.Contains(given[i]))
                throw QueryError.Syntax("InvalidAggregation", "An aggregate cannot be an argument of CALL.", given[i].Place);
            Bound bound = new ExpressionBinder(plan, _scope).Bind(given[i]);
            if (!bound.Type.MayBe(procedure.Arguments[i].Type.Kinds))
                throw QueryError.Syntax("InvalidArgumentType", $"{procedure.Name} takes {procedure.Arguments[i].Type.Describe()} as {procedure.Arguments[i].Name}, found {bound.Type.Describe()}.", given[i].Place);
            arguments.Add(bound.Formula);
        }

        return [.. arguments];
    }

    private ParameterFormula Parameter(CallClause call, string name) => plan.Parameters.ContainsKey(name)
        ? new ParameterFormula(name)
        : throw new QueryError(ErrorClass.ParameterMissing, "MissingParameter", $"{call.Procedure} without brackets takes its arguments from parameters, and ${name} has no value.", call.Place);
}
