using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GraphBuilder.Reading.Decoding;
using GraphBuilder.Reading.Identifiers;
using GraphBuilder.Reading.Latex;

namespace GraphBuilder.Reading.JsonLines;

/// <summary>Reads the object of one line: an entry of the arXiv metadata snapshot, a plain record, or what <c>extract</c> prints.</summary>
internal sealed class JsonRecord(JsonElement root, long line, FileLog log)
{
    /// <summary>A longer id is not echoed.</summary>
    private const int LongestId = 1000;

    /// <summary>The record; null, with an error in the log, when it has no title.</summary>
    public PaperRecord? Read()
    {
        var title = Text("title");
        if (string.IsNullOrEmpty(title))
        {
            log.Error("title-missing", line, Present("title"), "a property \"title\" with a text that is not empty");
            return null;
        }

        var abstractText = Text("abstract") ?? "";
        if (abstractText.Length == 0 && Has("abstract", out var value) && value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            log.Warning("json-value", line, Present("abstract"), "a property \"abstract\" with a text; read as empty");

        var printed = ExtractLine.Is(root);
        var arxivId = printed ? ArxivId.Parse(Text("arxivId") ?? "") : ArxivId.Parse(Text("arxivId") ?? IdText());
        var record = new PaperRecord
        {
            Title = title,
            Abstract = abstractText,
            Line = line,
            Year = Year(),
            Authors = Authors(),
            Categories = List("categories", ' '),
            ArxivId = arxivId,
            Doi = Doi.Parse(Text("doi") ?? ""),
            InputId = InputId(printed ? "inputId" : "id"),
        };
        return printed ? new ExtractLine(root, line, log).Complete(record) : record;
    }

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? WhiteSpace.Collapse(element.GetString()) : null;

    private string? Text(string name) => Has(name, out var value) ? Text(value) : null;

    private bool Has(string name, out JsonElement value) => root.TryGetProperty(name, out value);

    private string Present(string name) =>
        Has(name, out var value) ? $"\"{name}\": {FileLog.Excerpt(value.GetRawText())}" : $"a record without \"{name}\": {FileLog.Excerpt(root.GetRawText())}";

    /// <summary>The own id as text: a number counts as it is written.</summary>
    private string IdText() => Has("id", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetRawText() : Text("id") ?? "";

    private string? InputId(string name)
    {
        if (!Has(name, out var id) || id.ValueKind is not (JsonValueKind.Number or JsonValueKind.String))
            return null;
        var raw = id.GetRawText();
        return raw.Length <= LongestId ? raw : null;
    }

    private int? Year()
    {
        if (Has("year", out var year))
        {
            var read = year.ValueKind switch
            {
                JsonValueKind.Number when year.TryGetDouble(out var number) && number is > 0 and < 10000 => PublicationYear.Valid((int)number),
                JsonValueKind.String => PublicationYear.Parse(year.GetString()),
                _ => null,
            };
            if (read is null && year.ValueKind != JsonValueKind.Null)
                log.Warning("json-value", line, Present("year"), "a year such as 2024; left out");
            if (read is not null)
                return read;
        }

        if (Has("versions", out var versions) && versions.ValueKind == JsonValueKind.Array && versions.GetArrayLength() > 0
            && versions[0].ValueKind == JsonValueKind.Object && versions[0].TryGetProperty("created", out var created) && Text(created) is { } date)
        {
            return PublicationYear.Parse(date);
        }

        return null;
    }

    /// <summary><c>authors_parsed</c> of the snapshot tells family from given names; else <c>authors</c>, a list or one text.</summary>
    private ImmutableArray<string> Authors()
    {
        if (Has("authors_parsed", out var parsed) && parsed.ValueKind == JsonValueKind.Array)
            return [.. parsed.EnumerateArray().Select(ParsedName).Where(name => name.Length > 0)];
        if (Has("authors", out var authors) && authors.ValueKind == JsonValueKind.Array)
            return [.. authors.EnumerateArray().Select(Name).Where(name => name.Length > 0)];
        return AuthorNames.OfText(LatexMarkup.Undo(Text("authors") ?? ""));
    }

    /// <summary>Family name, given names, suffix.</summary>
    private static string ParsedName(JsonElement parts)
    {
        if (parts.ValueKind != JsonValueKind.Array)
            return "";
        var texts = parts.EnumerateArray().Take(3).Select(part => Text(part) ?? "").ToArray();
        return texts.Length < 2 ? string.Concat(texts) : WhiteSpace.Collapse(string.Create(CultureInfo.InvariantCulture, $"{texts[1]} {texts[0]} {(texts.Length > 2 ? texts[2] : "")}"));
    }

    private static string Name(JsonElement author) =>
        author.ValueKind == JsonValueKind.Object && author.TryGetProperty("name", out var name) ? Text(name) ?? "" : Text(author) ?? "";

    private ImmutableArray<string> List(string name, char separator)
    {
        if (!Has(name, out var value))
            return [];
        if (value.ValueKind == JsonValueKind.Array)
            return [.. value.EnumerateArray().Select(element => Text(element) ?? "").Where(text => text.Length > 0)];
        return [.. (Text(value) ?? "").Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
