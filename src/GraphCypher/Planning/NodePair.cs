using System.Collections.Immutable;
using GraphCypher.Execution.Expressions;
using GraphCypher.Execution.Operators;
using GraphCypher.Semantics;
using GraphCypher.Syntax;

namespace GraphCypher.Planning;

/// <summary>A pattern of which it hangs on two nodes alone whether it is there, the same each time it is asked.</summary>
internal sealed record NodePair(Variable One, Variable Other, ImmutableArray<PatternPart> Parts)
{
    /// <summary>A walk over more could reach all of the graph.</summary>
    private const int MostSteps = 2;

    /// <returns>Null when it hangs on more or less than two nodes, or could come out otherwise the next time.</returns>
    public static NodePair? Of(Expression asked, Scope scope)
    {
        ImmutableArray<PatternPart> parts = asked switch
        {
            PatternExpression pattern => [pattern.Pattern],
            SubqueryExpression { Query.Parts: [{ Clauses: [MatchClause { Optional: false, Where: null } match] }] } => match.Pattern.Parts,
            _ => [],
        };
        if (parts.IsEmpty || parts.SelectMany(SyntaxWalk.OfPattern).Any(expression => SyntaxWalk.Any(expression, one => one is FunctionExpression or SubqueryExpression)))
            return null;
        Variable[] outer = [.. SyntaxWalk.Names(asked).Select(scope.Find).OfType<Variable>()];
        return outer is [{ Type.Kinds: Kinds.Node } one, { Type.Kinds: Kinds.Node } other] ? new(one, other, parts) : null;
    }

    /// <summary>The nodes for which the pattern is there, of either of the two while the other is known; empty where they cannot be listed.</summary>
    public IEnumerable<ReachedNodes> Reached(PlanContext plan, Scope scope)
    {
        if (Parts is not [{ Selection: PathSelection.All } part] || part.Elements.Count(element => element is RelationshipPattern) > MostSteps || part.Elements.Any(IsRepeated))
            yield break;
        foreach ((Variable known, Variable sought) in ((Variable, Variable)[])[(One, Other), (Other, One)])
        {
            if (!part.Elements.Any(element => element is NodePattern { Variable: var name } && name == sought.Name))
                continue;
            var inner = new Scope(scope.Variables.Where(variable => variable.Name != sought.Name));
            Operator all = new MatchPlanner(plan, inner).Plan(new Argument(), Parts, null);
            yield return new ReachedNodes(all, known.Slot, sought.Slot, inner.Find(sought.Name)!.Slot);
        }
    }

    private static bool IsRepeated(PatternElement element) => element is RepeatedPattern or RelationshipPattern { Length: not null };
}
