using System.Collections.Immutable;
using GraphCypher.Errors;
using GraphCypher.Execution.Expressions;
using GraphCypher.Execution.Operators;
using GraphCypher.Semantics;
using GraphCypher.Syntax;
using GraphStore.Model;

namespace GraphCypher.Planning;

/// <summary>
/// Plans how a pattern is found: where to begin, which relationship to follow next, and each condition as early as its variables are there. Greedy: what is
/// known already comes first, then nodes that are asked for by their id, then what is expected to give the fewest rows.
/// </summary>
/// <param name="scope">Takes the pattern's variables.</param>
internal sealed partial class MatchPlanner(PlanContext plan, Scope scope)
{
    private readonly List<MatchNode> _nodes = [];
    private readonly Dictionary<string, MatchNode> _nodesByName = new(StringComparer.Ordinal);
    private readonly List<MatchEdge> _edges = [];
    private readonly List<MatchPath> _paths = [];
    private readonly List<MatchCondition> _conditions = [];
    private readonly HashSet<string> _solved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly List<(MatchEdge Edge, int Slot)> _taken = [];

    /// <summary>Planning takes a time that grows with the square of the elements.</summary>
    private const int MostElements = 2000;

    /// <param name="before">Slots of relationships that were taken before, by the pattern that this one repeats in.</param>
    public Operator Plan(Operator source, ImmutableArray<PatternPart> parts, Expression? where, params int[] before)
    {
        if (parts.Sum(part => part.Elements.Length) > MostElements)
            throw QueryError.Syntax("UnexpectedSyntax", $"A pattern that is looked for has at most {MostElements} nodes and relationships.", parts[0].Place);
        HashSet<string> known = [.. scope.Variables.Select(variable => variable.Name)];
        _taken.AddRange(before.Select(slot => (new MatchEdge { Slot = slot }, slot)));
        foreach (PatternPart part in parts)
            Declare(part, known);
        foreach (Expression condition in SyntaxWalk.Conjuncts(where))
            AddCondition(condition);
        if (plan.Rewrites.HasFlag(PlanRewrites.SureConditions))
            _conditions.RemoveAll(condition => IsAlwaysThere(condition.Expression));
        if (plan.Rewrites.HasFlag(PlanRewrites.BoundedLengths))
            BoundLengths();
        foreach (MatchCondition condition in _conditions)
            condition.Needs.IntersectWith(_own);
        foreach (MatchNode node in _nodes.Where(node => node.IsKnown))
        {
            source = new RequireNode(source, node.Slot);
            Solve(node.Name);
        }

        source = Check(source);
        foreach (MatchNode node in _nodes.Where(node => !IsSolved(node) && Seek(node) is { Key: GraphSchema.Id }))
            source = Check(Begin(source, node));
        while (true)
        {
            source = FinishPaths(source);
            if (NextEdge() is { } edge)
                source = Check(Follow(source, edge));
            else if (NextStart() is { } start)
                source = Check(RelationshipsToScan(start) is { } scanned ? Scan(source, scanned) : Begin(source, start));
            else
                break;
        }

        MatchCondition? open = _conditions.Find(condition => !condition.IsUsed);
        return open is null ? source : throw QueryError.Syntax("UndefinedVariable", "A condition speaks of something that the pattern does not name.", open.Expression.Place);
    }

    private void Solve(string name) => _solved.Add(name);

    private bool IsSolved(MatchNode node) => _solved.Contains(node.Name);

    /// <summary>Filters by all conditions whose variables are there now.</summary>
    private Operator Check(Operator source)
    {
        var formulas = new List<Formula>();
        var checkedNow = new List<MatchCondition>();
        foreach (MatchCondition condition in _conditions.Where(condition => !condition.IsUsed && condition.Needs.IsSubsetOf(_solved)))
        {
            condition.IsUsed = true;
            formulas.Add(ExpressionBinder.BindCondition(plan, scope, condition.Expression));
            checkedNow.Add(condition);
        }

        return formulas.Count == 0 ? source : new Filter(source, [.. formulas], () => string.Join(" AND ", checkedNow.Select(condition => Printer.Print(condition.Expression))));
    }

