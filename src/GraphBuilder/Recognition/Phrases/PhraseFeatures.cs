namespace GraphBuilder.Recognition.Phrases;

/// <summary>What speaks for and against a phrase being a term, from its words and the words around it.</summary>
internal static class PhraseFeatures
{
    public const int Count = 30;

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

    /// <summary>Writes the features of a phrase.</summary>
    public static void Read(ReadOnlySpan<Unit> units, Phrase phrase, WordStatistics words, bool titleCase, Span<float> features)
    {
        features.Clear();
        ref readonly var first = ref units[phrase.First];
        ref readonly var last = ref units[phrase.Last];
        var lastRow = phrase.EndsAtStem ? last.StemWord : last.Word;
        ref readonly var begin = ref words[phrase.Length == 1 ? lastRow : first.Word];
        ref readonly var end = ref words[lastRow];
        var hasBefore = !first.Breaks;
        var hasAfter = !phrase.EndsAtStem && phrase.Last + 1 < units.Length && !units[phrase.Last + 1].Breaks;

        var i = Math.Min(phrase.Length, 5) - 1; // 0..4
        features[i] = 1;
        if (phrase.Length == 1)
        {
            features[5] = begin.Alone;
            features[6] = begin.LinksOn * (hasAfter ? 1 : 0);
            features[7] = begin.LinksBack * (hasBefore ? 1 : 0);
        }
        else
        {
            features[8] = begin.First;
            features[9] = end.Last;
            features[10] = end.Alone;
            features[11] = begin.Alone;
            features[12] = hasAfter ? end.LinksOn : 0;
            features[13] = hasBefore ? begin.LinksBack : 0;
            var least = 0f;
            var sum = 0f;
            for (var k = phrase.First + 1; k < phrase.Last; k++)
            {
                ref readonly var middle = ref words[units[k].Word];
                sum += middle.Inside;
                least = Math.Min(least, middle.InTerm);
            }

            if (phrase.Length > 2)
            {
                features[14] = sum / (phrase.Length - 2);
                features[15] = least;
            }

            // How firmly neighbours hold together.
            var link = 10f;
            for (var k = phrase.First; k < phrase.Last; k++)
                link = Math.Min(link, words[units[k].Word].LinksOn + words[k + 1 == phrase.Last ? lastRow : units[k + 1].Word].LinksBack);
            features[16] = link;
        }

        if (hasBefore)
        {
            ref readonly var before = ref words[units[phrase.First - 1].Word];
            features[17] = before.LinksOn;
            features[18] = before.InTerm;
            features[19] = units[phrase.First - 1].Shape.HasAny(UnitShape.FunctionWord) ? 1 : 0;
        }
        else
        {
            features[20] = 1;
        }

        if (hasAfter)
        {
            ref readonly var after = ref words[units[phrase.Last + 1].Word];
            features[21] = after.LinksBack;
            features[22] = after.InTerm;
            features[23] = units[phrase.Last + 1].Shape.HasAny(UnitShape.FunctionWord) ? 1 : 0;
        }
        else
        {
            features[24] = 1;
        }

        if (phrase.EndsAtStem)
            features[25] = 1;
        var shape = first.Shape | last.Shape;
        if (!titleCase && first.Shape.HasAny(UnitShape.Capitalised) && last.Shape.HasAny(UnitShape.Capitalised) && (hasBefore || phrase.Length > 1))
            features[26] = 1;
        if (shape.HasAny(UnitShape.AllCapitals | UnitShape.MixedCase))
            features[27] = 1;
        if (shape.HasAny(UnitShape.HasDigit))
            features[28] = 1;
        if (shape.HasAny(UnitShape.Latex))
            features[29] = 1;
    }
}
