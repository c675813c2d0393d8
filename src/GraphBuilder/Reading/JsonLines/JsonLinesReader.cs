using System.Text.Json;
using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Reading.JsonLines;

/// <summary>Reads one JSON object a line. An array with one object a line is read as well.</summary>
internal sealed class JsonLinesReader : IPaperReader
{
    public IEnumerable<PaperRecord> Read(TextSource text)
    {
        var lines = new LineReader(text);
        while (lines.Read(out var line))
        {
            if (ReadLine(line, lines.Number, text.Log) is { } record)
                yield return record;
        }
    }

    private static PaperRecord? ReadLine(ReadOnlySpan<char> line, long number, FileLog log)
    {
        var json = WithoutArrayMarks(WhiteSpace.Trim(line));
        if (json.IsEmpty)
            return null;
        try
        {
            using var document = JsonDocument.Parse(json.ToString());
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return new JsonRecord(document.RootElement, number, log).Read();
            log.Error("json-not-object", number, FileLog.Excerpt(line), "a JSON object with the properties \"title\" and \"abstract\"");
        }
        catch (JsonException exception)
        {
            log.Error("json-syntax", number, $"{FileLog.Excerpt(line)}: {Reason(exception)}", "one whole JSON object on the line");
        }

        return null;
    }

    /// <summary>An array that is written with one object a line differs by its brackets and commas only.</summary>
    private static ReadOnlySpan<char> WithoutArrayMarks(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("["))
            line = line[1..].TrimStart();
        if (line.StartsWith(","))
            line = line[1..].TrimStart();
        if (line.EndsWith("]") && (line.Length == 1 || line[..^1].TrimEnd().EndsWith("}")))
            line = line[..^1].TrimEnd();
        return line.EndsWith("},") ? line[..^1] : line;
    }

    /// <summary>The parser's words without its own coordinates: they count bytes in the line.</summary>
    private static string Reason(JsonException exception)
    {
        var message = exception.Message;
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
