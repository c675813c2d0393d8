using System.Text;
using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Reading.Listings;

/// <summary>Puts records together from lines whose roles are known.</summary>
/// <remarks>
/// Short lines before the first record, and several after the last, are what a page has at its head and foot: notes. A single title at the end
/// without an abstract is a record that was cut off.
/// </remarks>
internal sealed class ListingAssembly(TextSource text)
{
    private readonly StringBuilder title = new();
    private readonly StringBuilder abstracts = new();

    /// <summary>Titles without an abstract since the last record, whose fate hangs on what follows.</summary>
    private readonly Queue<(long Line, string Title)> bare = [];

    private long line;
    private ListingLine? last;
    private bool tooLong;
    private bool orphan;
    private bool anyRecord;

    /// <summary>Takes the next line; gives the record that it ends.</summary>
    public PaperRecord? Add(ListingLine next, LineRole role)
    {
        last = next;
        switch (role)
        {
            case LineRole.Title:
                var record = Complete();
                line = next.Number;
                title.Append(next.Text);
                return record;
            case LineRole.TitleRest:
                Append(title, next);
                return null;
            case LineRole.Abstract:
                TellBare(next.Number);
                abstracts.Append(next.Text);
                return null;
            case LineRole.AbstractRest:
                if (!orphan)
                    Append(abstracts, next);
                return null;
            default:
                return Orphan(next);
        }
    }

    /// <summary>The input is over: gives the last record.</summary>
    /// <param name="cut">The input does not end with a line break.</param>
    public PaperRecord? Finish(bool cut)
    {
        var inAbstract = abstracts.Length > 0;
        var record = Complete();
        if (!inAbstract)
            TellFoot(cut);
        else if (cut && last!.Ending is LineEnding.Plain or LineEnding.Open)
            text.Log.Warning("listing-cut", last.Number, $"an abstract that ends with {Tail(last.Text)}, without a full stop or a line break", "a whole abstract; kept as far as it goes");
        return record;
    }

    private static string Tail(string text) => FileLog.Quote(text.AsSpan(Math.Max(0, text.Length - 40)));

    private void Append(StringBuilder to, ListingLine next)
    {
        if (to.Length + next.Length < text.MaximumLength)
        {
            to.Append(' ').Append(next.Text);
            return;
        }

        if (!tooLong)
            text.Log.Error("record-too-long", next.Number, $"a record of more than {text.MaximumLength} characters that starts on line {line}", "a shorter one; cut here");
        tooLong = true;
    }

    private PaperRecord? Orphan(ListingLine next)
    {
        var record = Complete();
        orphan = true;
        text.Log.Error("title-missing", next.Number, $"an abstract behind an abstract: {FileLog.Quote(next.Text)}", "a title line before it; the abstract is left out");
        return record;
    }

    private PaperRecord? Complete()
    {
        PaperRecord? record = null;
        if (abstracts.Length > 0)
            record = new PaperRecord { Title = title.ToString(), Abstract = abstracts.ToString(), Line = line };
        else if (title.Length > 0)
            AddBare();
        anyRecord |= record is not null;
        title.Clear();
        abstracts.Clear();
        tooLong = false;
        orphan = false;
        return record;
    }

    private void AddBare()
    {
        bare.Enqueue((line, title.ToString()));
        if (bare.Count > DiagnosticLog.Kept)
            TellFirstBare("an abstract behind it");
    }

    /// <summary>An abstract starts: the bare titles before its own were furniture at the head of the page, and later are records without an abstract.</summary>
    private void TellBare(long before)
    {
        while (bare.Count > 0)
            TellFirstBare($"its abstract before line {before}");
    }

    private void TellFirstBare(string expected)
    {
        var (number, bareTitle) = bare.Dequeue();
        if (anyRecord)
            text.Log.Error("abstract-missing", number, $"a title followed by another title: {FileLog.Quote(bareTitle)}", expected + "; the title is left out");
        else
            TellFurniture(number, bareTitle);
    }

    private void TellFoot(bool cut)
    {
        // Behind a whole title the cut may have left a few words of its abstract.
        if (bare.Count == 1 || (bare.Count == 2 && cut))
        {
            var (number, bareTitle) = bare.Dequeue();
            text.Log.Error("abstract-missing", number, $"a title at the end of the file: {FileLog.Quote(bareTitle)}", "its abstract behind it; the title is left out");
            return;
        }

        while (bare.TryDequeue(out var furniture))
            TellFurniture(furniture.Line, furniture.Title);
    }

    private void TellFurniture(long number, string line) => text.Log.Note(number, $"page furniture: {FileLog.Quote(line)}");
}
