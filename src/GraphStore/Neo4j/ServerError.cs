using System.Text.Json;

namespace GraphStore.Neo4j;

/// <summary>An error as the server tells it.</summary>
internal readonly record struct ServerError(string Code, string Message)
{
    /// <summary>Whether the statement is to blame; not for a wrong password or a missing database.</summary>
    public bool IsAboutStatement => !Code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) && !Code.StartsWith("Neo.ClientError.Database.", StringComparison.Ordinal);

    /// <summary>The first of the <c>errors</c> in a body; null when it has none or is no JSON.</summary>
    public static ServerError? Find(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("errors", out var errors) ? First(errors) : null;
        }
        catch (JsonException)
        {
            return null; // a page for people, from a proxy or another server
        }
    }

    public static ServerError? First(JsonElement errors)
    {
        if (errors.ValueKind != JsonValueKind.Array || errors.GetArrayLength() == 0)
            return null;
        var first = errors[0];
        return new(Text(first, "code"), Text(first, "message"));
    }

    private static string Text(JsonElement error, string property) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty(property, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "unknown";
}
