using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Reading.Listings;

/// <summary>How a listing lays out its text.</summary>
/// <param name="Wrapped">Paragraphs are broken over lines; else every line is a paragraph.</param>
/// <param name="Width">The length that wrapped lines come close to.</param>
internal readonly record struct ListingLayout(bool Wrapped, int Width)
{
    /// <summary>In wrapped prose about three lines in four go on in lower case; in a list of titles and whole abstracts next to none do.</summary>
    private const double WrappedShare = 0.2;

    /// <summary>The layout that the start of a listing shows.</summary>
    public static ListingLayout Of(ReadOnlySpan<char> sample)
    {
        var lengths = new List<int>();
        var neighbours = 0;
        var goingOn = 0;
        var afterText = false;
        foreach (var range in sample.Split('\n'))
        {
            var line = WhiteSpace.Trim(sample[range]);
            if (!line.IsEmpty)
            {
                lengths.Add(line.Length);
                neighbours += afterText ? 1 : 0;
                goingOn += afterText && char.IsLower(line[0]) ? 1 : 0;
            }

            afterText = !line.IsEmpty;
        }

        lengths.Sort();
        var width = lengths.Count == 0 ? 0 : lengths[lengths.Count * 9 / 10];
        return new ListingLayout(goingOn > neighbours * WrappedShare, width);
    }

    /// <summary>Whether a line is so long that the next word would not have fitted: then the next line may go on.</summary>
    public bool IsFull(ListingLine line) => Wrapped && line.Length >= Width * 4 / 5;
}
