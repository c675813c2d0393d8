using GraphBuilder.Reading.Atom;
using GraphBuilder.Reading.BibTeX;
using GraphBuilder.Reading.Decoding;
using GraphBuilder.Reading.JsonLines;
using GraphBuilder.Reading.Listings;

namespace GraphBuilder.Reading;

/// <summary>Reads one file: unpacks, decodes, finds the format, and turns what goes wrong into complaints.</summary>
internal static class FileReading
{
    /// <summary>The file's records, in its order.</summary>
    /// <param name="found">Told the format before the first record.</param>
    /// <exception cref="OperationCanceledException">Reading was to stop.</exception>
    public static IEnumerable<PaperRecord> Read(Stream bytes, ReadingOptions options, FileLog log, CancellationToken cancel, Action<PaperFormat>? found = null)
    {
        using var text = new TextSource(bytes, log, options.MaximumRecordLength, cancel);
        if (text.Binary is { } content)
        {
            log.Error("file-binary", 0, content, "text: a listing, JSON lines, Atom or BibTeX");
            yield break;
        }

        if (WhiteSpace.Trim(text.Peek(FormatSniffer.Looked)).IsEmpty && !text.Fill())
        {
            if (!log.AnyError)
                log.Warning("file-empty", 0, "an empty file", "papers");
            yield break;
        }

        var format = options.Format ?? FormatSniffer.Find(text.Buffered);
        if (format is null)
        {
            log.Error("format-unknown", 0, $"a web page: {FileLog.Quote(text.Buffered)}", "a listing, JSON lines, Atom or BibTeX");
            yield break;
        }

        found?.Invoke(format.Value);
        var any = false;
        foreach (var record in Reader(format.Value).Read(text))
        {
            any = true;
            cancel.ThrowIfCancellationRequested();
            yield return WithYear(record);
        }

        if (!any && !log.AnyError)
            log.Warning("no-records", 0, $"no paper, read as {Name(format.Value)}", "papers; --from names another format");
    }

    private static IPaperReader Reader(PaperFormat format) => format switch
    {
        PaperFormat.Listing => new ListingReader(),
        PaperFormat.JsonLines => new JsonLinesReader(),
        PaperFormat.Atom => new AtomReader(),
        PaperFormat.BibTeX => new BibTeXReader(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };

    private static string Name(PaperFormat format) => format switch
    {
        PaperFormat.Listing => "a listing (a title line, then its abstract)",
        PaperFormat.JsonLines => "JSON lines",
        PaperFormat.Atom => "Atom XML",
        _ => "BibTeX",
    };

    private static PaperRecord WithYear(PaperRecord record) =>
        record is { Year: null, ArxivId: { } id } ? record with { Year = Identifiers.ArxivId.Year(id) } : record;
}
