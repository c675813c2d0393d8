using System.Collections.Immutable;
using GraphCypher.Errors;
using GraphCypher.Execution.Operators;
using GraphCypher.Semantics;
using GraphCypher.Syntax;

namespace GraphCypher.Planning;

/// <summary>Gives the parts of a pattern their variables and conditions.</summary>
internal sealed partial class MatchPlanner
{
    private void Declare(PatternPart part, HashSet<string> known)
    {
        ImmutableArray<PatternElement> elements = Complete(part.Elements);
        MatchPath? path = null;
        int pathSlot = -1;
        if (part.Variable is { } name)
        {
            if (scope.Find(name) is not null || elements.SelectMany(NamesOf).Contains(name, StringComparer.Ordinal))
                throw QueryError.Syntax("VariableAlreadyBound", $"The variable '{name}' is bound already.", part.Place);
            Variable variable = plan.NewVariable(name, StaticType.Path);
            pathSlot = variable.Slot;
            path = new MatchPath { Name = name, Slot = pathSlot };
            _own.Add(name);
        }
        else if (part.IsFunction)
        {
            pathSlot = plan.NewSlot();
        }

        var nodes = new MatchNode[(elements.Length + 1) / 2];
        for (int i = 0; i < nodes.Length; i++)
            nodes[i] = Declare((NodePattern)elements[2 * i], known);
        for (int i = 0; i < nodes.Length; i++)
        {
            path?.Nodes.Add(nodes[i]);
            path?.Pieces.Add(nodes[i].Slot);
            if (i + 1 == nodes.Length)
                break;
            MatchEdge edge = elements[(2 * i) + 1] is RepeatedPattern repeated
                ? Declare(repeated, nodes[i], nodes[i + 1])
                : Declare((RelationshipPattern)elements[(2 * i) + 1], part, nodes[i], nodes[i + 1], known, pathSlot);
            _edges.Add(edge);
            path?.Edges.Add(edge);
            path?.Pieces.Add(edge.Slot);
        }

        if (path is not null)
        {
            path.IsFound = part.IsFunction;
            _paths.Add(path);
            scope.Add(new Variable(path.Name, pathSlot, StaticType.Path));
        }

        foreach (Expression condition in SyntaxWalk.Conjuncts(part.Where))
            AddCondition(condition);
    }

    /// <summary>Nodes where the pattern leaves them out, around parts that repeat.</summary>
    private static ImmutableArray<PatternElement> Complete(ImmutableArray<PatternElement> elements)
    {
        var all = ImmutableArray.CreateBuilder<PatternElement>();
        foreach (PatternElement element in elements)
        {
            if (element is RepeatedPattern { Elements: [NodePattern { Variable: null, Labels: null, Properties: null, Where: null }, RelationshipPattern { Length: null } one, NodePattern { Variable: null, Labels: null, Properties: null, Where: null }], Where: null } repeated)
            {
                AddNode(all, expected: true, element);
                all.Add(one with { Length = repeated.Times });
                continue;
            }

            AddNode(all, expected: element is not NodePattern, element);
            all.Add(element);
        }

        AddNode(all, expected: true, elements[^1]);
        return all.DrainToImmutable();
    }

    private static void AddNode(ImmutableArray<PatternElement>.Builder all, bool expected, PatternElement beside)
    {
        bool hasNode = all.Count > 0 && all[^1] is NodePattern;
        if (expected && !hasNode)
            all.Add(new NodePattern(null, null, null, null, beside.Place));
    }

    private MatchNode Declare(NodePattern pattern, HashSet<string> known)
    {
        string name = pattern.Variable ?? plan.HiddenName();
        if (!_nodesByName.TryGetValue(name, out MatchNode? node))
        {
            Variable? bound = scope.Find(name);
            if (bound is not null && (!bound.Type.MayBe(Kinds.Node) || !known.Contains(name)))
                throw Conflict(name, "a node", bound, pattern.Place);
            Variable variable = bound ?? plan.NewVariable(name, StaticType.Node);
            node = new MatchNode { Name = name, Slot = variable.Slot, IsKnown = bound is not null };
            if (bound is null || bound.Type.Kinds != Kinds.Node)
                scope.Add(variable with { Type = StaticType.Node });
            _nodes.Add(node);
            _nodesByName.Add(name, node);
            _own.Add(name);
        }

        var self = new VariableExpression(name, pattern.Place);
        if (pattern.Labels is { } labels)
        {
            AddSureLabels(labels, node.SureLabels);
            AddCondition(new LabelCheckExpression(self, labels, labels.Place));
        }

        AddProperties(self, pattern.Properties, AddCondition);
        foreach (Expression condition in SyntaxWalk.Conjuncts(pattern.Where))
            AddCondition(condition);
        return node;
    }

