using System.Globalization;

namespace GraphCypher.Syntax;

/// <summary>Expressions in brackets of some kind, patterns and labels.</summary>
internal sealed partial class Printer
{
    private void WriteCompound(Expression expression)
    {
        switch (expression)
        {
            case FunctionExpression call:
                Put(string.Join(".", call.Name.Split('.').Select(Name)), "(", call.Distinct ? "DISTINCT " : "");
                Separated(call.Arguments, Write);
                Put(")");
                break;
            case CountAllExpression:
                Put("count(*)");
                break;
            case ListExpression list:
                Put("[");
                Separated(list.Items, Write);
                Put("]");
                break;
            case MapExpression map:
                Put("{");
                Separated(map.Entries, entry =>
                {
                    Put(Name(entry.Key), ": ");
                    Write(entry.Value);
                });
                Put("}");
                break;
            case MapProjectionExpression projection:
                Write(projection.Subject);
                Put("{");
                Separated(projection.Entries, entry =>
                {
                    Put(entry.Key is null ? ".*" : Name(entry.Key) + ": ");
                    Write(entry.Value);
                });
                Put("}");
                break;
            case CaseExpression choice:
                Write(choice);
                break;
            case ListComprehensionExpression comprehension:
                Put("[", Name(comprehension.Variable), " IN ");
                Write(comprehension.List);
                Optional(" WHERE ", comprehension.Where);
                Optional(" | ", comprehension.Map);
                Put("]");
                break;
            case PatternComprehensionExpression comprehension:
                Put("[");
                Write(comprehension.Pattern);
                Optional(" WHERE ", comprehension.Where);
                Optional(" | ", comprehension.Map);
                Put("]");
                break;
            case QuantifierExpression quantifier:
                Put(quantifier.Quantifier.ToString().ToLowerInvariant(), "(", Name(quantifier.Variable), " IN ");
                Write(quantifier.List);
                Optional(" WHERE ", quantifier.Where);
                Put(")");
                break;
            case ReduceExpression reduce:
                Put("reduce(", Name(reduce.Accumulator), " = ");
                Write(reduce.Initial);
                Put(", ", Name(reduce.Variable), " IN ");
                Write(reduce.List);
                Optional(" | ", reduce.Step);
                Put(")");
                break;
            case PatternExpression pattern:
                Write(pattern.Pattern);
                break;
            case SubqueryExpression subquery:
                Put(subquery.Kind.ToString().ToUpperInvariant(), " { ");
                Write(subquery.Query);
                Put(" }");
                break;
            default:
                throw new InvalidOperationException($"No rule for {expression.GetType().Name}.");
        }
    }

    private void Write(CaseExpression choice)
    {
        Put("CASE");
        Optional(" ", choice.Subject);
        foreach ((Expression when, Expression then) in choice.Alternatives)
        {
            Optional(" WHEN ", when);
            Optional(" THEN ", then);
        }

        Optional(" ELSE ", choice.Else);
        Put(" END");
    }

    private void Optional(string before, Expression? expression)
    {
        if (expression is null)
            return;
        Put(before);
        Write(expression);
    }

    private void Write(PatternPart part)
    {
        if (part.Variable is not null)
            Put(Name(part.Variable), " = ");
        if (part.IsFunction)
        {
            Put(part.Selection == PathSelection.Shortest ? "shortestPath(" : "allShortestPaths(");
            Separated(part.Elements, Write, "");
            Put(")");
            return;
        }

        Put(part.Selection switch
        {
            PathSelection.All => "",
            PathSelection.AllShortest => "ALL SHORTEST ",
            PathSelection.Any => string.Create(CultureInfo.InvariantCulture, $"ANY {part.Count} "),
            PathSelection.ShortestGroups => string.Create(CultureInfo.InvariantCulture, $"SHORTEST {part.Count} GROUPS "),
            _ => string.Create(CultureInfo.InvariantCulture, $"SHORTEST {part.Count} "),
        });
        Put(part.Where is null ? "" : "(");
        Separated(part.Elements, Write, "");
        Optional(" WHERE ", part.Where);
        Put(part.Where is null ? "" : ")");
    }

    private void Write(PatternElement element)
    {
        switch (element)
        {
            case NodePattern node:
                Put("(", node.Variable is null ? "" : Name(node.Variable));
                Labels(node.Labels);
                Optional(" ", node.Properties);
                Optional(" WHERE ", node.Where);
                Put(")");
                break;
            case RelationshipPattern relationship:
                Put(relationship.Direction == Direction.Incoming ? "<-[" : "-[", relationship.Variable is null ? "" : Name(relationship.Variable));
                Labels(relationship.Types);
                if (relationship.Length is { } length)
                    Put("*", Number(length.Least), "..", length.Most is { } most ? Number(most) : "");
                Optional(" ", relationship.Properties);
                Optional(" WHERE ", relationship.Where);
                Put(relationship.Direction == Direction.Outgoing ? "]->" : "]-");
                break;
            case RepeatedPattern repeated:
                Put("(");
                Separated(repeated.Elements, Write, "");
                Optional(" WHERE ", repeated.Where);
                Put("){", Number(repeated.Times.Least), ",", repeated.Times.Most is { } times ? Number(times) : "", "}");
                break;
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private void Labels(LabelExpression? labels)
    {
        if (labels is null)
            return;
        Put(":");
        Write(labels);
    }

    private void Write(LabelExpression labels)
    {
        switch (labels)
        {
            case LabelName name:
                Put(Name(name.Name));
                break;
            case AnyLabel:
                Put("%");
                break;
            case LabelNot no:
                Put("!(");
                Write(no.Operand);
                Put(")");
                break;
            case LabelAnd { IsColons: true } both:
                Write(both.Left);
                Put(":");
                Write(both.Right);
                break;
            case LabelAnd both:
                Put("(");
                Write(both.Left);
                Put("&");
                Write(both.Right);
                Put(")");
                break;
            case LabelOr either:
                Put("(");
                Write(either.Left);
                Put("|");
                Write(either.Right);
                Put(")");
                break;
        }
    }
}
