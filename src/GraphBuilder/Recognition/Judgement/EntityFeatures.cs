namespace GraphBuilder.Recognition.Judgement;

/// <summary>What speaks for and against a candidate being an entity of its paper.</summary>
internal static class EntityFeatures
{
    public const int Count = 14;

    /// <summary>Shorter texts say no more about how many terms to expect than one of as many tokens.</summary>
    private const int ShortestPaper = 120;

    /// <summary>What each feature is, in order.</summary>
    public static ReadOnlySpan<string> Names => FeatureNames;

    private static readonly string[] FeatureNames =
    [
        "bias",
        "best place",
        "places on average",
        "places",
        "occurrences not chosen",
        "in the title",
        "has an abbreviation",
        "lexicon",
        "spellings",
        "name",
        "one word",
        "four words or more",
        "longer paper",
        "title name",
    ];

    /// <param name="candidate">The candidate.</param>
    /// <param name="paperLength">Tokens of the paper.</param>
    /// <param name="f">Room for <see cref="Count"/> features.</param>
    public static void Read(EntityCandidate candidate, int paperLength, Span<float> f)
    {
        var best = float.MinValue;
        var sum = 0f;
        var words = 0;
        var keys = 0;
        var previous = 0UL;
        foreach (var place in candidate.Places)
        {
            best = Math.Max(best, place.LogOdds);
            sum += place.LogOdds;
            words = Math.Max(words, place.Words);
            keys += place.Key == previous ? 0 : 1;
            previous = place.Key;
        }

        var count = candidate.Places.Count;
        var reasons = candidate.Reasons;
        f[0] = 1;
        f[1] = best;
        f[2] = sum / count;
        f[3] = (float)Math.Log(count);
        f[4] = (float)Math.Log((double)Math.Max(candidate.Occurrences, count) / count);
        f[5] = candidate.InTitle ? 1 : 0;
        f[6] = candidate.HasAcronym ? 1 : 0;
        f[7] = candidate.Entry is null ? 0 : 1;
        f[8] = Math.Min(keys, 3);
        f[9] = (reasons & (Reasons.NameShape | Reasons.NamedName | Reasons.ProposedName)) != Reasons.None ? 1 : 0;
        f[10] = words == 1 ? 1 : 0;
        f[11] = words > 3 ? 1 : 0;
        f[12] = (float)Math.Log(Math.Max(paperLength, ShortestPaper) / 200.0);
        f[13] = (reasons & Reasons.TitleName) != Reasons.None ? 1 : 0;
    }
}
