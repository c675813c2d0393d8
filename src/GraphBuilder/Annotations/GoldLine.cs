using System.Text.Json;

namespace GraphBuilder.Annotations;

/// <summary>A JSON value of an annotation file, with the place to name when it is not what was expected.</summary>
internal readonly struct GoldLine(string file, int line, JsonElement value)
{
    /// <summary>The lines of a file that are not blank.</summary>
    public static IEnumerable<GoldLine> Read(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return new(file, number, Parse(file, number, line));
        }
    }

    public InvalidDataException Fail(string problem) => new($"{file}:{line}: {problem}.");

    public string Text() => value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : throw Fail($"expected text, found {value.ValueKind}");

    public string Text(string name) => TextOrNull(name) ?? throw Fail($"expected the field '{name}' with text");

    public string TextOrEmpty(string name) => TextOrNull(name) ?? "";

    public IEnumerable<GoldLine> Required(string name) => Field(name)?.Items() ?? throw Fail($"expected the field '{name}' with a list");

    public IEnumerable<GoldLine> Optional(string name) => Field(name)?.Items() ?? [];

    public List<GoldLine> Items()
    {
        if (value.ValueKind != JsonValueKind.Array)
            throw Fail($"expected a list, found {value.ValueKind}");
        var items = new List<GoldLine>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
            items.Add(new(file, line, item));
        return items;
    }

    /// <summary>The place of a name among those allowed.</summary>
    public int Number(string name, IReadOnlyList<string> names, string what)
    {
        for (var at = 0; at < names.Count; at++)
        {
            if (names[at] == name)
                return at;
        }

        throw Fail($"the {what} is '{name}'; expected one of {string.Join(", ", names)}");
    }

    private static JsonElement Parse(string file, int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : throw new InvalidDataException($"{file}:{number}: expected one JSON object a line.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}:{number}: expected one JSON object a line: {error.Message}", error);
        }
    }

    private string? TextOrNull(string name) => Field(name) is { } field ? field.Text() : null;

    private GoldLine? Field(string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? new(file, line, field) : null;
}
