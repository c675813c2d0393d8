using System.Globalization;
using System.Text.Json;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j;

/// <summary>Points as typed JSON writes them: <c>SRID=7203;POINT (1.0 2.0)</c>, <c>SRID=9157;POINT Z (1.0 2.0 3.0)</c>.</summary>
internal static class PointText
{
    /// <exception cref="JsonException">It is no point.</exception>
    public static CypherPoint Parse(string text)
    {
        int semicolon = text.IndexOf(';', StringComparison.Ordinal);
        int open = text.IndexOf('(', StringComparison.Ordinal);
        if (!text.StartsWith("SRID=", StringComparison.Ordinal) || semicolon < 0 || open < semicolon || text[^1] != ')')
            throw new JsonException($"This is no point: {text}");
        string[] numbers = text[(open + 1)..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (numbers.Length is not (2 or 3) || !int.TryParse(text.AsSpan(5, semicolon - 5), NumberStyles.None, CultureInfo.InvariantCulture, out int srid))
            throw new JsonException($"This is no point: {text}");
        return new(srid, Number(numbers[0]), Number(numbers[1]), numbers.Length == 3 ? Number(numbers[2]) : null);
    }

    public static string Format(CypherPoint point) => point.Z is { } z
        ? string.Create(CultureInfo.InvariantCulture, $"SRID={point.Srid};POINT Z ({point.X:R} {point.Y:R} {z:R})")
        : string.Create(CultureInfo.InvariantCulture, $"SRID={point.Srid};POINT ({point.X:R} {point.Y:R})");

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : throw new JsonException($"This is no coordinate: {text}");
}
