using System.Collections.Immutable;
using GraphCypher.Errors;
using GraphCypher.Execution.Expressions;
using GraphCypher.Execution.Operators;
using GraphCypher.Execution.Writes;
using GraphCypher.Semantics;
using GraphCypher.Syntax;

namespace GraphCypher.Planning;

/// <summary>Clauses that write. All rows come before the first change, and all changes before the next clause.</summary>
internal sealed partial class QueryPlanner
{
    private Operator Write(Operator source, Clause clause)
    {
        source = new Eager(source, Live());
        source = clause switch
        {
            CreateClause create => Create(source, create),
            MergeClause merge => Merge(source, merge),
            SetClause set => new WriteRows(source, "SetProperty", Changes(set.Items)),
            RemoveClause remove => new WriteRows(source, "RemoveProperty", [.. remove.Items.Select(Removal)]),
            DeleteClause delete => Delete(source, delete),
            ForeachClause each => Foreach(source, each),
            _ => throw new InvalidOperationException($"No rule for {clause.GetType().Name}."),
        };
        return new Eager(source, Live());
    }

    private WriteRows Create(Operator source, CreateClause create)
    {
        var changes = new List<Change>();
        foreach (PatternPart part in create.Pattern.Parts)
            AddCreation(part, changes, isMerge: false);
        return new WriteRows(source, "Create", [.. changes]);
    }

    /// <summary>Adds what makes a pattern; variables that are bound stay what they are.</summary>
    private void AddCreation(PatternPart part, List<Change> changes, bool isMerge)
    {
        if (part.IsFunction || part.Selection != PathSelection.All || part.Where is not null)
            throw QueryError.Syntax("UnexpectedSyntax", "Only plain patterns can be made.", part.Place);
        if (part.Variable is { } path && _scope.Find(path) is not null)
            throw QueryError.Syntax("VariableAlreadyBound", $"The variable '{path}' is bound already.", part.Place);
        Scope before = _scope;
        var pieces = new List<int>();
        int previous = -1;
        RelationshipPattern? relationship = null;
        foreach (PatternElement element in part.Elements)
        {
            switch (element)
            {
                case NodePattern node:
                    int slot = NodeToMake(node, part, before, changes, isMerge);
                    if (relationship is not null)
                        pieces.Add(AddRelationship(relationship, previous, slot, changes));
                    pieces.Add(slot);
                    (previous, relationship) = (slot, null);
                    break;
                case RelationshipPattern between:
                    relationship = CheckRelationship(between, isMerge);
                    break;
                default:
                    throw QueryError.Syntax("CreatingVarLength", "A part that repeats cannot be made.", element.Place);
            }
        }

        if (part.Variable is null)
            return;
        Variable variable = plan.NewVariable(part.Variable, StaticType.Path);
        _scope = _scope.With(variable);
        changes.Add(new MakePath(variable.Slot, [.. pieces]));
    }

    private int NodeToMake(NodePattern node, PatternPart part, Scope before, List<Change> changes, bool isMerge)
    {
        if (node.Variable is { } name && _scope.Find(name) is { } bound)
        {
            if (!bound.Type.MayBe(Kinds.Node))
                throw QueryError.Syntax("VariableTypeConflict", $"The variable '{name}' cannot be a node: it is {bound.Type.Describe()} already.", node.Place);
            bool isOwn = before.Find(name) is null;
            if (part.Elements.Length == 1 || node.Labels is not null || node.Properties is not null)
                throw QueryError.Syntax("VariableAlreadyBound", $"The node '{name}' is bound already{(isOwn ? " in this clause" : "")}: it cannot be made again, nor get labels or properties here.", node.Place);
            return bound.Slot;
        }

        if (node.Where is not null)
            throw QueryError.Syntax("UnexpectedSyntax", "A node that is made takes no condition.", node.Place);
        Variable variable = plan.NewVariable(node.Variable ?? plan.HiddenName(), StaticType.Node);
        Formula? properties = Properties(node.Properties, isMerge);
        changes.Add(new MakeNode(variable.Slot, [.. LabelNames(node.Labels).Distinct(StringComparer.Ordinal)], properties));
        _scope = _scope.With(variable);
        return variable.Slot;
    }

