using System.Globalization;

namespace GraphCypher.Values.Temporal;

/// <summary>Values as error messages name them.</summary>
internal static class Describe
{
    private const int LongestText = 60;

    public static string Value(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "the boolean true" : "the boolean false",
        long number => $"the integer {number}",
        double number => string.Create(CultureInfo.InvariantCulture, $"the float {number}"),
        string text => $"the string {Quote(text)}",
        TemporalValue temporal => $"{temporal.TypeName} {temporal}",
        IReadOnlyDictionary<string, object?> => "a map",
        _ => "a list",
    };

    /// <summary>The text in quotes, cut short if it is long.</summary>
    public static string Quote(string text) => text.Length <= LongestText ? $"'{text}'" : $"'{text[..LongestText]}...'";
}
