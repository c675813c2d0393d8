using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphStore.Model;

namespace GraphStore.Folder;

/// <summary>What changed since the graph before, as JSON Lines, one change a line in the order given.</summary>
internal static class ChangesFile
{
    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Kinds = ["renamed", "retyped", "merged", "split", "added", "removed"];

    public static byte[] Write(IReadOnlyList<EntityChange> changes)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Layout);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("change", Kinds[(int)change.Kind]);
            Write(json, "old", change.Old);
            Write(json, "new", change.New);
            json.WriteString("because", change.Because);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="StoreDamagedException">A line is no change.</exception>
    public static IReadOnlyList<EntityChange> Read(ReadOnlyMemory<byte> utf8)
    {
        var changes = new List<EntityChange>();
        for (int line = 1; !utf8.IsEmpty; line++)
        {
            int length = utf8.Span.IndexOf((byte)'\n');
            changes.Add(Read(length < 0 ? utf8 : utf8[..length], line));
            utf8 = utf8[(length < 0 ? utf8.Length : length + 1)..];
        }

        return changes;
    }

    private static void Write(Utf8JsonWriter json, string property, ChangedEntity? entity)
    {
        if (entity is null)
            return;
        json.WriteStartObject(property);
        json.WriteString("id", entity.Id);
        json.WriteString("name", entity.Name);
        json.WriteString("type", entity.Type);
        json.WriteEndObject();
    }

    private static EntityChange Read(ReadOnlyMemory<byte> row, int line)
    {
        try
        {
            using var json = JsonDocument.Parse(row);
            var root = json.RootElement;
            int kind = Array.IndexOf(Kinds, Text(root, "change"));
            if (kind < 0)
                throw new FormatException();
            return new((ChangeKind)kind, Entity(root, "old"), Entity(root, "new"), Text(root, "because"));
        }
        catch (JsonException syntax)
        {
            int column = (int)(syntax.BytePositionInLine ?? 0) + 1;
            throw new StoreDamagedException(StorePaths.ChangesName, line, column, "this is not a line of JSON.");
        }
        catch (Exception shape) when (shape is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new StoreDamagedException(StorePaths.ChangesName, line, 1, "this JSON is not a change.");
        }
    }

    private static ChangedEntity? Entity(JsonElement root, string property) =>
        root.TryGetProperty(property, out var entity) ? new(Text(entity, "id"), Text(entity, "name"), Text(entity, "type")) : null;

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString() ?? "";
}
