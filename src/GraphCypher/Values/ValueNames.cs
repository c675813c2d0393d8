namespace GraphCypher.Values;

/// <summary>Values in words, for messages.</summary>
internal static class ValueNames
{
    private const int MostLetters = 40;

    public static string WithKind(in Value value) => value.IsNull ? "null" : value.Kind switch
    {
        ValueKind.List or ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path => Of(value),
        _ => $"{Of(value)} {Short(value)}",
    };

    public static string Of(in Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Map => "a map",
        ValueKind.Node => "a node",
        ValueKind.Relationship => "a relationship",
        ValueKind.List => "a list",
        ValueKind.Path => "a path",
        ValueKind.Point => "the point",
        ValueKind.Temporal => "a temporal value",
        ValueKind.String => "the text",
        ValueKind.Boolean => "the boolean",
        ValueKind.Integer => "the integer",
        _ => "the float",
    };

    private static string Short(in Value value)
    {
        string text = value.Kind switch
        {
            ValueKind.String => $"'{value.Text}'",
            ValueKind.Boolean => value.IsTrue ? "true" : "false",
            ValueKind.Integer => value.Integer.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ValueKind.Float => NumberText.Of(value.Float),
            _ => value.ToString(),
        };
        return text.Length <= MostLetters ? text : string.Concat(text.AsSpan(0, MostLetters), "…");
    }
}
