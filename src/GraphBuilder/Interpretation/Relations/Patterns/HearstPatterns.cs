using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Sentences;

namespace GraphBuilder.Interpretation.Relations.Patterns;

/// <summary>How a sentence names kinds of a thing (Hearst, "Automatic acquisition of hyponyms from large text corpora", 1992).</summary>
internal enum HearstPattern : byte
{
    None,

    /// <summary>"activation functions such as ReLU and GELU", "e.g.", "like", "including".</summary>
    SuchAs,

    /// <summary>"ReLU, GELU and other activation functions".</summary>
    AndOther,

    /// <summary>"ReLU is an activation function".</summary>
    IsA,

    /// <summary>"ReLU, a novel activation function".</summary>
    Apposition,

    /// <summary>"an activation function called ReLU".</summary>
    Named,

    /// <summary>"the ReLU activation function": the name before its kind, no word between.</summary>
    Adjacent,
}

/// <summary>Reads these patterns between a thing and its kind, over the list that either stands in.</summary>
internal static class HearstPatterns
{
    private static readonly ulong Other = FeatureHash.Of("other"), Eg = FeatureHash.Of("e.g."), EgBare = FeatureHash.Of("e.g"), Especially = FeatureHash.Of("especially"),
        Particularly = FeatureHash.Of("particularly"), Notably = FeatureHash.Of("notably"), Include = FeatureHash.Of("include"), Is = FeatureHash.Of("is"), Are = FeatureHash.Of("are"), One = FeatureHash.Of("one");

    private const int Sight = 8;

    /// <param name="thing">The unit that mentions the narrower one.</param>
    /// <param name="kind">The unit that mentions the broader one, in the same sentence.</param>
    /// <param name="lists">The list of each mention, by unit.</param>
    public static HearstPattern Read(PaperUnits units, int thing, int kind, ImmutableArray<Coordination> lists)
    {
        if (kind < thing)
            return ReadKindFirst(units, kind, lists[thing].Before, thing);
        if (thing + 1 == kind)
            return HearstPattern.Adjacent;
        int behind = lists[thing].Behind;
        while (behind >= 0 && behind < kind && (units.Units[behind].Word == Words.Comma || units.Units[behind].Word == Words.And || units.Units[behind].Word == Words.Or))
            behind++;
        if (behind >= 0 && behind < kind && units.Units[behind].Word == Other && kind - behind <= 4)
            return HearstPattern.AndOther;
        int next = thing + 1;
        if (units.Units[next].Word == Words.Opening)
        {
            while (next < kind && units.Units[next].Word != Words.Closing)
                next++;
            next++;
        }

        if (next >= kind || kind - next > Sight || HasEntity(units, next, kind))
            return HearstPattern.None;
        Unit first = units.Units[next];
        bool article = next + 1 < kind && IsArticle(units.Units[next + 1].Word);
        if ((first.Word == Is || first.Word == Are) && article)
            return HearstPattern.IsA;
        return (first.Word == Words.Comma || first.Word == Words.Colon) && article ? HearstPattern.Apposition : HearstPattern.None;
    }

    /// <param name="kind">The unit of the broader one.</param>
    /// <param name="last">The unit before the list of the narrower ones.</param>
    private static HearstPattern ReadKindFirst(PaperUnits units, int kind, int last, int thing)
    {
        if (last <= kind)
            last = thing - 1;
        if (last <= kind || last - kind > Sight || HasEntity(units, kind + 1, last + 1))
            return HearstPattern.None;
        for (int i = last; i > kind; i--)
        {
            ulong word = units.Units[i].Word;
            bool suchAs = word == Words.As && i - 1 > kind && units.Units[i - 1].Word == Words.Such;
            if (suchAs || word == Words.Like || word == Words.Including || word == Include || word == Eg || word == EgBare || word == Especially || word == Particularly || word == Notably)
                return HearstPattern.SuchAs;
            if (units.Units[i].Cue == Cue.Name)
                return HearstPattern.Named;
        }

        return HearstPattern.None;
    }

    private static bool HasEntity(PaperUnits units, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (units.Units[i].IsEntity)
                return true;
        }

        return false;
    }

    private static bool IsArticle(ulong word) => word == Words.A || word == Words.An || word == Words.The || word == One;
}
