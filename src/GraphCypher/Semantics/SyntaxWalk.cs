using GraphCypher.Syntax;

namespace GraphCypher.Semantics;

/// <summary>Walks over syntax trees.</summary>
internal static class SyntaxWalk
{
    /// <summary>The expressions directly below one; bodies of subqueries and patterns aside.</summary>
    public static IEnumerable<Expression> Children(Expression expression) => expression switch
    {
        PropertyExpression e => [e.Subject],
        LabelCheckExpression e => [e.Subject],
        IndexExpression e => [e.Subject, e.Index],
        SliceExpression e => Present(e.Subject, e.From, e.To),
        UnaryExpression e => [e.Operand],
        BinaryExpression e => [e.Left, e.Right],
        ComparisonExpression e => e.Rest.Select(one => one.Operand).Prepend(e.First),
        FunctionExpression e => e.Arguments,
        ListExpression e => e.Items,
        MapExpression e => e.Entries.Select(entry => entry.Value),
        MapProjectionExpression e => e.Entries.Where(entry => entry.Value is not null).Select(entry => entry.Value!).Prepend(e.Subject),
        CaseExpression e => Present(e.Subject).Concat(e.Alternatives.SelectMany(one => new[] { one.When, one.Then })).Concat(Present(e.Else)),
        ListComprehensionExpression e => Present(e.List, e.Where, e.Map),
        PatternComprehensionExpression e => Present(e.Where, e.Map).Concat(OfPattern(e.Pattern)),
        QuantifierExpression e => Present(e.List, e.Where),
        ReduceExpression e => [e.Initial, e.List, e.Step],
        PatternExpression e => OfPattern(e.Pattern),
        _ => [],
    };

    /// <summary>The expressions in a pattern.</summary>
    public static IEnumerable<Expression> OfPattern(PatternPart part) => part.Elements.SelectMany(OfElement).Concat(Present(part.Where));

    /// <summary>The names that an expression speaks of, those that it binds itself among them.</summary>
    public static HashSet<string> Names(Expression expression)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        AddNames(expression, names);
        return names;
    }

    public static bool Any(Expression expression, Func<Expression, bool> condition)
    {
        var open = new Stack<Expression>([expression]);
        while (open.TryPop(out Expression? one))
        {
            if (condition(one))
                return true;
            foreach (Expression child in Children(one))
                open.Push(child);
        }

        return false;
    }

    /// <summary>The parts between which AND stands.</summary>
    public static IEnumerable<Expression> Conjuncts(Expression? expression)
    {
        var open = new Stack<Expression>(Present(expression));
        while (open.TryPop(out Expression? one))
        {
            if (one is BinaryExpression { Operator: BinaryOperator.And } and)
            {
                open.Push(and.Right);
                open.Push(and.Left);
            }
            else
            {
                yield return one;
            }
        }
    }

    private static IEnumerable<Expression> OfElement(PatternElement element) => element switch
    {
        NodePattern node => Present(node.Properties, node.Where),
        RelationshipPattern relationship => Present(relationship.Properties, relationship.Where),
        RepeatedPattern repeated => repeated.Elements.SelectMany(OfElement).Concat(Present(repeated.Where)),
        _ => [],
    };

    private static IEnumerable<string> NamesOf(PatternElement element) => element switch
    {
        NodePattern { Variable: { } name } => [name],
        RelationshipPattern { Variable: { } name } => [name],
        RepeatedPattern repeated => repeated.Elements.SelectMany(NamesOf),
        _ => [],
    };

    private static void AddNames(Expression expression, HashSet<string> names)
    {
        var open = new Stack<Expression>([expression]);
        while (open.TryPop(out Expression? one))
        {
            switch (one)
            {
                case VariableExpression variable:
                    names.Add(variable.Name);
                    break;
                case PatternExpression pattern:
                    names.UnionWith(pattern.Pattern.Elements.SelectMany(NamesOf));
                    break;
                case PatternComprehensionExpression comprehension:
                    names.UnionWith(comprehension.Pattern.Elements.SelectMany(NamesOf));
                    break;
                case SubqueryExpression subquery:
                    AddNames(subquery.Query, names);
                    break;
            }

            foreach (Expression child in Children(one))
                open.Push(child);
        }
    }

    private static void AddNames(Query query, HashSet<string> names)
    {
        foreach (Clause clause in query.Parts.SelectMany(part => part.Clauses))
        {
            (IEnumerable<PatternPart> patterns, IEnumerable<Expression> expressions) = clause switch
            {
                MatchClause match => (match.Pattern.Parts, Present(match.Where)),
                UnwindClause unwind => ([], [unwind.List]),
                WithClause with => ([], OfProjection(with.Projection).Concat(Present(with.Where))),
                ReturnClause result => ([], OfProjection(result.Projection)),
                CallClause call => ([], (call.Arguments ?? []).Concat(Present(call.Where))),
                _ => ((IEnumerable<PatternPart>)[], Enumerable.Empty<Expression>()),
            };
            foreach (PatternPart part in patterns)
            {
                names.UnionWith(part.Elements.SelectMany(NamesOf));
                foreach (Expression expression in OfPattern(part))
                    AddNames(expression, names);
            }

            foreach (Expression expression in expressions)
                AddNames(expression, names);
            if (clause is SubqueryClause inner)
            {
                names.UnionWith((inner.Imports ?? []).Select(import => import.Name));
                AddNames(inner.Query, names);
            }
        }
    }

    private static IEnumerable<Expression> OfProjection(Projection projection) =>
        projection.Items.Select(item => item.Expression).Concat(projection.OrderBy.Select(item => item.Expression)).Concat(Present(projection.Skip, projection.Limit));

    private static IEnumerable<Expression> Present(params Expression?[] expressions) => expressions.Where(expression => expression is not null)!;
}