    private Operator FinishPaths(Operator source)
    {
        foreach (MatchPath path in _paths.Where(path => !path.IsDone && path.Nodes.TrueForAll(IsSolved) && path.Edges.TrueForAll(edge => edge.IsDone)))
        {
            path.IsDone = true;
            Solve(path.Name);
            source = Check(path.IsFound ? source : new BuildPath(source, path.Slot, [.. path.Pieces]));
        }

        return source;
    }

    private MatchEdge? NextEdge()
    {
        IEnumerable<MatchEdge> open = _edges.Where(edge => !edge.IsDone && CanFollow(edge));
        return (plan.BeginsAtLast ? open.Reverse() : open).MinBy(Cost);
    }

    private bool CanFollow(MatchEdge edge) => edge.Kind switch
    {
        EdgeKind.Known => true,
        EdgeKind.Shortest => IsSolved(edge.From) && IsSolved(edge.To),
        EdgeKind.Repeated => IsSolved(edge.From),
        _ => IsSolved(edge.From) || IsSolved(edge.To),
    };

    /// <summary>About how many rows come of one when the edge is followed.</summary>
    private double Cost(MatchEdge edge)
    {
        if (edge.Kind == EdgeKind.Known)
            return 0;
        double degree = (double)edge.CountOf(plan.Graph) / Math.Max(1, plan.Graph.NodeCount);
        if (IsSolved(edge.From) && IsSolved(edge.To))
            return degree / 1000;
        return edge.Kind == EdgeKind.One ? degree : 1 + (degree * degree);
    }

    /// <summary>The node to begin a connected part with: of which the fewest are expected.</summary>
    private MatchNode? NextStart() => _nodes.Where(node => !IsSolved(node)).MinBy(node => Seek(node) is not null ? 1 : CountOf(node));

    private Operator Begin(Operator source, MatchNode node)
    {
        Operator scan;
        if (ScanLabel(node) is not { } label)
        {
            scan = new AllNodesScan(source, node.Slot);
        }
        else if (Seek(node) is { } seek)
        {
            Formula wanted = ExpressionBinder.Bind(plan, scope, seek.Value);
            label = node.SureLabels[0];
            scan = new LabelScan(source, node.Slot, plan.Graph.Labels.Of(label), plan.Graph.Keys.Of(seek.Key), wanted, $"{node.Name}:{label}({seek.Key})");
            AssumeScanned(node, label);
        }
        else
        {
            scan = new LabelScan(source, node.Slot, plan.Graph.Labels.Of(label), -1, null, $"{node.Name}:{label}");
            AssumeScanned(node, label);
        }

        Solve(node.Name);
        return scan;
    }

    /// <summary>A condition that asks for a value of a property of the node which is known already.</summary>
    private (string Key, Expression Value)? Seek(MatchNode node)
    {
        if (node.SureLabels.Count == 0)
            return null;
        foreach (MatchCondition condition in _conditions)
        {
            if (condition.Expression is not ComparisonExpression { Rest: [(ComparisonOperator.Equal, var right)] } comparison)
                continue;
            foreach ((Expression one, Expression other) in new[] { (comparison.First, right), (right, comparison.First) })
            {
                if (one is PropertyExpression { Subject: VariableExpression subject } property && subject.Name == node.Name
                    && SyntaxWalk.Names(other).Where(_own.Contains).All(_solved.Contains) && !SyntaxWalk.Names(other).Contains(node.Name))
                    return (property.Key, other);
            }
        }

        return null;
    }

    private RelationshipScan Scan(Operator source, MatchEdge edge)
    {
        edge.IsDone = true;
        _taken.Add((edge, edge.Slot));
        Solve(edge.Name);
        foreach (MatchNode node in (MatchNode[])[edge.From, edge.To])
        {
            Solve(node.Name);
            AssumeEnd(edge, node);
        }

        (MatchNode start, MatchNode end) = edge.Rule.Direction == Direction.Incoming ? (edge.To, edge.From) : (edge.From, edge.To);
        int[]? types = edge.TypeNames is null ? null : [.. edge.TypeNames.Select(plan.Graph.Types.Of).Distinct().Order()];
        return new RelationshipScan(source, edge.Slot, start.Slot, end.Slot, edge.Rule.Direction == Direction.Either, types, Details(edge));
    }

