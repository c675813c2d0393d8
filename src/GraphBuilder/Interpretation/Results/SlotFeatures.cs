using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Interpretation.Results;

/// <summary>What tells whether an entity is the method, the dataset or the metric of a value: its type and role, how near it stands, and what stands between.</summary>
internal static class SlotFeatures
{
    private static readonly Part Bias = Part.Of("bias"), Kind = Part.Of("kind"), Gap = Part.Of("gap"), Rank = Part.Of("rank"), Between = Part.Of("between"), Beside = Part.Of("beside"), First = Part.Of("first"),
        Elsewhere = Part.Of("elsewhere"), Alone = Part.Of("alone"), Order = Part.Of("order"), Yes = Part.Of("yes"), No = Part.Of("no"), Main = Part.Of("main"), Other = Part.Of("other"), Cues = Part.Of("cues"),
        Before = Part.Of("before"), Behind = Part.Of("behind"), Subject = Part.Of("subject"), Unit = Part.Of("unit"), Head = Part.Of("head"), Alike = Part.Of("alike"), Reported = Part.Of("reported"), Back = Part.Of("back"), Ahead = Part.Of("ahead"), Value = Part.Of("value");

    private static readonly Part[] Types = Part.Of<TermType>(), Roles = Part.Of<Role>(), Numbers = Part.Numbers(12), CueNames = Part.Of<Cue>(), Units = Part.Of<QuantityUnit>();

    /// <summary>Puts the features of a pair into an empty vector.</summary>
    /// <param name="mention">The unit of the value's sentence that mentions the entity nearest to the value; -1 when none does.</param>
    /// <param name="rank">How many entities of its type stand nearer, on the same side, without another value between.</param>
    public static void Add(RelationContext paper, PlacedQuantity value, int entity, int mention, int rank, FeatureVector features)
    {
        EntityTraits traits = paper.Traits[entity];
        Part type = Types[(int)traits.Type];
        Part role = Roles[(int)paper.Roles[entity]];
        Part main = entity == paper.Main ? Main : Other;
        features.Add(Bias, type);
        features.Add(Kind, type, role, main);
        PaperUnits units = paper.Units;
        SentenceUnits sentence = units.Sentences[units.SentenceOf[value.Unit]];
        Part alike = Numbers[Math.Min(SlotPlaces.CountOf(paper, sentence, traits.Type), 4)], reported = Numbers[Math.Min(SlotPlaces.Reported(paper), 4)];
        features.Add(Alike, alike, type, mention < 0 ? Elsewhere : main);
        features.Add(Reported, reported, type, mention < 0 ? Elsewhere : role);
        if (mention < 0)
        {
            Part back = Numbers[Math.Min(SlotPlaces.SentencesBack(paper, sentence, entity), 4)];
            Part subject = sentence.Has(Cue.Our) ? CueNames[(int)Cue.Our] : sentence.Has(Cue.It) ? CueNames[(int)Cue.It] : sentence.Has(Cue.We) ? CueNames[(int)Cue.We] : Other;
            features.Add(Elsewhere, type, main);
            features.Add(Elsewhere, type, role);
            features.Add(Back, type, back, main);
            features.Add(Back, type, back, alike);
            features.Add(Back, role, back, reported);
            features.Add(Subject, main, alike, subject);
            features.Add(Unit, type, Elsewhere, Units[(int)value.Quantity.Unit]);
            return;
        }

        bool behind = mention > value.Unit;
        Part order = behind ? Behind : Before;
        int gap = Math.Abs(mention - value.Unit);
        Part bucket = Numbers[gap < 8 ? gap : gap < 12 ? 8 : gap < 20 ? 9 : 10];
        features.Add(Gap, type, order, bucket);
        features.Add(Rank, type, order, Numbers[Math.Min(rank, 4)]);
        features.Add(Rank, type, main, Numbers[Math.Min(rank, 4)]);
        features.Add(Order, type, order, main);
        features.Add(Unit, type, order, Units[(int)value.Quantity.Unit]);
        features.Add(Head, traits.Head, type);
        features.Add(Kind, order, role, alike);
        features.Add(Ahead, type, Numbers[Math.Min(SlotPlaces.ValuesBetween(paper, mention, value.Unit), 3)], order);
        features.Add(Ahead, type, Numbers[Math.Min(SlotPlaces.EntitiesBefore(paper, sentence, mention), 4)], order);
        features.Add(Value, value.Unit > sentence.First ? units.Units[value.Unit - 1].Word : Subject, type, order);
        int from = Math.Min(mention, value.Unit) + 1, to = Math.Max(mention, value.Unit) - 1;
        Cue first = Cue.None, last = Cue.None;
        for (int i = from; i <= to; i++)
        {
            if (units.Units[i].IsEntity)
                continue;
            if (gap < 8)
                features.Add(Between, units.Units[i].Word, type, order);
            if (units.Units[i].Cue == Cue.None)
                continue;
            features.Add(Cues, CueNames[(int)units.Units[i].Cue], type, order);
            first = first == Cue.None ? units.Units[i].Cue : first;
            last = units.Units[i].Cue;
        }

        features.Add(First, CueNames[(int)first], CueNames[(int)last], type);
        if (mention > sentence.First)
            features.Add(Beside, units.Units[mention - 1].Word, type, order);
        if (mention == sentence.First)
            features.Add(Subject, type, main);
    }
}
