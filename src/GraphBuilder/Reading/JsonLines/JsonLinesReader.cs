using System.Text.Json;
using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Reading.JsonLines;

/// <summary>Reads JSON objects, one a line; those of an array, and those written over several lines, as well.</summary>
internal sealed class JsonLinesReader : IPaperReader
{
    public IEnumerable<PaperRecord> Read(TextSource text)
    {
        var objects = new JsonObjectScanner(text);
        while (objects.Next(out var json, out var line))
        {
            if (ReadObject(json, line, text.Log) is { } record)
                yield return record;
        }
    }

    private static PaperRecord? ReadObject(string json, long line, FileLog log)
    {
        try
        {
            using var document = JsonDocument.Parse(JsonText.WithWholePairs(json));
            return new JsonRecord(document.RootElement, line, log).Read();
        }
        catch (JsonException exception)
        {
            log.Error("json-syntax", line, $"{FileLog.Excerpt(json)}: {FileLog.Excerpt(Reason(exception))}", "one whole JSON object; it is left out");
            return null;
        }
    }

    /// <summary>The parser's words without its own coordinates: they count bytes within the object.</summary>
    private static string Reason(JsonException exception)
    {
        var message = exception.Message;
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