    private static string Details(MatchEdge edge) => $"({edge.From.Name.Trim()}){edge.Describe()}({edge.To.Name.Trim()})";

    private Operator Follow(Operator source, MatchEdge edge)
    {
        edge.IsDone = true;
        int[] taken = edge.Kind == EdgeKind.Shortest ? [] : [.. _taken.Where(other => other.Edge.MayShare(edge)).Select(other => other.Slot)];
        if (edge.Kind != EdgeKind.Shortest)
            _taken.Add((edge, edge.Slot));
        bool fromKnown = IsSolved(edge.From), toKnown = IsSolved(edge.To);
        Solve(edge.Name);
        Solve(edge.From.Name);
        Solve(edge.To.Name);
        string details = Details(edge);
        if (edge.Kind == EdgeKind.One && fromKnown != toKnown)
            AssumeEnd(edge, fromKnown ? edge.To : edge.From);
        switch (edge.Kind)
        {
            case EdgeKind.Known when edge.Length is null:
                return new KnownRelationship(source, edge.Slot, edge.From.Slot, fromKnown, edge.To.Slot, toKnown, edge.Rule, taken);
            case EdgeKind.Known:
                return new KnownTrail(source, edge.Slot, edge.From.Slot, fromKnown, edge.To.Slot, toKnown, edge.Rule, edge.Length.Value);
            case EdgeKind.Shortest:
                var finder = new ShortestPathFinder(edge.Rule, edge.Length?.Least ?? 1, edge.Length is { } length ? length.Most : 1, edge.IsAll, ConditionsOf(edge));
                return new ShortestPathStep(source, edge.From.Slot, edge.To.Slot, edge.PathSlot, edge.Slot, finder);
            case EdgeKind.Repeated:
                foreach ((string name, _) in edge.Groups)
                    Solve(name);
                return Repeat(source, edge, toKnown, taken);
            case EdgeKind.Many:
                return fromKnown
                    ? new ExpandRepeatedly(source, edge.From.Slot, edge.Slot, edge.To.Slot, toKnown, isReversed: false, edge.Rule, edge.Length!.Value.Least, edge.Length.Value.Most, ConditionsOf(edge), taken, details)
                    : new ExpandRepeatedly(source, edge.To.Slot, edge.Slot, edge.From.Slot, fromKnown, isReversed: true, edge.Reversed, edge.Length!.Value.Least, edge.Length.Value.Most, ConditionsOf(edge), taken, details);
            default:
                return fromKnown
                    ? new Expand(source, edge.From.Slot, edge.Slot, edge.To.Slot, toKnown, edge.Rule, taken, details)
                    : new Expand(source, edge.To.Slot, edge.Slot, edge.From.Slot, fromKnown, edge.Reversed, taken, details);
        }
    }

    private StepConditions ConditionsOf(MatchEdge edge) => new(edge.StepSlot, [.. edge.StepConditions.Select(condition => ExpressionBinder.BindCondition(plan, scope.With(edge.Step!), condition))]);

    private RepeatGroup Repeat(Operator source, MatchEdge edge, bool toKnown, int[] taken)
    {
        Variable start = plan.NewVariable(edge.InnerStart!, StaticType.Node);
        int used = plan.NewSlot();
        var within = new Scope(scope.Variables.Where(variable => edge.Groups.TrueForAll(group => group.Name != variable.Name)));
        within.Add(start);
        Operator inner = new MatchPlanner(plan, within).Plan(new Argument(), [edge.InnerPart!], edge.Repeated!.Where, [.. taken, used]);
        (int, int)[] groups = [.. edge.Groups.Select(group => (within.Find(group.Name)!.Slot, group.Slot))];
        return new RepeatGroup(source, inner, edge.Repeated.Times, edge.From.Slot, edge.To.Slot, toKnown, start.Slot, within.Find(edge.InnerPart!.Variable!)!.Slot, groups, used, edge.Slot);
    }
}
