using System.Buffers;
using System.Xml;
using GraphBuilder.Reading.Decoding;
using GraphBuilder.Reading.Identifiers;
using GraphBuilder.Reading.JsonLines;

namespace GraphBuilder.Reading.Atom;

/// <summary>Reads the entries of an Atom feed (RFC 4287), with what the arXiv API adds to them.</summary>
internal sealed class AtomReader : IPaperReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r'))]);

    public IEnumerable<PaperRecord> Read(TextSource text)
    {
        var entries = new AtomEntryScanner(text);
        while (entries.Next(out var xml, out var line))
        {
            if (ReadEntry(xml, line, text.Log) is { } record)
                yield return record;
        }
    }

    private static PaperRecord? ReadEntry(string xml, long line, FileLog log)
    {
        AtomEntry entry;
        try
        {
            entry = AtomEntry.Read(WithoutControls(xml), Settings);
        }
        catch (XmlException exception)
        {
            var at = line + Math.Max(0, exception.LineNumber - 1);
            log.Error("xml-syntax", at, $"an entry that is no XML: {Reason(exception)}", "a well-formed <entry>; it is left out");
            return null;
        }

        if (entry.Id.Contains("/api/errors", StringComparison.Ordinal))
        {
            log.Error("atom-error", line, $"an answer that tells of an error: {FileLog.Quote(entry.Abstract)}", "an entry of a paper");
            return null;
        }

        if (entry.Title.Length == 0)
        {
            log.Error("title-missing", line, "an <entry> without a <title>", "a <title> with a text that is not empty; the entry is left out");
            return null;
        }

        return new PaperRecord
        {
            Title = entry.Title,
            Abstract = entry.Abstract,
            Line = line,
            Year = PublicationYear.Parse(entry.Published),
            Authors = entry.Authors,
            Categories = entry.Categories,
            ArxivId = ArxivId.Parse(entry.Id),
            Doi = Doi.Parse(entry.Doi),
            InputId = entry.Id.Length > 0 ? JsonText.Quoted(entry.Id) : null,
        };
    }

    /// <summary>The parser's words without its own coordinates: they count within the entry.</summary>
    private static string Reason(XmlException exception)
    {
        var end = exception.Message.IndexOf(" Line ", StringComparison.Ordinal);
        return (end < 0 ? exception.Message : exception.Message[..end]).TrimEnd('.');
    }

    /// <summary>Control characters are no XML, but no reason to lose an entry.</summary>
    private static string WithoutControls(string xml) =>
        xml.AsSpan().ContainsAny(Controls) ? string.Create(xml.Length, xml, static (clean, original) => original.AsSpan().ReplaceAny(clean, Controls, ' ')) : xml;
}
