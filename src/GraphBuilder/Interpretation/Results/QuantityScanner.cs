using System.Globalization;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Results;

/// <summary>Finds the numbers of a text and how far their values reach: sign, unit, the other end of a range.</summary>
internal static class QuantityScanner
{
    /// <summary>Adds the quantities of a field, in order; none inside links.</summary>
    public static void Scan(FieldText field, List<Quantity> quantities)
    {
        ReadOnlySpan<char> text = field.Text;
        int end = 0;
        foreach (Token token in field.Tokens)
        {
            if (token.Kind == TokenKind.Url || token.End <= end)
                continue;
            if (token.Kind == TokenKind.Latex && ComplexityBound.Read(text, token) is { } bound)
            {
                quantities.Add(new Quantity(new TextSpan(field.Field, bound.Start.Value, bound.End.Value), QuantityUnit.Bound, 0, false, false, false));
                end = bound.End.Value;
                continue;
            }

            if (token.Kind == TokenKind.Word && QuantityWords.Read(text, token) is int words and > 0)
            {
                end = words;
                quantities.Add(new Quantity(new TextSpan(field.Field, token.Start, end), QuantityUnit.Words, 0, false, false, false));
                continue;
            }

            for (int at = Math.Max(token.Start, end); at < token.End; at++)
            {
                if (!char.IsAsciiDigit(text[at]))
                    continue;
                if (StartsNumber(text, at))
                {
                    Quantity quantity = Read(field.Field, text, at);
                    quantities.Add(quantity);
                    end = quantity.Span.End;
                }
                else
                {
                    end = SkipName(text, at);
                }

                at = end - 1;
            }
        }
    }

    /// <summary>Whether a digit starts a number, rather than being part of a name: <c>GPT-4</c>, <c>T5</c>, <c>top-1</c>.</summary>
    private static bool StartsNumber(ReadOnlySpan<char> text, int at)
    {
        if (at == 0)
            return true;
        char before = text[at - 1];
        if (char.IsLetterOrDigit(before) || before is '_' or '^')
            return false;
        // "65.12/59.33" is a list of two.
        if (before == '/' && at > 1 && char.IsAsciiDigit(text[at - 2]))
            return true;
        if (before is '-' or '.' or '/' or ':' or '‑' && at > 1)
            return !char.IsLetterOrDigit(text[at - 2]) && text[at - 2] != ']';
        return before != '{' || at < 2 || text[at - 2] is not ('^' or '_');
    }

    private static int SkipName(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
            at++;
        return at;
    }

    private static Quantity Read(Field field, ReadOnlySpan<char> text, int at)
    {
        int end = NumberEnd(text, at);
        bool integer = text[at..end].IndexOf('.') < 0;
        double number = double.TryParse(text[at..end], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double parsed) ? parsed : 0;
        // "90+%"
        int behind = end + 1 < text.Length && text[end] == '+' && text[end + 1] is '%' or ' ' or '\\' ? end + 1 : end;
        (QuantityUnit unit, int unitEnd) = QuantityUnits.Read(text, behind);
        unitEnd = unit == QuantityUnit.None ? end : unitEnd;
        bool range = false;
        if (QuantityRange.Read(text, at, unit == QuantityUnit.None ? end : unitEnd, unit) is { } whole)
        {
            range = true;
            (unit, unitEnd) = (whole.Unit, whole.End);
        }
        else if (unit == QuantityUnit.None && Fraction(text, end) is { } fraction)
        {
            (unit, unitEnd) = fraction;
        }

        int start = at;
        // ".626" has no digit before its point.
        if (start > 0 && text[start - 1] == '.' && IsOpen(text, start - 2))
            start--;
        bool signed = start > 0 && (text[start - 1] is '+' or '~' or '>' or '<' or '≈' or '∼' || (text[start - 1] is '-' or '−' && IsOpen(text, start - 2)));
        if (signed)
            start--;
        // "$3\times$" keeps its dollars, "$82.9\%$" does not.
        if (unit == QuantityUnit.Factor && start > 0 && text[start - 1] == '$' && unitEnd < text.Length && text[unitEnd] == '$' && text[start..unitEnd].IndexOf('$') < 0)
            return new Quantity(new TextSpan(field, start - 1, unitEnd + 1), unit, number, range, signed, integer);
        return new Quantity(new TextSpan(field, start, unitEnd), unit, number, range, signed, integer);
    }

    /// <summary>A place before which a number's sign or point may stand.</summary>
    private static bool IsOpen(ReadOnlySpan<char> text, int at) => at < 0 || text[at] is ' ' or '(' or '[' or '$' or '=';

    /// <summary>Digits, with points and commas between them.</summary>
    internal static int NumberEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
            at++;
        return at;
    }

    /// <summary><c>1/3</c>, <c>1/10th</c>, <c>5 out of 7</c>; a slash between decimals splits a list instead.</summary>
    private static (QuantityUnit Unit, int End)? Fraction(ReadOnlySpan<char> text, int end)
    {
        ReadOnlySpan<char> rest = text[end..];
        if (rest.StartsWith(" out of ", StringComparison.Ordinal) && rest.Length > 8 && char.IsAsciiDigit(rest[8]))
            return (QuantityUnit.Share, NumberEnd(text, end + 8));
        if (rest.Length < 2 || rest[0] != '/' || !char.IsAsciiDigit(rest[1]))
            return null;
        int other = NumberEnd(text, end + 1);
        if (text[(end + 1)..other].Contains('.') || (other < text.Length && text[other] == '/'))
            return null;
        if (text[other..].StartsWith("th", StringComparison.Ordinal))
            other += 2;
        return (QuantityUnit.Fraction, other);
    }
}
