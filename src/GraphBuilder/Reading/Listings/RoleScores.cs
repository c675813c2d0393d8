namespace GraphBuilder.Reading.Listings;

/// <summary>How well a line fits a role, and a role fits behind another: the knowledge of <see cref="RoleDecoder"/>.</summary>
/// <remarks>
/// Whole numbers, roughly in halvings of the odds. They matter only against each other: what a line says for itself (its length, how it ends,
/// whether it holds sentences) against how unusual the step is that reading it so would need (a title without an abstract, a second abstract).
/// </remarks>
internal static class RoleScores
{
    /// <summary>Two titles in a row: the first has no abstract.</summary>
    private const int MissingAbstract = -8;

    /// <summary>Two abstracts in a row: the second has no title.</summary>
    private const int MissingTitle = -9;

    /// <summary>No way from one role to the other.</summary>
    public const int Never = -1_000_000;

    /// <summary>How much a line looks like an abstract rather than a title; negative for titles.</summary>
    public static int Abstractness(ListingLine line, ListingLayout layout)
    {
        var score = layout.Wrapped ? 0 : line.Weight switch
        {
            < 60 => -4,
            < 100 => -3,
            < 150 => -2,
            < 200 => 0,
            < 250 => 3,
            < 350 => 6,
            _ => 10,
        };
        score += line.Ending switch
        {
            LineEnding.Sentence => 4,
            LineEnding.Question => 0,
            _ => -1,
        };
        score += line.SentenceBreaks switch { 0 => 0, 1 => 5, _ => 8 };
        score += line.ClauseWords switch { 0 => 0, 1 => 1, 2 => 3, _ => 5 };
        if (line.HasLink)
            score += 4;
        if (!layout.Wrapped && line.Weight < 100 && IsNoSentence(line))
            score -= 12; // a heading of the page rather
        if (layout.Wrapped && line.Length < layout.Width / 2 && line.Ending != LineEnding.Sentence)
            score -= 3; // the last line of a title; that of an abstract ends a sentence
        if (line.LongWords >= 3 && line.CapitalWords * 10 >= line.LongWords * 7)
            score -= layout.Wrapped ? 5 : 3;
        else if (line.LongWords >= 5 && line.CapitalWords * 3 <= line.LongWords)
            score += 2;
        return score;
    }

    /// <summary>How well a first line takes a role.</summary>
    public static int First(LineRole role) => role switch
    {
        LineRole.Title => 0,
        LineRole.Orphan => MissingTitle + 2,
        _ => Never,
    };

    /// <summary>How well a line takes a role when the line before it has another.</summary>
    public static int Step(LineRole before, ListingLine previous, LineRole role, ListingLine line, ListingLayout layout)
    {
        var afterTitle = before is LineRole.Title or LineRole.TitleRest;
        return role switch
        {
            LineRole.Title => afterTitle ? MissingAbstract : NewTitle(previous, line, layout),
            LineRole.TitleRest => afterTitle ? MoreTitle(previous, line, layout) : Never,
            LineRole.Abstract => afterTitle ? NewAbstract(previous, line, layout) : Never,
            LineRole.AbstractRest => afterTitle ? Never : MoreAbstract(previous, line, layout),
            _ => afterTitle ? Never : SecondAbstract(previous, line, layout),
        };
    }

    private static bool IsNoSentence(ListingLine line) =>
        line is { Ending: LineEnding.Plain or LineEnding.Open, SentenceBreaks: 0, ClauseWords: 0, HasLink: false };

    private static int NewTitle(ListingLine previous, ListingLine line, ListingLayout layout)
    {
        var score = previous.Ending switch { LineEnding.Sentence => layout.Wrapped ? 3 : 1, LineEnding.Question => 0, LineEnding.Open => -4, _ => -1 };
        if (line.StartsLower)
            score -= layout.Wrapped ? 4 : 2;
        if (line.BlankBefore)
            score += layout.Wrapped ? 4 : 1;
        else if (layout.Wrapped)
            score += layout.BreakAfter(previous, line) switch { LineBreak.Forced => -4, LineBreak.Unsure => 0, _ => 5 };
        return score;
    }

    private static int MoreTitle(ListingLine previous, ListingLine line, ListingLayout layout)
    {
        var score = !layout.Wrapped ? -9 : line.BlankBefore ? -3 : layout.BreakAfter(previous, line) switch { LineBreak.Forced => 2, LineBreak.Unsure => -2, _ => -7 };
        if (previous.Ending == LineEnding.Open)
            score += 6;
        if (line.StartsLower)
            score += 4;
        if (line.BlankBefore)
            score -= 6;
        return score;
    }

    private static int NewAbstract(ListingLine previous, ListingLine line, ListingLayout layout)
    {
        var score = 0;
        if (line.StartsLower)
            score -= 2;
        if (previous.Ending == LineEnding.Open)
            score -= 3;
        if (layout.Wrapped && !line.BlankBefore)
            score += layout.BreakAfter(previous, line) switch { LineBreak.Forced => -4, LineBreak.Unsure => 0, _ => 1 };
        return score;
    }

    private static int MoreAbstract(ListingLine previous, ListingLine line, ListingLayout layout)
    {
        var score = !layout.Wrapped ? -7 : line.BlankBefore ? -8 : layout.BreakAfter(previous, line) switch { LineBreak.Forced => 3, LineBreak.Unsure => 0, _ => -6 };
        score += previous.Ending switch { LineEnding.Open => 6, LineEnding.Plain => 3, _ => 0 };
        if (line.StartsLower)
            score += layout.Wrapped ? 3 : 5;
        if (!layout.Wrapped && line.HasLink && line.Length < 250)
            score += 4;
        return score;
    }

    private static int SecondAbstract(ListingLine previous, ListingLine line, ListingLayout layout)
    {
        var score = MissingTitle;
        if (!layout.Wrapped && line.Length >= 250)
            score += 4;
        if (previous.Ending is LineEnding.Open or LineEnding.Plain)
            score -= 4;
        return score;
    }
}
