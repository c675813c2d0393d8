using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Results;

/// <summary>What tells a reported result from a size, a year or a setting: the unit and the words around the number. The one place where these features are made.</summary>
internal static class ResultFeatures
{
    private static readonly Part Bias = Part.Of("bias"), Unit = Part.Of("unit"), Size = Part.Of("size"), Shape = Part.Of("shape"), Before = Part.Of("before"), Behind = Part.Of("behind"),
        Before2 = Part.Of("before2"), Behind2 = Part.Of("behind2"), Around = Part.Of("around"), Ahead = Part.Of("ahead"), Cues = Part.Of("cues"), CueBefore = Part.Of("cueBefore"),
        CueBehind = Part.Of("cueBehind"), Place = Part.Of("place"), Company = Part.Of("company"), Metric = Part.Of("metric"), Dataset = Part.Of("dataset"), Path = Part.Of("path"),
        Start = Part.Of("<start>"), End = Part.Of("<end>"), Title = Part.Of("title"), Inside = Part.Of("inside"), Last = Part.Of("last");

    private static readonly Part[] Units = Part.Of<QuantityUnit>(), Numbers = Part.Numbers(12), CueNames = Part.Of<Cue>();
    private static readonly Part[] Entity = [.. Enum.GetNames<TermType>().Select(name => Part.Of($"<{name}>"))];
    private static readonly Part[] Sizes = [Part.Of("zero"), Part.Of("fraction"), Part.Of("one"), Part.Of("digit"), Part.Of("tens"), Part.Of("hundreds"), Part.Of("thousands"), Part.Of("year"), Part.Of("large")];
    private static readonly Part[] Shapes = [.. Enumerable.Range(0, 8).Select(n => Part.Of($"{((n & 1) > 0 ? "range" : "single")}{((n & 2) > 0 ? "+signed" : "")}{((n & 4) > 0 ? "+integer" : "")}"))];

    /// <summary>Puts the features of a quantity into an empty vector.</summary>
    /// <param name="at">The unit of the sentence in which the number starts.</param>
    /// <param name="company">How many other quantities its sentence has.</param>
    public static void Add(PaperUnits units, ImmutableArray<TermType> types, Quantity quantity, int at, int company, FeatureVector features)
    {
        SentenceUnits sentence = units.Sentences[units.SentenceOf[at]];
        int end = EndOf(units, sentence, quantity, at);
        Part unit = Units[(int)quantity.Unit];
        Part size = Sizes[SizeOf(quantity)];
        features.Add(Bias);
        features.Add(Unit, unit);
        features.Add(Size, size, unit);
        features.Add(Shape, Shapes[(quantity.IsRange ? 1 : 0) + (quantity.IsSigned ? 2 : 0) + (quantity.IsInteger ? 4 : 0)], unit);
        features.Add(Company, Numbers[Math.Min(company, 6)], unit);
        if (sentence.Field == Field.Title)
            features.Add(Title, unit);
        Part before = At(units, types, sentence, at - 1), behind = At(units, types, sentence, end);
        features.Add(Before, before, unit);
        features.Add(Before, before);
        features.Add(Behind, behind, unit);
        features.Add(Behind, behind, size);
        features.Add(Before2, At(units, types, sentence, at - 2), before);
        features.Add(Behind2, behind, At(units, types, sentence, end + 1));
        features.Add(Path, before, behind);
        for (int i = 2; i <= 5; i++)
            features.Add(Around, At(units, types, sentence, at - i));
        for (int i = 0; i < 4; i++)
            features.Add(Ahead, At(units, types, sentence, end + i));
        AddCues(units, sentence, at, end, unit, features);
        AddEntities(units, types, sentence, at, unit, features);
        int sentences = units.Sentences.Length;
        features.Add(Place, sentence.Number >= sentences - 2 ? Last : Numbers[Math.Min(9, sentence.Number * 10 / sentences)], unit);
    }

    private static void AddCues(PaperUnits units, SentenceUnits sentence, int at, int end, Part unit, FeatureVector features)
    {
        int found = 0;
        for (int i = at - 1; i >= Math.Max(sentence.First, at - PaperUnits.Sight) && found < 2; i--)
        {
            if (units.Units[i].IsEntity || units.Units[i].Cue == Cue.None)
                continue;
            features.Add(CueBefore, CueNames[(int)units.Units[i].Cue], Numbers[found], unit);
            features.Add(CueBefore, units.Units[i].Word, Numbers[found]);
            found++;
        }

        found = 0;
        for (int i = end; i < Math.Min(sentence.End, end + PaperUnits.Sight) && found < 2; i++)
        {
            if (units.Units[i].IsEntity || units.Units[i].Cue == Cue.None)
                continue;
            features.Add(CueBehind, CueNames[(int)units.Units[i].Cue], Numbers[found], unit);
            features.Add(CueBehind, units.Units[i].Word, Numbers[found]);
            found++;
        }

        for (int cue = 1; cue < CueNames.Length; cue++)
        {
            if (sentence.Has((Cue)cue))
                features.Add(Cues, CueNames[cue], unit);
        }
    }

    /// <summary>How near a metric and a dataset are.</summary>
    private static void AddEntities(PaperUnits units, ImmutableArray<TermType> types, SentenceUnits sentence, int at, Part unit, FeatureVector features)
    {
        int metric = 12, dataset = 12;
        for (int i = Math.Max(sentence.First, at - PaperUnits.Sight); i < Math.Min(sentence.End, at + PaperUnits.Sight); i++)
        {
            if (!units.Units[i].IsEntity)
                continue;
            if (types[units.Units[i].Entity] == TermType.Metric)
                metric = Math.Min(metric, Math.Abs(i - at));
            else if (types[units.Units[i].Entity] == TermType.Dataset)
                dataset = Math.Min(dataset, Math.Abs(i - at));
        }

        features.Add(Metric, Numbers[metric], unit);
        features.Add(Dataset, Numbers[dataset], unit);
        if (units.Units[at].IsEntity)
            features.Add(Inside, Entity[(int)types[units.Units[at].Entity]], unit);
    }

    /// <summary>The first unit behind the quantity.</summary>
    private static int EndOf(PaperUnits units, SentenceUnits sentence, Quantity quantity, int at)
    {
        int end = at + 1;
        while (end < sentence.End && units.Units[end].Span.Start < quantity.Span.End)
            end++;
        return end;
    }

    private static int SizeOf(Quantity quantity) => quantity.Number switch
    {
        0 => 0,
        < 1 => 1,
        1 => 2,
        < 10 => 3,
        < 100 => 4,
        < 1000 => 5,
        >= 1950 and <= 2040 when quantity.IsInteger => 7,
        < 10000 => 6,
        _ => 8,
    };

    private static Part At(PaperUnits units, ImmutableArray<TermType> types, SentenceUnits sentence, int unit)
    {
        if (unit < sentence.First)
            return Start;
        if (unit >= sentence.End)
            return End;
        Unit found = units.Units[unit];
        return found.IsEntity ? Entity[(int)types[found.Entity]] : found.Word;
    }
}
