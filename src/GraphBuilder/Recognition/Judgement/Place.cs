using GraphBuilder.Lexicon;
using GraphBuilder.Tagging;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Judgement;

/// <summary>A stretch of text that at least one recogniser takes for a term, with all that they say of it.</summary>
internal sealed class Place
{
    public required TextSpan Span { get; init; }

    /// <summary>The first of its field's tokens that it covers.</summary>
    public required int FirstToken { get; init; }

    /// <summary>The token after its last.</summary>
    public required int EndToken { get; init; }

    /// <summary>Its folded tokens as one number: places with one key say the same thing.</summary>
    public required ulong Key { get; init; }

    /// <summary>How many words it has, hyphenated parts each counted.</summary>
    public required int Words { get; init; }

    /// <summary>The lexicon's entry.</summary>
    public LexiconEntry? Entry { get; set; }

    /// <summary>What the trained chain says of it; all zero when it was not asked.</summary>
    public SpanProbability Tagged { get; set; }

    /// <summary>What it says as <see cref="TermFold.Compact"/> folds it; null where nobody has asked yet.</summary>
    public string? Compact { get; set; }

    /// <summary>Which of the other recognisers found it.</summary>
    public Reasons Reasons { get; set; }

    /// <summary>The number of its candidate among those of the paper.</summary>
    public int Candidate { get; set; }

    /// <summary>Log-odds that it is a term, all things considered.</summary>
    public float LogOdds { get; set; }
}

/// <summary>Why a place may be a term, beside its words.</summary>
[Flags]
internal enum Reasons : byte
{
    None = 0,
    LongForm = 1,
    ShortForm = 2,
    NameShape = 4,
    TitleName = 8,
    NamedName = 16,
    ProposedName = 32,
    DatasetName = 64,
}
