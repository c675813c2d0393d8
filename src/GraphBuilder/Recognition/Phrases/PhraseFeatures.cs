namespace GraphBuilder.Recognition.Phrases;

/// <summary>What speaks for and against a phrase being a term, from its words and the words around it.</summary>
internal static class PhraseFeatures
{
    /// <summary>What each feature is, in order.</summary>
    public static ReadOnlySpan<string> Names => FeatureNames;

    private static readonly string[] FeatureNames =
    [
        "one word",
        "two words",
        "three words",
        "four words",
        "five words",
        "alone",
        "alone: links on",
        "alone: links back",
        "first word begins",
        "last word ends",
        "last word alone",
        "first word alone",
        "last word links on",
        "first word links back",
        "middle words inside",
        "least middle word in a term",
        "weakest link",
        "word before links on",
        "word before in a term",
        "function word before",
        "nothing before",
        "word after links back",
        "word after in a term",
        "function word after",
        "nothing after",
        "before a compound's tail",
        "capitalised",
        "capitals inside",
        "digits",
        "formula",
    ];

    /// <summary>The sum of a phrase's features, each times its weight. Most of them are zero: only the others are added, in their order.</summary>
    public static float WeightedSum(ReadOnlySpan<Unit> units, Phrase phrase, WordStatistics words, bool titleCase, ReadOnlySpan<float> weights)
    {
        ref readonly var first = ref units[phrase.First];
        ref readonly var last = ref units[phrase.Last];
        var lastRow = phrase.EndsAtStem ? last.StemWord : last.Word;
        var hasBefore = !first.Breaks;
        var hasAfter = !phrase.EndsAtStem && phrase.Last + 1 < units.Length && !units[phrase.Last + 1].Breaks;

        var sum = weights[Math.Min(phrase.Length, 5) - 1]; // 0..4
        sum = phrase.Length == 1
            ? AddWord(sum, words[lastRow], hasBefore, hasAfter, weights)
            : AddWords(sum, units, phrase, lastRow, words, hasBefore, hasAfter, weights);
        if (hasBefore)
        {
            ref readonly var before = ref words[units[phrase.First - 1].Word];
            sum += before.LinksOn * weights[17];
            sum += before.InTerm * weights[18];
            if (units[phrase.First - 1].Shape.HasAny(UnitShape.FunctionWord))
                sum += weights[19];
        }
        else
        {
            sum += weights[20];
        }

        if (hasAfter)
        {
            ref readonly var after = ref words[units[phrase.Last + 1].Word];
            sum += after.LinksBack * weights[21];
            sum += after.InTerm * weights[22];
            if (units[phrase.Last + 1].Shape.HasAny(UnitShape.FunctionWord))
                sum += weights[23];
        }
        else
        {
            sum += weights[24];
        }

        if (phrase.EndsAtStem)
            sum += weights[25];
        var shape = first.Shape | last.Shape;
        if (!titleCase && first.Shape.HasAny(UnitShape.Capitalised) && last.Shape.HasAny(UnitShape.Capitalised) && (hasBefore || phrase.Length > 1))
            sum += weights[26];
        if (shape.HasAny(UnitShape.AllCapitals | UnitShape.MixedCase))
            sum += weights[27];
        if (shape.HasAny(UnitShape.HasDigit))
            sum += weights[28];
        if (shape.HasAny(UnitShape.Latex))
            sum += weights[29];
        return sum;
    }

    private static float AddWord(float sum, in WordShares word, bool hasBefore, bool hasAfter, ReadOnlySpan<float> weights)
    {
        sum += word.Alone * weights[5];
        if (hasAfter)
            sum += word.LinksOn * weights[6];
        if (hasBefore)
            sum += word.LinksBack * weights[7];
        return sum;
    }

    private static float AddWords(
        float sum, ReadOnlySpan<Unit> units, Phrase phrase, int lastRow, WordStatistics words, bool hasBefore, bool hasAfter, ReadOnlySpan<float> weights)
    {
        ref readonly var begin = ref words[units[phrase.First].Word];
        ref readonly var end = ref words[lastRow];
        sum += begin.First * weights[8];
        sum += end.Last * weights[9];
        sum += end.Alone * weights[10];
        sum += begin.Alone * weights[11];
        if (hasAfter)
            sum += end.LinksOn * weights[12];
        if (hasBefore)
            sum += begin.LinksBack * weights[13];
        if (phrase.Length > 2)
        {
            var least = 0f;
            var inside = 0f;
            for (var k = phrase.First + 1; k < phrase.Last; k++)
            {
                ref readonly var middle = ref words[units[k].Word];
                inside += middle.Inside;
                least = Math.Min(least, middle.InTerm);
            }

            sum += inside / (phrase.Length - 2) * weights[14];
            sum += least * weights[15];
        }

        // How firmly neighbours hold together.
        var link = 10f;
        for (var k = phrase.First; k < phrase.Last; k++)
            link = Math.Min(link, words[units[k].Word].LinksOn + words[k + 1 == phrase.Last ? lastRow : units[k + 1].Word].LinksBack);
        return sum + link * weights[16];
    }
}
