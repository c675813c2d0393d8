using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphCypher.Errors;
using GraphCypher.Values;

namespace GraphCypher.Protocol;

/// <summary>
/// A statement a line in, its result a line out: <c>{"statement": "...", "parameters": {...}}</c> is answered by
/// <c>{"fields": [...], "values": [[...]], "counters": {...}, "error": null}</c>; <c>{"reset": true}</c> empties the graph.
/// </summary>
/// <param name="engine">On the graph as it is at the beginning.</param>
/// <param name="openEmpty">Makes one on an empty graph.</param>
internal sealed class LineProtocol(GraphEngine engine, Func<GraphEngine> openEmpty)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private GraphEngine _engine = engine;

    /// <summary>Answers until the input ends.</summary>
    public async Task Serve(TextReader input, TextWriter output, CancellationToken cancel)
    {
        while (await input.ReadLineAsync(cancel) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            await output.WriteLineAsync(Answer(line, cancel));
            await output.FlushAsync(cancel);
        }
    }

    public string Answer(string line, CancellationToken cancel)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
            Answer(line, json, cancel);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private void Answer(string line, Utf8JsonWriter json, CancellationToken cancel)
    {
        JsonDocument request;
        try
        {
            request = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 512 });
        }
        catch (JsonException error)
        {
            WriteError(json, "Neo.ClientError.Request.Invalid", $"The line is no JSON: {error.Message}");
            return;
        }

        using (request)
        {
            if (request.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("reset", out JsonElement reset) && reset.ValueKind == JsonValueKind.True)
            {
                _engine = openEmpty();
                json.WriteStartObject();
                json.WriteEndObject();
            }
            else if (request.RootElement is { ValueKind: JsonValueKind.Object } asked && asked.TryGetProperty("statement", out JsonElement statement) && statement.ValueKind == JsonValueKind.String)
            {
                Run(statement.GetString()!, Parameters(asked), json, cancel);
            }
            else
            {
                WriteError(json, "Neo.ClientError.Request.Invalid", "Expected {\"statement\": \"...\", \"parameters\": {...}} or {\"reset\": true}.");
            }
        }
    }

    private void Run(string text, IReadOnlyDictionary<string, Value> parameters, Utf8JsonWriter json, CancellationToken cancel)
    {
        EngineResult result;
        List<Value[]> rows;
        try
        {
            result = _engine.Run(text, parameters, mayWriteNow: true, cancel);
            rows = [.. result.Rows()];
        }
        catch (QueryError error)
        {
            WriteError(json, ErrorCodes.Of(error), ErrorText.Of(error, text));
            return;
        }

        json.WriteStartObject();
        json.WriteStartArray("fields");
        foreach (var column in result.Columns)
            json.WriteStringValue(column.Name);
        json.WriteEndArray();
        json.WriteStartArray("values");
        foreach (Value[] row in rows)
        {
            json.WriteStartArray();
            foreach (Value value in row)
                TypedJson.Write(json, result.Graph, value);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartObject("counters");
        json.WriteNumber("nodesCreated", result.Counters.NodesCreated);
        json.WriteNumber("nodesDeleted", result.Counters.NodesDeleted);
        json.WriteNumber("relationshipsCreated", result.Counters.RelationshipsCreated);
        json.WriteNumber("relationshipsDeleted", result.Counters.RelationshipsDeleted);
        json.WriteNumber("propertiesSet", result.Counters.PropertiesSet);
        json.WriteNumber("labelsAdded", result.Counters.LabelsAdded);
        json.WriteNumber("labelsRemoved", result.Counters.LabelsRemoved);
        json.WriteEndObject();
        json.WriteNull("error");
        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, string code, string message)
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Dictionary<string, Value> Parameters(JsonElement request)
    {
        var parameters = new Dictionary<string, Value>(StringComparer.Ordinal);
        if (request.TryGetProperty("parameters", out JsonElement given) && given.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty parameter in given.EnumerateObject())
                parameters[parameter.Name] = PlainJson.Read(parameter.Value);
        }

        return parameters;
    }
}
