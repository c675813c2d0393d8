using GraphBuilder.Reading.Atom;
using GraphBuilder.Reading.BibTeX;
using GraphBuilder.Reading.Decoding;
using GraphBuilder.Reading.Inputs;
using GraphBuilder.Reading.JsonLines;
using GraphBuilder.Reading.Listings;

namespace GraphBuilder.Reading;

/// <summary>Reads one file: unpacks, decodes, finds the format, and turns what goes wrong into complaints.</summary>
internal static class FileReading
{
    /// <summary>The file's records, in its order. Takes in the whole stream, unless it breaks off.</summary>
    /// <param name="found">Told the format before the first record.</param>
    /// <exception cref="OperationCanceledException">Reading was to stop.</exception>
    public static IEnumerable<PaperRecord> Read(Stream bytes, ReadingOptions options, FileLog log, CancellationToken cancel, Action<PaperFormat>? found = null)
    {
        using var records = Records(bytes, options, log, found, cancel).GetEnumerator();
        while (true)
        {
            try
            {
                if (!records.MoveNext())
                    yield break;
            }
            catch (Exception exception) when (IsDamage(exception))
            {
                Complain(exception, log);
                yield break;
            }

            yield return records.Current;
        }
    }

    /// <summary>Whether an exception tells of the file, not of a mistake here.</summary>
    public static bool IsDamage(Exception exception) => exception is IOException or UnauthorizedAccessException or InvalidDataException;

    /// <summary>Tells the log why a file cannot be read, or not to its end.</summary>
    public static void Complain(Exception exception, FileLog log)
    {
        switch (exception)
        {
            case InvalidDataException:
                log.Error("gzip-damaged", 0, exception.Message, "a whole gzip file; what could be unpacked is read");
                break;
            case UnauthorizedAccessException:
                log.Error("file-unreadable", 0, "a file that may not be read", "the right to read it");
                break;
            default:
                log.Error("file-unreadable", 0, exception.Message, "a readable file");
                break;
        }
    }

    private static IEnumerable<PaperRecord> Records(
        Stream bytes, ReadingOptions options, FileLog log, Action<PaperFormat>? found, CancellationToken cancel)
    {
        using var text = new TextSource(bytes, log, options.MaximumRecordLength, cancel);
        if (text.Binary is { } content)
        {
            log.Error("file-binary", 0, content, "text: a listing, JSON lines, Atom or BibTeX");
            yield break;
        }

        if (WhiteSpace.Trim(text.Peek(FormatSniffer.Looked)).IsEmpty && !text.Fill())
        {
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
