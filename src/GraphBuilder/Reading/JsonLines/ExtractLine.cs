using System.Collections.Immutable;
using System.Text.Json;
using GraphBuilder.Extraction;
using GraphBuilder.Reading.Duplicates;

namespace GraphBuilder.Reading.JsonLines;

/// <summary>What a line that <c>extract</c> printed says beyond a plain record: where the paper is listed and what was found in it.</summary>
internal sealed class ExtractLine(JsonElement root, long line, FileLog log)
{
    /// <summary>Whether a line was printed by <c>extract</c>: its <c>id</c> is then the graph's, not the record's own.</summary>
    public static bool Is(JsonElement root) =>
        root.TryGetProperty("entities", out var entities) && entities.ValueKind == JsonValueKind.Array
        && root.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetRawText().StartsWith("\"paper:", StringComparison.Ordinal);

    /// <summary>The record with what the line says beyond it.</summary>
    public PaperRecord Complete(PaperRecord record)
    {
        var extraction = Extraction(record);
        return record with { Listings = Listings(), Extraction = extraction, ExtractionPrint = extraction is null ? 0 : Print() };
    }

    /// <summary>What was found; null when it does not fit the line's texts: then it is extracted again.</summary>
    private PaperExtraction? Extraction(PaperRecord record)
    {
        if (!IsAsRead("title", record.Title) || !IsAsRead("abstract", record.Abstract))
        {
            log.Warning("extraction-offsets", line, "a title or an abstract with runs of white space, on which offsets do not count", "the texts as extract prints them; extracted again");
            return null;
        }

        try
        {
            return ExtractionJson.ReadExtraction(root, record.Title, record.Abstract);
        }
        catch (ExtractionLineException problem)
        {
            log.Warning("extraction-line", line, problem.Found, problem.Expected + "; extracted again");
        }

        return null;
    }

    private bool IsAsRead(string name, string text) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() == text : text.Length == 0;

    private ulong Print()
    {
        var print = 1UL;
        foreach (var part in (ReadOnlySpan<string>)["entities", "relations", "results", "links"])
        {
            if (root.TryGetProperty(part, out var value))
                print = Fingerprint.Of(value.GetRawText(), print);
        }

        return print | 1;
    }

    private ImmutableArray<Listing> Listings()
    {
        var listings = ImmutableArray.CreateBuilder<Listing>();
        if (root.TryGetProperty("listings", out var all) && all.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in all.EnumerateArray())
                Add(element, listings);
        }
        else if (root.TryGetProperty("document", out _))
        {
            Add(root, listings);
        }

        return listings.ToImmutable();
    }

    private void Add(JsonElement element, ImmutableArray<Listing>.Builder listings)
    {
        if (element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty("document", out var document) && document.ValueKind == JsonValueKind.String
            && element.TryGetProperty("position", out var position) && position.ValueKind == JsonValueKind.Number && position.TryGetInt32(out var number) && number > 0)
        {
            var sha256 = element.TryGetProperty("sha256", out var hash) && hash.ValueKind == JsonValueKind.String ? hash.GetString()! : "";
            listings.Add(new Listing(document.GetString()!, sha256, number));
            return;
        }

        log.Warning("json-value", line, FileLog.Excerpt(element.GetRawText()), "a place with a \"document\" and a \"position\" from 1; left out");
    }
}
