using GraphBuilder.Reading.Decoding;
using GraphBuilder.Reading.Identifiers;
using GraphBuilder.Reading.JsonLines;
using GraphBuilder.Reading.Latex;

namespace GraphBuilder.Reading.BibTeX;

/// <summary>Reads BibTeX and BibLaTeX: every entry with a title is a record.</summary>
internal sealed class BibTeXReader : IPaperReader
{
    private readonly BibTeXMacros macros = new();

    public IEnumerable<PaperRecord> Read(TextSource text)
    {
        var chunks = new BibTeXChunks(text);
        while (chunks.Next(out var chunk, out var line))
        {
            var parser = new BibTeXParser(chunk, line, macros, text.Log);
            while (parser.Next() is { } entry)
            {
                if (Record(entry, text.Log) is { } record)
                    yield return record;
            }
        }
    }

    /// <summary>Whether a line starts an entry: <c>@article{</c>.</summary>
    public static bool StartsEntry(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        if (line.Length < 2 || line[0] != '@' || !char.IsAsciiLetter(line[1]))
            return false;
        var end = 1;
        while (end < line.Length && char.IsAsciiLetterOrDigit(line[end]))
            end++;
        var rest = line[end..].TrimStart();
        return rest.IsEmpty || rest[0] is '{' or '(';
    }

    private static PaperRecord? Record(BibTeXEntry entry, FileLog log)
    {
        var title = Text(entry, "title");
        if (title.Length == 0)
        {
            log.Error("title-missing", entry.Line, $"an entry {FileLog.Quote(entry.Key)} of type {FileLog.Quote(entry.Type)} without a title", "a field \"title\"; the entry is left out");
            return null;
        }

        var subtitle = Text(entry, "subtitle");
        var isArxiv = entry["archiveprefix"] ?? entry["eprinttype"] ?? "arxiv";
        return new PaperRecord
        {
            Title = subtitle.Length > 0 && !title.Contains(':', StringComparison.Ordinal) ? $"{title}: {subtitle}" : title,
            Abstract = Text(entry, "abstract"),
            Line = entry.Line,
            Year = PublicationYear.Parse(Text(entry, "year")) ?? PublicationYear.Parse(Text(entry, "date")),
            Authors = BibTeXNames.Parse(entry["author"] ?? ""),
            ArxivId = isArxiv.Trim().Equals("arxiv", StringComparison.OrdinalIgnoreCase) ? ArxivId.Parse(entry["eprint"] ?? "") : null,
            Doi = Doi.Parse(Text(entry, "doi")),
            InputId = entry.Key.Length > 0 ? JsonText.Quoted(entry.Key) : null,
        };
    }

    private static string Text(BibTeXEntry entry, string field) => entry[field] is { } value ? WhiteSpace.Collapse(LatexMarkup.Undo(value)) : "";
}
