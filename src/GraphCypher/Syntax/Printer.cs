using System.Globalization;
using System.Text;
using GraphCypher.Values;

namespace GraphCypher.Syntax;

/// <summary>Writes syntax trees as statements again, with all brackets: reading what is written gives the same tree, places aside.</summary>
internal sealed partial class Printer
{
    private readonly StringBuilder _text = new();

    public static string Print(Expression expression)
    {
        var printer = new Printer();
        printer.Write(expression);
        return printer._text.ToString();
    }

    public static string Print(Statement statement)
    {
        var printer = new Printer();
        if (statement.Mode != PlanMode.Run)
            printer.Put(statement.Mode.ToString().ToUpperInvariant(), " ");
        printer.Write(statement.Query);
        return printer._text.ToString();
    }

    private void Put(params ReadOnlySpan<string> parts)
    {
        foreach (string part in parts)
            _text.Append(part);
    }

    private void Separated<T>(IEnumerable<T> items, Action<T> write, string separator = ", ")
    {
        bool first = true;
        foreach (T item in items)
        {
            if (!first)
                Put(separator);
            first = false;
            write(item);
        }
    }

    private static string Name(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    private static string Text(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (char c in text)
        {
            if (c is '\'' or '\\')
                quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || char.IsSurrogate(c))
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                quoted.Append(c);
        }

        return quoted.Append('\'').ToString();
    }

    private void Write(Expression? expression)
    {
        switch (expression)
        {
            case null:
                break;
            case LiteralExpression literal:
                Put(Literal(literal.Value));
                break;
            case ParameterExpression parameter:
                Put("$", Name(parameter.Name));
                break;
            case VariableExpression variable:
                Put(Name(variable.Name));
                break;
            case PropertyExpression property:
                Write(property.Subject);
                Put(".", Name(property.Key));
                break;
            case LabelCheckExpression check:
                Put("(");
                Write(check.Subject);
                Put(":");
                Write(check.Labels);
                Put(")");
                break;
            case IndexExpression index:
                Write(index.Subject);
                Put("[");
                Write(index.Index);
                Put("]");
                break;
            case SliceExpression slice:
                Write(slice.Subject);
                Put("[");
                Write(slice.From);
                Put("..");
                Write(slice.To);
                Put("]");
                break;
            case UnaryExpression unary:
                WriteUnary(unary);
                break;
            case BinaryExpression binary:
                Put("(");
                Write(binary.Left);
                Put(" ", Symbol(binary.Operator), " ");
                Write(binary.Right);
                Put(")");
                break;
            case ComparisonExpression comparison:
                Put("(");
                Write(comparison.First);
                foreach ((ComparisonOperator op, Expression operand) in comparison.Rest)
                {
                    Put(" ", Symbol(op), " ");
                    Write(operand);
                }

                Put(")");
                break;
            default:
                WriteCompound(expression);
                break;
        }
    }

    private static string Literal(object? value) => value switch
    {
        null => "null",
        bool boolean => boolean ? "true" : "false",
        long integer => integer.ToString(CultureInfo.InvariantCulture),
        double number when double.IsNaN(number) => "NaN",
        double number when double.IsInfinity(number) => number > 0 ? "Infinity" : "(-Infinity)",
        double number => NumberText.Of(number),
        string text => Text(text),
        _ => throw new InvalidOperationException($"No literal for {value.GetType().Name}."),
    };

    private void WriteUnary(UnaryExpression unary)
    {
        Put("(");
        Put(unary.Operator switch
        {
            UnaryOperator.Not => "NOT ",
            UnaryOperator.Plus => "+ ",
            UnaryOperator.Minus => "- ",
            _ => "",
        });
        Write(unary.Operand);
        Put(unary.Operator switch
        {
            UnaryOperator.IsNull => " IS NULL",
            UnaryOperator.IsNotNull => " IS NOT NULL",
            _ => "",
        });
        Put(")");
    }

    private static string Symbol(BinaryOperator op) => op switch
    {
        BinaryOperator.Or => "OR",
        BinaryOperator.Xor => "XOR",
        BinaryOperator.And => "AND",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "^",
        BinaryOperator.Concatenate => "||",
        BinaryOperator.In => "IN",
        BinaryOperator.StartsWith => "STARTS WITH",
        BinaryOperator.EndsWith => "ENDS WITH",
        BinaryOperator.Contains => "CONTAINS",
        _ => "=~",
    };

    private static string Symbol(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "<>",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };
}
