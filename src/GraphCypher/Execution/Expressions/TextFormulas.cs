using System.Text.RegularExpressions;
using GraphCypher.Errors;
using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Execution.Expressions;

/// <summary>Comparisons of texts.</summary>
internal static class TextComparison
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    /// <summary>Null where either is no text.</summary>
    public static BinaryOperation Of(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.StartsWith => static (in Value text, in Value part) => Both(text, part) ? Value.Of(text.Text.StartsWith(part.Text, StringComparison.Ordinal)) : Value.Null,
        BinaryOperator.EndsWith => static (in Value text, in Value part) => Both(text, part) ? Value.Of(text.Text.EndsWith(part.Text, StringComparison.Ordinal)) : Value.Null,
        BinaryOperator.Contains => static (in Value text, in Value part) => Both(text, part) ? Value.Of(text.Text.Contains(part.Text, StringComparison.Ordinal)) : Value.Null,
        _ => Matches,
    };

    private static bool Both(in Value text, in Value part) => text.Kind == ValueKind.String && part.Kind == ValueKind.String;

    private static Value Matches(in Value text, in Value pattern)
    {
        if (pattern.IsNull || text.Kind != ValueKind.String)
            return Value.Null;
        if (pattern.Kind != ValueKind.String)
            throw QueryError.Type($"=~ takes a text as pattern, found {ValueNames.WithKind(pattern)}.");
        try
        {
            return Value.Of(Regex.IsMatch(text.Text, $@"\A(?:{pattern.Text})\z", RegexOptions.CultureInvariant, MostTime));
        }
        catch (RegexParseException error)
        {
            throw new QueryError(ErrorClass.SemanticError, "InvalidRegex", $"'{pattern.Text}' is no regular expression: {error.Message}");
        }
        catch (RegexMatchTimeoutException)
        {
            throw new QueryError(ErrorClass.LimitExceeded, "TimeLimit", $"The regular expression '{pattern.Text}' took longer than {MostTime.TotalSeconds} s on one text.");
        }
    }
}
