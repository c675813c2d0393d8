using System.Globalization;

namespace GraphCypher.Values;

/// <summary>Values as texts, as <c>toString</c> and <c>+</c> make them.</summary>
internal static class ValueText
{
    /// <summary>Of a number, text, boolean, point or temporal value.</summary>
    public static string Of(in Value value) => value.Kind switch
    {
        ValueKind.String => value.Text,
        ValueKind.Integer => value.Integer.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => NumberText.Of(value.Float),
        ValueKind.Boolean => value.IsTrue ? "true" : "false",
        _ => value.ToString(),
    };
}