    private Formula? Properties(Expression? properties, bool isMerge)
    {
        if (properties is null)
            return null;
        if (isMerge && properties is not MapExpression)
            throw QueryError.Syntax("InvalidParameterUse", "A parameter cannot stand for all properties in MERGE: name them, as in {key: $parameter}.", properties.Place);
        return ExpressionBinder.Bind(plan, _scope, properties);
    }

    private static IEnumerable<string> LabelNames(LabelExpression? labels) => labels switch
    {
        null => [],
        LabelName name => [name.Name],
        LabelAnd both => LabelNames(both.Left).Concat(LabelNames(both.Right)),
        _ => throw QueryError.Syntax("UnexpectedSyntax", "What is made has the labels that are named: expected :A:B.", labels.Place),
    };

    private RelationshipPattern CheckRelationship(RelationshipPattern relationship, bool isMerge)
    {
        if (relationship.Variable is { } name && _scope.Find(name) is not null)
            throw QueryError.Syntax("VariableAlreadyBound", $"The variable '{name}' is bound already.", relationship.Place);
        if (relationship.Length is not null)
            throw QueryError.Syntax("CreatingVarLength", "A pattern of several relationships cannot be made.", relationship.Place);
        if (relationship.Types is not LabelName)
            throw QueryError.Syntax("NoSingleRelationshipType", "A relationship that is made has exactly one type: expected [:TYPE].", relationship.Place);
        if (relationship.Direction == Direction.Either && !isMerge)
            throw QueryError.Syntax("RequiresDirectedRelationship", "A relationship that is made has a direction: expected -[]-> or <-[]-.", relationship.Place);
        return relationship;
    }

    private int AddRelationship(RelationshipPattern relationship, int left, int right, List<Change> changes)
    {
        Variable variable = plan.NewVariable(relationship.Variable ?? plan.HiddenName(), StaticType.Relationship);
        (int start, int end) = relationship.Direction == Direction.Incoming ? (right, left) : (left, right);
        changes.Add(new MakeRelationship(variable.Slot, ((LabelName)relationship.Types!).Name, start, end, Properties(relationship.Properties, isMerge: false)));
        _scope = _scope.With(variable);
        return variable.Slot;
    }

    private MergeRows Merge(Operator source, MergeClause merge)
    {
        Scope before = _scope;
        var creation = new List<Change>();
        foreach (Expression? properties in merge.Pattern.Elements.Select(element => element switch { NodePattern node => node.Properties, RelationshipPattern relationship => relationship.Properties, _ => null }))
        {
            if (properties is MapExpression map && map.Entries.Any(entry => entry.Value is LiteralExpression { Value: null }))
                throw new QueryError(ErrorClass.SemanticError, "MergeReadOwnWrites", "MERGE cannot look for a property that is null.", properties.Place);
        }

        AddCreation(merge.Pattern, creation, isMerge: true);
        Scope after = _scope;
        var matching = new Scope(before.Variables);
        Operator found = new MatchPlanner(plan, matching).Plan(new Argument(), [merge.Pattern], null);
        (int, int)[] moves = [.. matching.Variables.Where(variable => before.Find(variable.Name) is null && after.Find(variable.Name) is not null).Select(variable => (variable.Slot, after.Find(variable.Name)!.Slot))];
        return new MergeRows(source, found, moves, [.. creation], Changes(merge.OnCreate), Changes(merge.OnMatch));
    }

    /// <summary>Properties of one element that are set in a row are set at once: their values see the element as it was before, as in Neo4j.</summary>
    private Change[] Changes(ImmutableArray<SetItem> items)
    {
        var changes = new List<Change>();
        for (int i = 0; i < items.Length;)
        {
            int end = i + 1;
            while (items[i] is SetProperty { Subject: VariableExpression one } && end < items.Length && items[end] is SetProperty { Subject: VariableExpression other } && other.Name == one.Name)
                end++;
            Change[] together = [.. items[i..end].Select(Changed)];
            changes.Add(together is [var only] ? only : new ChangeTogether([.. together.Cast<ChangeProperty>()]));
            i = end;
        }

        return [.. changes];
    }

