using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j;

/// <summary>The body of a request: plain JSON where that says all there is to say, because it is a third of the length; else typed JSON.</summary>
internal static class QueryApiRequest
{
    public const string TypedJson = "application/vnd.neo4j.query";
    private const string PlainJson = "application/json";

    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static HttpContent Content(CypherStatement statement, IReadOnlyCollection<string> bookmarks)
    {
        bool typed = !statement.Parameters.Values.All(ValueWriter.IsPlain);
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Layout))
            Write(json, statement, bookmarks, typed);
        return new ReadOnlyMemoryContent(buffer.WrittenMemory) { Headers = { ContentType = new(typed ? TypedJson : PlainJson) } };
    }

    private static void Write(Utf8JsonWriter json, CypherStatement statement, IReadOnlyCollection<string> bookmarks, bool typed)
    {
        json.WriteStartObject();
        json.WriteString("statement", statement.Text);
        json.WriteBoolean("includeCounters", value: true);
        json.WriteString("accessMode", statement.Access == CypherAccess.Read ? "Read" : "Write");
        if (statement.Parameters.Count > 0)
        {
            json.WriteStartObject("parameters");
            foreach (var (name, value) in statement.Parameters)
            {
                json.WritePropertyName(name);
                ValueWriter.Write(json, value, typed);
            }

            json.WriteEndObject();
        }

        if (bookmarks.Count > 0)
        {
            json.WriteStartArray("bookmarks");
            foreach (string bookmark in bookmarks)
                json.WriteStringValue(bookmark);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
