using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Reading.Listings;

/// <summary>Why a line ends where it does.</summary>
internal enum LineBreak : byte
{
    /// <summary>The next word would not have fitted: the paragraph may go on.</summary>
    Forced,

    /// <summary>The next word would just have fitted, in a text that is not wrapped to the character.</summary>
    Unsure,

    /// <summary>The next word would have fitted: the paragraph is over.</summary>
    Chosen,
}

/// <summary>How a listing lays out its text.</summary>
/// <param name="Wrapped">Paragraphs are broken over lines; else every line is a paragraph.</param>
/// <param name="Width">The length that wrapped lines come close to.</param>
/// <param name="Exact">Lines are filled to the character, as programs do; not by eye, or in a font of varied widths.</param>
internal readonly record struct ListingLayout(bool Wrapped, int Width, bool Exact)
{
    /// <summary>In wrapped prose about three lines in four go on in lower case; in a list of titles and whole abstracts next to none do.</summary>
    private const double WrappedShare = 0.2;

    /// <summary>So many breaks that the next word did not force are mistakes about the width.</summary>
    private const double InexactShare = 0.03;

    /// <summary>The layout that the start of a listing shows.</summary>
    public static ListingLayout Of(ReadOnlySpan<char> sample)
    {
        // What goes on in lower case tells of wrapping: how long the line before is, and how long it would be with the next word.
        var lengths = new List<int>();
        var needs = new List<int>();
        var neighbours = 0;
        var previous = 0;
        foreach (var range in sample.Split('\n'))
        {
            var line = WhiteSpace.Trim(sample[range]);
            if (!line.IsEmpty && previous > 0)
            {
                neighbours++;
                if (char.IsLower(line[0]))
                {
                    lengths.Add(previous);
                    needs.Add(previous + 1 + FirstWord(line));
                }
            }

            previous = line.Length;
        }

        if (lengths.Count <= neighbours * WrappedShare)
            return default;
        lengths.Sort();
        var width = lengths[lengths.Count * 98 / 100];
        var exact = needs.Count(need => need <= width) <= needs.Count * InexactShare;
        return new ListingLayout(Wrapped: true, exact ? width : lengths[lengths.Count * 9 / 10], exact);
    }

    /// <summary>Why a line ended before the next one.</summary>
    public LineBreak BreakAfter(ListingLine line, ListingLine next)
    {
        var room = Width - (line.Length + 1 + FirstWord(next.Text));

        // A line far over the width was not wrapped: it ends where its paragraph does.
        if (line.Length > (Exact ? Width + 2 : Width * 5 / 4))
            return LineBreak.Chosen;
        if (room < 0)
            return LineBreak.Forced;
        return Exact || room > Width / 6 ? LineBreak.Chosen : LineBreak.Unsure;
    }

    private static int FirstWord(ReadOnlySpan<char> line)
    {
        var end = line.IndexOf(' ');
        return end < 0 ? line.Length : end;
    }
}
