namespace GraphBuilder.Text;

/// <summary>The two texts of a paper that are read.</summary>
public enum Field : byte
{
    Title,
    Abstract,
}

/// <summary>A stretch of one of a paper's texts, in UTF-16 code units, end exclusive.</summary>
public readonly record struct TextSpan(Field Field, int Start, int End) : IComparable<TextSpan>
{
    public int Length => End - Start;

    public bool Contains(TextSpan other) => Field == other.Field && Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Field == other.Field && Start < other.End && other.Start < End;

    /// <summary>By field, start, then the longer first.</summary>
    public int CompareTo(TextSpan other)
    {
        if (Field != other.Field)
            return (byte)Field - (byte)other.Field; // an enum's own comparison makes objects of both
        return Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);
    }
}
