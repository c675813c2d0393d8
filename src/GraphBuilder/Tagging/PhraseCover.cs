namespace GraphBuilder.Tagging;

/// <summary>A known phrase that covers a token; length 0 for none.</summary>
/// <param name="HoodClass">Its term-hood in tenths, 0 to 9.</param>
/// <param name="Type">The most frequent type, as a number.</param>
/// <param name="SupportClass">In how many papers it is a term, at most 3.</param>
internal readonly record struct PhraseCover(int FirstToken, int EndToken, byte HoodClass, byte Type, byte SupportClass)
{
    private const int HoodClasses = 10;
    private const int SupportClasses = 4;
    private static readonly string[] Places = ["S", "B", "E", "I"];

    private static readonly NamePart.Known[] TypedNames =
        [.. from place in Places from hood in Enumerable.Range(0, HoodClasses) from type in Enumerable.Range(0, LabelSet.Types) select new NamePart.Known($"{place}{hood}{type}")];

    private static readonly NamePart.Known[] SupportedNames =
        [.. from place in Places from hood in Enumerable.Range(0, HoodClasses) from support in Enumerable.Range(0, SupportClasses) select new NamePart.Known($"{place}{hood}{10 + support}")];

    /// <summary>Bits of <see cref="Code"/>.</summary>
    public const int CodeBits = 11;

    public int Length => EndToken - FirstToken;

    /// <summary>The token's place in the phrase, the phrase's term-hood and type.</summary>
    public NamePart Typed(int token) => TypedNames[((Place(token) * HoodClasses + HoodClass) * LabelSet.Types) + Type].Part;

    /// <summary>The token's place in the phrase, the phrase's term-hood and in how many papers it is a term.</summary>
    public NamePart Supported(int token) => SupportedNames[((Place(token) * HoodClasses + HoodClass) * SupportClasses) + SupportClass].Part;

    /// <summary>A number that says what <see cref="Typed"/> and <see cref="Supported"/> say; 0 when no phrase covers the token.</summary>
    public uint Code(int token) =>
        Length == 0 ? 0 : 1 + (uint)((((Place(token) * HoodClasses + HoodClass) * LabelSet.Types + Type) * SupportClasses) + SupportClass);

    private int Place(int token) => Length == 1 ? 0 : token == FirstToken ? 1 : token == EndToken - 1 ? 2 : 3;
}
