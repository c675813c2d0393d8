using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Reading.Listings;

/// <summary>Reads listings: a title, then its abstract, then the next title, with or without blank lines, wrapped or not.</summary>
internal sealed class ListingReader : IPaperReader
{
    private const int SampleLength = 64 * 1024;

    public IEnumerable<PaperRecord> Read(TextSource text)
    {
        var layout = ListingLayout.Of(text.Peek(SampleLength));
        var decoder = new RoleDecoder(layout, text.MaximumLength);
        var assembly = new ListingAssembly(text);
        var lines = new LineReader(text);
        var decided = new List<(ListingLine Line, LineRole Role)>();
        var blank = false;
        var inSentence = false;
        var more = true;
        while (more)
        {
            more = NextLine(lines, text.Log, inSentence, ref blank, out var line);
            if (!more)
                decoder.Finish(decided);
            else if (line is not null)
                decoder.Add(line, decided);
            inSentence = layout.Wrapped && line is { Ending: LineEnding.Plain or LineEnding.Open };
            foreach (var (decidedLine, role) in decided)
            {
                if (assembly.Add(decidedLine, role) is { } record)
                    yield return record;
            }

            decided.Clear();
        }

        if (assembly.Finish(cut: !lines.EndedWithBreak) is { } last)
            yield return last;
    }

    /// <summary>Reads a line; null for a blank one and for page furniture.</summary>
    private static bool NextLine(LineReader lines, FileLog log, bool inSentence, ref bool blank, out ListingLine? line)
    {
        line = null;
        if (!lines.Read(out var raw))
            return false;
        var text = WhiteSpace.Trim(raw);
        if (text.IsEmpty)
        {
            blank = true;
            return true;
        }

        if (PageFurniture.Is(text, inSentence))
        {
            log.Note(lines.Number, $"page furniture: {FileLog.Quote(text)}");
            return true;
        }

        var glued = PageFurniture.Glued(text);
        if (glued > 0)
            log.Note(lines.Number, $"page furniture glued to a title: {FileLog.Quote(text[..glued])}");
        line = new ListingLine(text[glued..], lines.Number, blank);
        blank = false;
        return true;
    }
}