    private Change Changed(SetItem item) => item switch
    {
        SetProperty set => (Change)new ChangeProperty(Element(set.Subject), new ConstantFormula(Values.Value.Of(set.Key)), ExpressionBinder.Bind(plan, _scope, set.Value)),
        SetDynamicProperty set => new ChangeProperty(Element(set.Subject), ExpressionBinder.Bind(plan, _scope, set.Key), ExpressionBinder.Bind(plan, _scope, set.Value)),
        SetProperties set => new ChangeProperties(Element(set.Variable, set.Place), Taken(set.Value), set.Add),
        SetLabels set => new ChangeLabels(Labelled(set.Variable, set.Place), [.. set.Labels], Add: true),
        _ => throw new InvalidOperationException($"No rule for {item.GetType().Name}."),
    };

    /// <summary>What properties can be taken from.</summary>
    private Formula Taken(Expression expression)
    {
        Bound bound = new ExpressionBinder(plan, _scope).Bind(expression);
        return bound.Type.MayBe(Kinds.Element | Kinds.Map)
            ? bound.Formula
            : throw QueryError.Syntax("InvalidArgumentType", $"Properties come from a map, node or relationship, found {bound.Type.Describe()}.", expression.Place);
    }

    private Formula Labelled(string variable, TextRange place)
    {
        Bound bound = new ExpressionBinder(plan, _scope).Bind(new VariableExpression(variable, place));
        return bound.Type.MayBe(Kinds.Node)
            ? bound.Formula
            : throw QueryError.Syntax("InvalidArgumentType", $"Only nodes have labels, found {bound.Type.Describe()}.", place);
    }

    private Change Removal(RemoveItem item) => item switch
    {
        RemoveProperty remove => new ChangeProperty(Element(remove.Subject), new ConstantFormula(Values.Value.Of(remove.Key)), new ConstantFormula(Values.Value.Null)),
        RemoveLabels remove => new ChangeLabels(Labelled(remove.Variable, remove.Place), [.. remove.Labels], Add: false),
        _ => throw new InvalidOperationException($"No rule for {item.GetType().Name}."),
    };

    private Formula Element(string variable, TextRange place) => Element(new VariableExpression(variable, place));

    private Formula Element(Expression expression)
    {
        Bound bound = new ExpressionBinder(plan, _scope).Bind(expression);
        return bound.Type.MayBe(Kinds.Element)
            ? bound.Formula
            : throw QueryError.Syntax("InvalidArgumentType", $"Only nodes and relationships can be changed, found {bound.Type.Describe()}.", expression.Place);
    }

    private DeleteRows Delete(Operator source, DeleteClause delete)
    {
        var elements = new List<Formula>();
        foreach (Expression expression in delete.Elements)
        {
            if (expression is LabelCheckExpression)
                throw QueryError.Syntax("InvalidDelete", "DELETE takes nodes, relationships and paths; labels go by REMOVE.", expression.Place);
            Bound bound = new ExpressionBinder(plan, _scope).Bind(expression);
            bool isProperty = expression is PropertyExpression { Subject: VariableExpression subject } && _scope.Find(subject.Name)!.Type.Kinds is Kinds.Node or Kinds.Relationship;
            if (isProperty)
                throw QueryError.Syntax("InvalidArgumentType", "DELETE takes nodes, relationships and paths; a property goes by REMOVE.", expression.Place);
            if (!bound.Type.MayBe(Kinds.Element | Kinds.Path))
                throw QueryError.Syntax("InvalidArgumentType", $"DELETE takes nodes, relationships and paths, found {bound.Type.Describe()}.", expression.Place);
            elements.Add(bound.Formula);
        }

        return new DeleteRows(source, [.. elements], delete.Detach, Live());
    }

    private ForeachRows Foreach(Operator source, ForeachClause each)
    {
        Bound list = new ExpressionBinder(plan, _scope).Bind(each.List);
        if (!list.Type.MayBe(Kinds.List))
            throw QueryError.Syntax("InvalidArgumentType", $"FOREACH takes a list, found {list.Type.Describe()}.", each.List.Place);
        if (_scope.Find(each.Variable) is not null)
            throw QueryError.Syntax("VariableAlreadyBound", $"The variable '{each.Variable}' is bound already.", each.Place);
        Scope outside = _scope;
        Variable variable = plan.NewVariable(each.Variable, list.Type.Item);
        _scope = _scope.With(variable);
        Operator updates = new Argument();
        foreach (Clause clause in each.Updates)
            updates = Write(updates, clause);
        _scope = outside;
        return new ForeachRows(source, list.Formula, variable.Slot, updates);
    }
}
