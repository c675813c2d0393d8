using System.Collections.Immutable;
using System.Text.Json;
using GraphBuilder.Lexicon;
using GraphBuilder.Reading;
using GraphBuilder.Text;

namespace GraphBuilder.Extraction;

/// <summary>The way back: a line, or the parts of one that an input file holds.</summary>
internal static partial class ExtractionJson
{
    /// <summary>Reads a line that <see cref="Write(System.Buffers.IBufferWriter{byte}, ExtractedPaper)"/> wrote.</summary>
    /// <exception cref="ExtractionLineException">The line is no extracted paper.</exception>
    /// <exception cref="JsonException">The line is no JSON.</exception>
    public static ExtractedPaper Read(ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line);
        var json = document.RootElement;
        var paper = new Paper
        {
            Id = Text(json, "id"),
            Title = Text(json, "title"),
            Abstract = Text(json, "abstract"),
            Year = json.TryGetProperty("year", out _) ? Number(json, "year") : null,
            Authors = Texts(json, "authors"),
            Categories = Texts(json, "categories"),
            ArxivId = TextOrNull(json, "arxivId"),
            Doi = TextOrNull(json, "doi"),
            InputId = json.TryGetProperty("inputId", out var inputId) ? inputId.GetRawText() : null,
            Listings = ReadListings(json),
        };
        return new ExtractedPaper(paper, ReadExtraction(json, paper.Title, paper.Abstract));
    }

    /// <summary>Whether a JSON object carries what an earlier extraction found.</summary>
    public static bool IsExtracted(JsonElement json) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty("entities", out _);

    /// <summary>Reads the places that list the paper; sorted, each once, empty when the line names none.</summary>
    /// <exception cref="ExtractionLineException">The list is not as <c>extract</c> writes it.</exception>
    public static ImmutableArray<Listing> ReadListings(JsonElement json) =>
    [
        .. Items(json, "listings")
            .Select(item => new Listing(Text(item, "document"), Text(item, "sha256"), Number(item, "position")))
            .Distinct()
            .OrderBy(listing => listing.Document, StringComparer.Ordinal)
            .ThenBy(listing => listing.Sha256, StringComparer.Ordinal)
            .ThenBy(listing => listing.Position),
    ];

    /// <summary>Reads entities, relations, results and links; their spans count on the two texts given.</summary>
    /// <exception cref="ExtractionLineException">A part is missing or wrong, a span lies outside its text, or an id names no entity.</exception>
    public static PaperExtraction ReadExtraction(JsonElement json, string title, string @abstract)
    {
        var texts = new PaperTexts(title, @abstract);
        var entities = Items(json, "entities").Select(item => ReadEntity(item, texts)).ToImmutableArray();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            if (!ids.Add(entity.Id))
                throw new ExtractionLineException($"two entities with the id \"{entity.Id}\"", "one entity an id");
        }

        return new PaperExtraction(
            entities,
            [.. Items(json, "relations").Select(item => ReadRelation(item, ids, texts))],
            [.. Items(json, "results").Select(item => ReadResult(item, ids, texts))],
            [.. Items(json, "links").Select(item => ReadLink(item, texts))]);
    }

    private static ExtractedEntity ReadEntity(JsonElement json, PaperTexts texts) => new(
        Line(json, "id"),
        Line(json, "name"),
        (TermType)Name(json, "type", ExtractionNames.Types),
        (Role)Name(json, "role", ExtractionNames.Roles),
        Confidence(json),
        Spans(json, "mentions", texts, atLeast: 1));

    private static ExtractedRelation ReadRelation(JsonElement json, HashSet<string> ids, PaperTexts texts) => new(
        Entity(json, "source", ids) ?? throw Missing(json, "source", "the id of an entity"),
        (RelationType)Name(json, "type", ExtractionNames.Relations),
        Entity(json, "target", ids) ?? throw Missing(json, "target", "the id of an entity"),
        Confidence(json),
        Spans(json, "evidence", texts, atLeast: 1));

    private static ExtractedResult ReadResult(JsonElement json, HashSet<string> ids, PaperTexts texts) => new(
        Entity(json, "method", ids),
        Entity(json, "dataset", ids),
        Entity(json, "metric", ids),
        Line(json, "value"),
        Spans(json, "evidence", texts, atLeast: 0));

    private static ExtractedLink ReadLink(JsonElement json, PaperTexts texts) =>
        new(Line(json, "url"), (LinkKind)Name(json, "kind", ExtractionNames.Links), Spans(json, "evidence", texts, atLeast: 0));

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value))
            return default;
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Missing(json, name, "a list");
    }

    private static string Text(JsonElement json, string name) => TextOrNull(json, name) ?? throw Missing(json, name, "a text");

    // What the graph keeps as a value: not blank, on one line.
    private static string Line(JsonElement json, string name)
    {
        var text = Text(json, name);
        return string.IsNullOrWhiteSpace(text) || text.Any(char.IsControl) ? throw Missing(json, name, "a text on one line, not blank") : text;
    }

    private static string? TextOrNull(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new ExtractionLineException(json.GetRawText(), $"an object with \"{name}\"");
        if (!json.TryGetProperty(name, out var value))
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Missing(json, name, "a text");
    }

    private static ImmutableArray<string> Texts(JsonElement json, string name) =>
    [
        .. Items(json, name).Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Missing(json, name, "a list of texts")),
    ];

    private static int Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : throw Missing(json, name, "a whole number");

    private static double Confidence(JsonElement json) =>
        json.TryGetProperty("confidence", out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out var number) && number is >= 0 and <= 1
            ? Math.Round(number, ConfidenceDecimals)
            : throw Missing(json, "confidence", "a number from 0 to 1");

    // The number of what a text names.
    private static int Name(JsonElement json, string name, IReadOnlyList<string> names)
    {
        var text = Text(json, name);
        for (var at = 0; at < names.Count; at++)
        {
            if (names[at] == text)
                return at;
        }

        throw Missing(json, name, "one of " + string.Join(", ", names));
    }

    private static string? Entity(JsonElement json, string name, HashSet<string> ids)
    {
        var id = TextOrNull(json, name);
        if (string.IsNullOrEmpty(id))
            return null;
        return ids.Contains(id) ? id : throw Missing(json, name, "the id of an entity of this line");
    }

    private static ImmutableArray<TextSpan> Spans(JsonElement json, string name, PaperTexts texts, int atLeast)
    {
        var spans = Items(json, name).Select(item => Span(item, texts)).ToImmutableArray();
        if (spans.Length < atLeast)
            throw Missing(json, name, "at least one place in the text");
        return spans.Sort();
    }

    private static TextSpan Span(JsonElement json, PaperTexts texts)
    {
        var span = new TextSpan((Field)Name(json, "field", ExtractionNames.Fields), Number(json, "start"), Number(json, "end"));
        var text = span.Field == Field.Title ? texts.Title : texts.Abstract;
        var isInside = span.Start >= 0 && span.Start < span.End && span.End <= text.Length;
        return isInside && !Cuts(text, span.Start) && !Cuts(text, span.End)
            ? span
            : throw new ExtractionLineException(
                $"a place from {span.Start} to {span.End}", $"one inside the {ExtractionNames.Of(span.Field)}, which has {text.Length} characters");
    }

    // Whether an offset parts a character that two UTF-16 units make.
    private static bool Cuts(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);

    private static ExtractionLineException Missing(JsonElement json, string name, string expected) =>
        new(json.TryGetProperty(name, out var value) ? $"\"{name}\": {Short(value.GetRawText())}" : $"no \"{name}\"", $"\"{name}\": {expected}");

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private readonly record struct PaperTexts(string Title, string Abstract);
}
