using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphStore.Model;

namespace GraphStore.Folder;

/// <summary>Diagnostics as JSON Lines, one a line in the order of the input.</summary>
internal static class DiagnosticsFile
{
    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(IReadOnlyList<Diagnostic> diagnostics)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Layout);
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("severity", diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
            json.WriteString("code", diagnostic.Code);
            json.WriteString("file", diagnostic.File);
            json.WriteNumber("line", diagnostic.Line);
            json.WriteString("found", diagnostic.Found);
            json.WriteString("expected", diagnostic.Expected);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="StoreDamagedException">A line is no diagnostic.</exception>
    public static IReadOnlyList<Diagnostic> Read(ReadOnlyMemory<byte> utf8)
    {
        var diagnostics = new List<Diagnostic>();
        for (int line = 1; !utf8.IsEmpty; line++)
        {
            int length = utf8.Span.IndexOf((byte)'\n');
            var row = length < 0 ? utf8 : utf8[..length];
            diagnostics.Add(Read(row, line));
            utf8 = utf8[(length < 0 ? utf8.Length : length + 1)..];
        }

        return diagnostics;
    }

    private static Diagnostic Read(ReadOnlyMemory<byte> row, int line)
    {
        try
        {
            using var json = JsonDocument.Parse(row);
            var root = json.RootElement;
            return new(
                root.GetProperty("severity").GetString() == "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                Text(root, "code"),
                Text(root, "file"),
                root.GetProperty("line").GetInt64(),
                Text(root, "found"),
                Text(root, "expected"));
        }
        catch (JsonException syntax)
        {
            int column = (int)(syntax.BytePositionInLine ?? 0) + 1;
            throw new StoreDamagedException(StorePaths.DiagnosticsName, line, column, "this is not a line of JSON.");
        }
        catch (Exception shape) when (shape is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new StoreDamagedException(StorePaths.DiagnosticsName, line, 1, "this JSON is not a diagnostic.");
        }
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString() ?? "";
}
