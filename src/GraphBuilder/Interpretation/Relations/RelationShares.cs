namespace GraphBuilder.Interpretation.Relations;

/// <summary>In what share of some texts each type of relation holds, in 255ths; or that too few texts are known to tell.</summary>
/// <param name="Packed">A byte per type, from the lowest on.</param>
internal readonly record struct RelationShares(ulong Packed)
{
    /// <summary>Of a whole.</summary>
    public const int Parts = 255;

    /// <summary>Where no text is known: less than any share.</summary>
    public const float None = -1;

    public static readonly RelationShares Unknown = new(ulong.MaxValue);

    private const int BitsOfType = 8;

    public float this[int type] => this == Unknown ? None : (float)PartsOf(type) / Parts;

    /// <summary>The sum over all types, above 1 where several hold at once.</summary>
    public float Sum
    {
        get
        {
            if (this == Unknown)
                return None;
            int sum = 0;
            for (int type = 0; type < RelationEstimates.Types; type++)
                sum += PartsOf(type);
            return (float)sum / Parts;
        }
    }

    /// <param name="parts">By type, at most <see cref="Parts"/>.</param>
    public static RelationShares Of(ReadOnlySpan<byte> parts)
    {
        ulong packed = 0;
        for (int type = 0; type < RelationEstimates.Types; type++)
            packed |= (ulong)parts[type] << (BitsOfType * type);
        return new RelationShares(packed);
    }

    /// <summary>The share of a type, of <see cref="Parts"/>.</summary>
    public byte PartsOf(int type) => (byte)(Packed >> (BitsOfType * type));
}

/// <summary>How a name, or the last word of names, is related in the texts that have it.</summary>
/// <param name="AsSource">It is related to anything.</param>
/// <param name="AsTarget">Anything is related to it.</param>
/// <param name="ToMain">It is related to what the text mainly proposes.</param>
/// <param name="OfMain">What the text mainly proposes is related to it.</param>
internal readonly record struct EndShares(RelationShares AsSource, RelationShares AsTarget, RelationShares ToMain, RelationShares OfMain)
{
    public static readonly EndShares Unknown = new(RelationShares.Unknown, RelationShares.Unknown, RelationShares.Unknown, RelationShares.Unknown);
}
