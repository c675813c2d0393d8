using System.Collections.Immutable;
using GraphCypher.Errors;
using GraphCypher.Execution.Expressions;
using GraphCypher.Execution.Operators;
using GraphCypher.Functions;
using GraphCypher.Semantics;
using GraphCypher.Syntax;

namespace GraphCypher.Planning;

/// <summary>
/// The aggregates of a projection, and what can be said beside them: expressions that are grouped by, told by how they are written, and aggregates that are
/// computed already.
/// </summary>
internal sealed class Aggregation
{
    private readonly PlanContext _plan;
    private readonly Scope _scope;
    private readonly Dictionary<string, Variable> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Variable> _projected = new(StringComparer.Ordinal);
    private readonly List<AggregateColumn> _columns = [];

    /// <summary>What is known and not told by how it is written yet: most statements never ask.</summary>
    private readonly List<(Expression Expression, Variable Variable)> _unwritten = [];
    private bool _isClosed;

    public Aggregation(PlanContext plan, Scope scope)
    {
        _plan = plan;
        _scope = scope;
        IsOutside = true;
    }

    /// <summary>For the arguments of aggregates: no aggregate may stand in them.</summary>
    private Aggregation(Aggregation outside)
    {
        _plan = outside._plan;
        _scope = outside._scope;
    }

    /// <summary>Whether what is bound stands outside of all aggregates.</summary>
    public bool IsOutside { get; }

    public IReadOnlyList<AggregateColumn> Columns => _columns;

    /// <summary>Makes an expression known that is computed before. Beside aggregates only a variable or property of one can stand again.</summary>
    public void Know(Expression expression, Variable variable) => _unwritten.Add((expression, variable));

    private void Write(Expression expression, Variable variable)
    {
        bool isSimple = expression is VariableExpression or PropertyExpression { Subject: VariableExpression } or FunctionExpression or CountAllExpression;
        (isSimple ? _known : _projected).TryAdd(Printer.Print(expression), variable);
    }

    /// <summary>No further aggregate can be added: the rows are grouped, and all that is projected can be sorted by.</summary>
    public void Close()
    {
        _isClosed = true;
    }

    private void WriteAll()
    {
        foreach ((Expression expression, Variable variable) in _unwritten)
            Write(expression, variable);
        _unwritten.Clear();
        if (!_isClosed)
            return;
        foreach ((string text, Variable variable) in _projected)
            _known.TryAdd(text, variable);
    }

    public Variable? Find(Expression expression)
    {
        if (!IsOutside || expression is LiteralExpression)
            return null;
        WriteAll();
        return _known.GetValueOrDefault(Printer.Print(expression));
    }

    public Bound Add(Expression call, AggregateKind kind, bool distinct, ImmutableArray<Expression> arguments)
    {
        if (_isClosed)
            throw QueryError.Syntax("InvalidAggregation", "ORDER BY can only use aggregates that are projected too.", call.Place);
        var binder = new ExpressionBinder(_plan, _scope, new Aggregation(this));
        Bound[] bound = [.. arguments.Select(argument => binder.Bind(argument))];
        StaticType type = kind switch
        {
            AggregateKind.CountAll or AggregateKind.Count => StaticType.Integer,
            AggregateKind.Collect => StaticType.List(bound[0].Type),
            AggregateKind.Minimum or AggregateKind.Maximum => bound[0].Type,
            AggregateKind.Sum => bound[0].Type.Kinds is Kinds.Integer or Kinds.Float ? bound[0].Type : new StaticType(Kinds.Number | Kinds.Temporal),
            AggregateKind.Average => new StaticType(Kinds.Float | Kinds.Temporal),
            AggregateKind.PercentileDiscrete => StaticType.Number,
            _ => StaticType.Float,
        };
        Variable result = _plan.NewVariable(_plan.HiddenName(), type);
        _columns.Add(new AggregateColumn(kind, distinct, [.. bound.Select(argument => argument.Formula)], result.Slot));
        Know(call, result);
        return new(new SlotFormula(result.Slot), type);
    }

    public static bool Contains(Expression expression) =>
        SyntaxWalk.Any(expression, one => one is CountAllExpression || (one is FunctionExpression call && Aggregates.Find(call.Name) is not null));
}
