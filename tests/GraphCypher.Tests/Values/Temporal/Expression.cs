using System.Globalization;
using GraphCypher.Values.Temporal;

namespace GraphCypher.Tests.Values.Temporal;

/// <summary>
/// The little of Cypher that the tables of cases are written in: calls of temporal functions, maps, lists, numbers, strings, components, one operator.
/// </summary>
internal sealed class Expression
{
    /// <summary>The statement began on 2 July 2020.</summary>
    public static readonly TemporalClock Clock = new(new DateTimeOffset(2020, 7, 2, 10, 20, 30, 456, TimeSpan.Zero), TimeProvider.System);

    private readonly string text;
    private int at;

    private Expression(string text) => this.text = text;

    public static object? Evaluate(string text)
    {
        var expression = new Expression(text);
        var value = expression.Sum();
        return expression.at == text.Length ? value : throw new FormatException($"'{text}' has more after {expression.at}.");
    }

    private object? Sum()
    {
        var left = Value();
        foreach (var sign in (string[])[" + ", " - ", " * ", " / ", " < ", " <= ", " > ", " >= ", " = "])
        {
            if (Skip(sign))
                return Operate(left, sign.Trim(), Value());
        }

        return left;
    }

    private static object? Operate(object? left, string sign, object? right) => (left, sign, right) switch
    {
        (DurationValue a, "*", long b) => TemporalArithmetic.Multiply(a, b),
        (DurationValue a, "*", double b) => TemporalArithmetic.Multiply(a, b),
        (long a, "*", DurationValue b) => TemporalArithmetic.Multiply(b, a),
        (DurationValue a, "/", long b) => TemporalArithmetic.Divide(a, b),
        (DurationValue a, "/", double b) => TemporalArithmetic.Divide(a, b),
        (TemporalValue a, "+", DurationValue b) => TemporalArithmetic.Add(a, b),
        (DurationValue a, "+", TemporalValue b) => TemporalArithmetic.Add(b, a),
        (TemporalValue a, "-", DurationValue b) => TemporalArithmetic.Subtract(a, b),
        (TemporalValue a, "=", TemporalValue b) => a.Equals(b),
        (TemporalValue a, _, TemporalValue b) when !a.IsComparable(b) => null,
        (TemporalValue a, "<", TemporalValue b) => a.CompareTo(b) < 0,
        (TemporalValue a, "<=", TemporalValue b) => a.CompareTo(b) <= 0,
        (TemporalValue a, ">", TemporalValue b) => a.CompareTo(b) > 0,
        (TemporalValue a, ">=", TemporalValue b) => a.CompareTo(b) >= 0,
        _ => throw new FormatException($"No {sign} for {left} and {right}."),
    };

    private object? Value()
    {
        if (Skip("'"))
        {
            var start = at;
            at = text.IndexOf('\'', at) + 1;
            return text[start..(at - 1)];
        }

        if (Skip("{"))
            return Many("}", () => (Name: Word(), Value: Skip(": ") ? Value() : throw new FormatException(text))).ToDictionary(entry => entry.Name, entry => entry.Value);
        if (Skip("["))
            return Many("]", Value);
        var word = Word();
        if (Skip("("))
        {
            var value = TemporalFunctions.Call(word.ToLowerInvariant(), Many(")", Value), Clock);
            return Skip(".") ? ((TemporalValue)value!).Component(Word()) : value;
        }

        if (word == "null")
            return null;
        return long.TryParse(word, CultureInfo.InvariantCulture, out var number) ? (object)number : double.Parse(word, CultureInfo.InvariantCulture);
    }

    private List<T> Many<T>(string end, Func<T> one)
    {
        var all = new List<T>();
        while (!Skip(end))
        {
            all.Add(one());
            Skip(", ");
        }

        return all;
    }

    private string Word()
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or '-'))
            at++;
        return text[start..at];
    }

    private bool Skip(string part)
    {
        if (string.CompareOrdinal(text, at, part, 0, part.Length) != 0)
            return false;
        at += part.Length;
        return true;
    }
}
