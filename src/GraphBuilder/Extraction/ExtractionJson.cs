using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphBuilder.Text;

namespace GraphBuilder.Extraction;

/// <summary>
/// The JSON line of an extracted paper: what <c>extract</c> prints, what <c>build</c> takes, and what the spool keeps on disk.
/// The same paper always gives the same bytes, and what is read is what was written.
/// </summary>
internal static partial class ExtractionJson
{
    /// <summary>Confidences have this many decimals, so that a paper is the same whether or not it went through a file.</summary>
    public const int ConfidenceDecimals = 4;

    // Text stays readable: letters of any script and < > & ' as they are (only what lies beyond 16 bits, such as emoji, is escaped).
    // The lines never stand inside HTML.
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the paper as one line, with the line feed.</summary>
    public static void Write(IBufferWriter<byte> output, ExtractedPaper paper)
    {
        using (var json = new Utf8JsonWriter(output, Format))
            Write(json, paper);
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, ExtractedPaper extracted)
    {
        var (paper, extraction) = extracted;
        json.WriteStartObject();
        json.WriteString("id"u8, paper.Id);
        json.WriteString("title"u8, paper.Title);
        json.WriteString("abstract"u8, paper.Abstract);
        if (paper.Year is { } year)
            json.WriteNumber("year"u8, year);
        WriteTexts(json, "authors"u8, paper.Authors);
        WriteTexts(json, "categories"u8, paper.Categories);
        if (paper.ArxivId is { } arxivId)
            json.WriteString("arxivId"u8, arxivId);
        if (paper.Doi is { } doi)
            json.WriteString("doi"u8, doi);
        WriteListings(json, paper.Listings);
        if (paper.InputId is { } inputId)
        {
            json.WritePropertyName("inputId"u8);
            json.WriteRawValue(inputId);
        }

        WriteEntities(json, extraction.Entities);
        WriteRelations(json, extraction.Relations);
        WriteResults(json, extraction.Results);
        WriteLinks(json, extraction.Links);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<string> texts)
    {
        if (texts.IsEmpty)
            return;
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteListings(Utf8JsonWriter json, ImmutableArray<Reading.Listing> listings)
    {
        json.WriteString("document"u8, listings[0].Document);
        json.WriteNumber("position"u8, listings[0].Position);
        json.WriteStartArray("listings"u8);
        foreach (var listing in listings)
        {
            json.WriteStartObject();
            json.WriteString("document"u8, listing.Document);
            json.WriteString("sha256"u8, listing.Sha256);
            json.WriteNumber("position"u8, listing.Position);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEntities(Utf8JsonWriter json, ImmutableArray<ExtractedEntity> entities)
    {
        json.WriteStartArray("entities"u8);
        foreach (var entity in entities)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, entity.Id);
            json.WriteString("name"u8, entity.Name);
            json.WriteString("type"u8, ExtractionNames.Of(entity.Type));
            json.WriteString("role"u8, ExtractionNames.Of(entity.Role));
            WriteConfidence(json, entity.Confidence);
            WriteSpans(json, "mentions"u8, entity.Mentions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRelations(Utf8JsonWriter json, ImmutableArray<ExtractedRelation> relations)
    {
        json.WriteStartArray("relations"u8);
        foreach (var relation in relations)
        {
            json.WriteStartObject();
            json.WriteString("source"u8, relation.Source);
            json.WriteString("type"u8, ExtractionNames.Of(relation.Type));
            json.WriteString("target"u8, relation.Target);
            WriteConfidence(json, relation.Confidence);
            WriteSpans(json, "evidence"u8, relation.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter json, ImmutableArray<ExtractedResult> results)
    {
        json.WriteStartArray("results"u8);
        foreach (var result in results)
        {
            json.WriteStartObject();
            json.WriteString("method"u8, result.Method ?? "");
            json.WriteString("dataset"u8, result.Dataset ?? "");
            json.WriteString("metric"u8, result.Metric ?? "");
            json.WriteString("value"u8, result.Value);
            WriteSpans(json, "evidence"u8, result.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLinks(Utf8JsonWriter json, ImmutableArray<ExtractedLink> links)
    {
        json.WriteStartArray("links"u8);
        foreach (var link in links)
        {
            json.WriteStartObject();
            json.WriteString("url"u8, link.Url);
            json.WriteString("kind"u8, ExtractionNames.Of(link.Kind));
            WriteSpans(json, "evidence"u8, link.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteConfidence(Utf8JsonWriter json, double confidence) =>
        json.WriteNumber("confidence"u8, Math.Round(confidence, ConfidenceDecimals));

    private static void WriteSpans(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartObject();
            json.WriteString("field"u8, ExtractionNames.Of(span.Field));
            json.WriteNumber("start"u8, span.Start);
            json.WriteNumber("end"u8, span.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
