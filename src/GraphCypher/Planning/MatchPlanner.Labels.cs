using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Planning;

/// <summary>What is known of labels before anything is looked at.</summary>
internal sealed partial class MatchPlanner
{
    /// <summary>The label with the fewest nodes among those that a node surely has; null for none.</summary>
    private string? ScanLabel(MatchNode node) => node.SureLabels.Count == 0 ? null : node.SureLabels.MinBy(CountOf);

    private int CountOf(string label) => plan.Graph.WithLabel(plan.Graph.Labels.Of(label)).Count;

    private int CountOf(MatchNode node) => ScanLabel(node) is { } label ? CountOf(label) : plan.Graph.NodeCount + 1;

    /// <summary>"'Method' IN labels(n)" as <c>n:Method</c>, when the graph has the label: then its nodes can be listed.</summary>
    private Expression WithLabelCheck(Expression condition)
    {
        if (!plan.Rewrites.HasFlag(PlanRewrites.LabelLists)
            || condition is not BinaryExpression { Operator: BinaryOperator.In, Right: FunctionExpression { Arguments: [VariableExpression subject] } call } chosen
            || !call.Name.Equals("labels", StringComparison.OrdinalIgnoreCase)
            || !_nodesByName.TryGetValue(subject.Name, out MatchNode? node))
            return condition;
        string? label = chosen.Left switch
        {
            LiteralExpression { Value: string text } => text,
            ParameterExpression parameter when plan.Parameters.TryGetValue(parameter.Name, out Value value) && value.Kind == ValueKind.String => value.Text,
            _ => null,
        };
        if (label is null || !IsUsed(label))
            return condition;
        node.SureLabels.Add(label);
        return new LabelCheckExpression(subject, new LabelName(label, chosen.Left.Place), condition.Place);
    }

    /// <summary>"r.digest IS NOT NULL" holds for all that the pattern finds when everything in the graph has it.</summary>
    private bool IsAlwaysThere(Expression condition)
    {
        if (!plan.IsUnchanged || condition is not UnaryExpression { Operator: UnaryOperator.IsNotNull, Operand: PropertyExpression { Subject: VariableExpression subject } property })
            return false;
        int key = plan.Graph.Keys.Find(property.Key);
        if (key < 0)
            return false;
        return _nodesByName.TryGetValue(subject.Name, out MatchNode? node)
            ? !node.IsKnown && plan.Graph.AllNodesHave(key)
            : _edges.Exists(edge => edge.Kind == EdgeKind.One && edge.Name == subject.Name) && plan.Graph.AllRelationshipsHave(key);
    }

    /// <summary>A scan over a label's nodes finds no others.</summary>
    private void AssumeScanned(MatchNode node, string label)
    {
        if (plan.Rewrites.HasFlag(PlanRewrites.SureConditions) && plan.IsUnchanged && IsUsed(label) && LabelConditions(node).FirstOrDefault(condition => condition.Labels is LabelName name && name.Name == label).Condition is { } condition)
            condition.IsUsed = true;
    }

    /// <summary>A node at an end of relationships of some types has what all nodes there have.</summary>
    private void AssumeEnd(MatchEdge edge, MatchNode node)
    {
        if (!plan.Rewrites.HasFlag(PlanRewrites.SureConditions))
            return;
        foreach ((MatchCondition condition, LabelExpression labels) in LabelConditions(node))
        {
            if (IsSure(edge, node, labels))
                condition.IsUsed = true;
        }
    }

    private bool IsSure(MatchEdge edge, MatchNode node, LabelExpression labels) => labels switch
    {
        LabelName name => IsSure(edge, node, name.Name),
        LabelAnd both => IsSure(edge, node, both.Left) && IsSure(edge, node, both.Right),
        LabelOr either => IsSure(edge, node, either.Left) || IsSure(edge, node, either.Right),
        _ => false,
    };

    private bool IsSure(MatchEdge edge, MatchNode node, string label)
    {
        if (!plan.IsUnchanged || edge.TypeNames is null || !IsUsed(label))
            return false;
        int number = plan.Graph.Labels.Of(label);
        bool mayStart = edge.Rule.Direction == Direction.Either || (node == edge.From) == (edge.Rule.Direction == Direction.Outgoing);
        bool mayEnd = edge.Rule.Direction == Direction.Either || !mayStart;
        return edge.TypeNames.All(name => AllHave(plan.Graph.Types.Of(name)));

        bool AllHave(int type) => (!mayStart || plan.Graph.Ends.AllHave(type, starts: true, number)) && (!mayEnd || plan.Graph.Ends.AllHave(type, starts: false, number));
    }

    private bool IsUsed(string label) => plan.Graph.Labels.Find(label) is >= 0 and var number && plan.Graph.WithLabel(number).Count > 0;

    private IEnumerable<(MatchCondition Condition, LabelExpression Labels)> LabelConditions(MatchNode node)
    {
        foreach (MatchCondition condition in _conditions)
        {
            if (!condition.IsUsed && condition.Expression is LabelCheckExpression { Subject: VariableExpression subject, Labels: var labels } && subject.Name == node.Name)
                yield return (condition, labels);
        }
    }

    /// <summary>
    /// The relationships to begin with instead of the nodes at one of their ends, where those nodes have no others and nothing is asked of the nodes themselves: the same is looked at, in
    /// the order in which it lies in memory.
    /// </summary>
    private MatchEdge? RelationshipsToScan(MatchNode start) => _edges.Find(edge =>
        !edge.IsDone && edge.Kind == EdgeKind.One && edge.From != edge.To && (edge.From == start || edge.To == start)
        && plan.Rewrites.HasFlag(PlanRewrites.RelationshipScans) && !IsSolved(edge.From) && !IsSolved(edge.To) && plan.IsUnchanged && plan.Graph.IsByType
        && (ScanLabel(start) is not { } label || IsSure(edge, start, label))
        && !_taken.Exists(other => other.Edge.MayShare(edge))
        && !_conditions.Exists(condition => !condition.IsUsed && condition.Expression is not LabelCheckExpression && condition.Needs.Count == 1 && (condition.Needs.Contains(edge.From.Name) || condition.Needs.Contains(edge.To.Name))));
}