    private MatchEdge Declare(RelationshipPattern pattern, PatternPart part, MatchNode from, MatchNode to, HashSet<string> known, int pathSlot)
    {
        string name = pattern.Variable ?? plan.HiddenName();
        bool isMany = pattern.Length is not null;
        if (_own.Contains(name))
        {
            throw scope.Find(name)?.Type.Kinds == Kinds.Relationship
                ? QueryError.Syntax("RelationshipUniquenessViolation", $"The relationship '{name}' stands twice in one pattern, and no relationship is taken twice.", pattern.Place)
                : Conflict(name, "a relationship", scope.Find(name)!, pattern.Place);
        }

        Variable? bound = scope.Find(name);
        if (bound is not null && (!bound.Type.MayBe(isMany ? Kinds.List : Kinds.Relationship) || !known.Contains(name)))
            throw Conflict(name, isMany ? "a list of relationships" : "a relationship", bound, pattern.Place);
        Variable variable = bound ?? plan.NewVariable(name, isMany || part.IsFunction && isMany ? StaticType.List(StaticType.Relationship) : StaticType.Relationship);
        scope.Add(variable);
        _own.Add(name);
        bool isShortest = part.IsFunction || (part.Selection is PathSelection.Shortest or PathSelection.AllShortest or PathSelection.Any && part.Count == 1 && part.Elements.Length <= 3 && pattern.Length?.Least <= 1);
        var edge = new MatchEdge
        {
            Kind = bound is not null ? EdgeKind.Known : isShortest ? EdgeKind.Shortest : isMany ? EdgeKind.Many : EdgeKind.One,
            Name = name,
            Slot = variable.Slot,
            From = from,
            To = to,
            Rule = new StepRule(pattern.Direction, pattern.Types is null ? null : plan.Labels(pattern.Types, isType: true)),
            TypeNames = TypeNames(pattern.Types),
            Length = pattern.Length,
            Step = isMany ? plan.NewVariable(plan.HiddenName(), StaticType.Relationship) : null,
            PathSlot = pathSlot < 0 && isShortest ? plan.NewSlot() : pathSlot,
            IsAll = part.Selection == PathSelection.AllShortest,
        };
        var self = new VariableExpression(isMany ? edge.Step!.Name : name, pattern.Place);
        Action<Expression> add = isMany ? edge.StepConditions.Add : AddCondition;
        AddProperties(self, pattern.Properties, add);
        foreach (Expression condition in SyntaxWalk.Conjuncts(pattern.Where))
            add(condition);
        return edge;
    }

    private MatchEdge Declare(RepeatedPattern pattern, MatchNode from, MatchNode to)
    {
        ImmutableArray<PatternElement> elements = Complete(pattern.Elements);
        string start = ((NodePattern)elements[0]).Variable ?? plan.HiddenName();
        elements = elements.SetItem(0, (NodePattern)elements[0] with { Variable = start });
        string name = plan.HiddenName();
        var edge = new MatchEdge
        {
            Kind = EdgeKind.Repeated,
            Name = name,
            Slot = plan.NewSlot(),
            From = from,
            To = to,
            Repeated = pattern,
            InnerStart = start,
            InnerPart = new PatternPart(plan.HiddenName(), PathSelection.All, 0, IsFunction: false, elements, null, pattern.Place),
        };
        _own.Add(name);
        foreach (string group in pattern.Elements.SelectMany(NamesOf).Distinct(StringComparer.Ordinal))
        {
            if (scope.Find(group) is { } bound)
                throw Conflict(group, "a part that repeats", bound, pattern.Place);
            Variable variable = plan.NewVariable(group, new StaticType(Kinds.List));
            edge.Groups.Add((group, variable.Slot));
            _own.Add(group);
            scope.Add(variable);
        }

        return edge;
    }

    private static IEnumerable<string> NamesOf(PatternElement element) => element switch
    {
        NodePattern { Variable: { } name } => [name],
        RelationshipPattern { Variable: { } name } => [name],
        RepeatedPattern repeated => repeated.Elements.SelectMany(NamesOf),
        _ => [],
    };

    private void AddCondition(Expression condition)
    {
        // What it needs is known when all parts are declared.
        condition = WithLabelCheck(condition);
        _conditions.Add(new MatchCondition(condition, SyntaxWalk.Names(condition)));
    }

    private static void AddProperties(VariableExpression self, Expression? properties, Action<Expression> add)
    {
        switch (properties)
        {
            case null:
                break;
            case MapExpression map:
                foreach ((string key, Expression value) in map.Entries)
                    add(new ComparisonExpression(new PropertyExpression(self, key, value.Place), [(ComparisonOperator.Equal, value)], value.Place));
                break;
            default:
                throw QueryError.Syntax("InvalidParameterUse", "A parameter cannot stand for all properties in a pattern that is looked for: name them, as in {key: $parameter}.", properties.Place);
        }
    }

    private static void AddSureLabels(LabelExpression labels, List<string> sure)
    {
        switch (labels)
        {
            case LabelName name:
                sure.Add(name.Name);
                break;
            case LabelAnd both:
                AddSureLabels(both.Left, sure);
                AddSureLabels(both.Right, sure);
                break;
        }
    }

    private static IReadOnlyList<string>? TypeNames(LabelExpression? types) => types switch
    {
        LabelName name => [name.Name],
        LabelOr either when TypeNames(either.Left) is { } left && TypeNames(either.Right) is { } right => [.. left, .. right],
        _ => null,
    };

    private static QueryError Conflict(string name, string wanted, Variable bound, TextRange place) =>
        QueryError.Syntax("VariableTypeConflict", $"The variable '{name}' cannot be {wanted}: it is {bound.Type.Describe()} already.", place);
}
