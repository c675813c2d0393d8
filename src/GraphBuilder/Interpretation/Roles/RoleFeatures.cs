using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Roles;

/// <summary>
/// What the role of an entity is judged by: where the paper names it, how it is written, and the words around each mention. The one place where these
/// features are made, for reading papers and for learning weights alike.
/// </summary>
internal static class RoleFeatures
{
    private static readonly Part Bias = Part.Of("bias"), Name = Part.Of("name"), Head = Part.Of("head"), Lead = Part.Of("lead"), Shape = Part.Of("shape"),
        Title = Part.Of("title"), Count = Part.Of("count"), First = Part.Of("first"), Stage = Part.Of("stage"), Before = Part.Of("before"), Behind = Part.Of("behind"),
        Before2 = Part.Of("before2"), Behind2 = Part.Of("behind2"), ListBefore = Part.Of("listBefore"), ListBehind = Part.Of("listBehind"),
        ListBefore2 = Part.Of("listBefore2"), ListBehind2 = Part.Of("listBehind2"), CueBefore = Part.Of("cueBefore"), CueBehind = Part.Of("cueBehind"),
        Cues = Part.Of("cues"), Says = Part.Of("says"), Members = Part.Of("members"), Subject = Part.Of("subject"), Fame = Part.Of("fame"), FameOfAny = Part.Of("fameOfAny"), Spread = Part.Of("spread"), SpreadOfAny = Part.Of("spreadOfAny"), Claims = Part.Of("claims"), Path = Part.Of("path"), Mark = Part.Of("mark"), FirstCue = Part.Of("firstCue"), Start = Part.Of("<start>"), End = Part.Of("<end>");

    private static readonly Part[] Types = Part.Of<TermType>(), TitlePlaceNames = Part.Of<TitlePlace>(), CueNames = Part.Of<Cue>(), Numbers = Part.Numbers(12);
    private static readonly Part[] Entity = [.. Enum.GetNames<TermType>().Select(name => Part.Of($"<{name}>"))];
    private static readonly Part[] Stages = [Part.Of("early"), Part.Of("proposing"), Part.Of("late"), Part.Of("unproposed"), Part.Of("titleOnly")];
    private static readonly Part[] Shapes = [.. Enumerable.Range(0, 8).Select(n => Part.Of($"{((n & 1) > 0 ? "proper" : "plain")}{((n & 2) > 0 ? "+titled" : "")}{((n & 4) > 0 ? "+defined" : "")}"))];

    private static readonly Part[] ClaimNames = [.. Enum.GetNames<Proposal>().Skip(1).Select(Part.Of)];
    private static readonly Part[] ClaimSets = [.. Enumerable.Range(0, 256).Select(set => Part.Of(((Proposal)set).ToString().Replace(", ", "+", StringComparison.Ordinal)))];

    /// <summary>Puts the features of an entity into an empty vector.</summary>
    /// <returns>How its mentions are said to be the paper's own.</returns>
    public static Proposal Add(PaperUnits units, ImmutableArray<EntityTraits> traits, int entity, FeatureVector features)
    {
        EntityTraits own = traits[entity];
        Part type = Types[(int)own.Type];
        features.Add(Bias, type);
        features.Add(Name, own.Name);
        features.Add(Head, own.Head);
        features.Add(Head, own.Head, type);
        features.Add(Lead, own.Lead);
        Part shape = Shapes[(own.IsProper ? 1 : 0) + (own.IsTitleCased ? 2 : 0) + (own.IsDefined ? 4 : 0)];
        Part title = TitlePlaceNames[(int)own.TitlePlace];
        Part stage = Stages[StageOf(units, own.FirstSentence)];
        Part fame = Numbers[own.Fame];
        Part count = Numbers[Math.Min(own.Count, 5)];
        features.Add(Shape, shape, type);
        features.Add(Fame, fame, type);
        features.Add(Fame, fame, shape, type);
        features.Add(Fame, fame, stage, type);
        features.Add(Fame, fame, title, type);
        features.Add(FameOfAny, Numbers[own.FameOfAny], fame, type);
        Part spread = Numbers[own.Spread];
        features.Add(Spread, spread, type);
        features.Add(Spread, spread, shape, type);
        features.Add(Spread, spread, title, type);
        features.Add(SpreadOfAny, Numbers[own.SpreadOfAny], type);
        features.Add(Title, title, type);
        features.Add(Title, title, shape, type);
        features.Add(Count, count, type);
        features.Add(Stage, stage, type);
        features.Add(Stage, stage, title, type);
        features.Add(Stage, stage, shape, type);
        features.Add(Stage, stage, count, type);
        features.Add(First, Numbers[Bucket(units, own.FirstSentence)], type);
        Proposal proposal = Proposal.None;
        foreach (int unit in units.UnitsOf[entity])
            proposal |= AddMention(units, traits, unit, type, fame, features);
        features.Add(Claims, Claim(proposal), type);
        features.Add(Claims, Claim(proposal), fame, type);
        features.Add(Claims, Claim(proposal), title, type);
        features.Add(Claims, Claim(proposal), spread, type);
        for (int flag = 0; flag < ClaimNames.Length; flag++)
        {
            if (((int)proposal & (1 << flag)) == 0)
                continue;
            features.Add(Claims, ClaimNames[flag], type);
            features.Add(Claims, ClaimNames[flag], fame, type);
            features.Add(Claims, ClaimNames[flag], title, type);
        }

        return proposal;
    }

    private static Proposal AddMention(PaperUnits units, ImmutableArray<EntityTraits> traits, int unit, Part type, Part fame, FeatureVector features)
    {
        SentenceUnits sentence = units.Sentences[units.SentenceOf[unit]];
        bool inTitle = sentence.Field == Field.Title;
        Part before = At(units, traits, sentence, unit - 1), behind = At(units, traits, sentence, unit + 1);
        Part before2 = At(units, traits, sentence, unit - 2), behind2 = At(units, traits, sentence, unit + 2);
        features.Add(Before, before, inTitle ? Title : type);
        features.Add(Behind, behind, inTitle ? Title : type);
        features.Add(Before2, before2, before);
        features.Add(Behind2, behind, behind2);
        if (inTitle)
            return Proposal.None;

        Coordination list = Coordination.Of(units, sentence, unit);
        Part listBefore = At(units, traits, sentence, list.Before), listBehind = list.Behind < 0 ? End : At(units, traits, sentence, list.Behind);
        features.Add(ListBefore, listBefore, type);
        features.Add(ListBehind, listBehind, type);
        features.Add(ListBefore2, list.Before < 0 ? Start : At(units, traits, sentence, list.Before - 1), listBefore);
        features.Add(ListBehind2, listBehind, list.Behind < 0 ? End : At(units, traits, sentence, list.Behind + 1));
        features.Add(Members, Numbers[Math.Min(list.Members, 4)], type);
        Proposal proposal = ProposalCues.Read(units, sentence, unit, list);
        AddCues(units, sentence, list, unit, type, fame, before, features);
        return proposal;
    }

    private static int FirstInAbstract(PaperUnits units, ImmutableArray<int> mentions)
    {
        foreach (int unit in mentions)
        {
            if (units.Sentences[units.SentenceOf[unit]].Field == Field.Abstract)
                return unit;
        }

        return -1;
    }

    /// <summary>The nearest cues on both sides of the mention's list, and what the sentence says at all.</summary>
    private static void AddCues(PaperUnits units, SentenceUnits sentence, Coordination list, int unit, Part type, Part fame, Part before, FeatureVector features)
    {
        int found = 0;
        Cue nearest = Cue.None, second = Cue.None, third = Cue.None;
        for (int i = list.Before; i >= Math.Max(sentence.First, unit - PaperUnits.Sight) && i >= 0 && found < 3; i--)
        {
            Unit candidate = units.Units[i];
            if (candidate.IsEntity || candidate.Cue == Cue.None)
                continue;
            features.Add(CueBefore, CueNames[(int)candidate.Cue], Numbers[found], type);
            if (found == 0)
            {
                nearest = candidate.Cue;
                features.Add(CueBefore, candidate.Word, type);
            }
            else if (found == 1)
            {
                second = candidate.Cue;
                features.Add(CueBefore, CueNames[(int)candidate.Cue], CueNames[(int)nearest], type);
            }
            else
            {
                third = candidate.Cue;
            }

            found++;
        }

        features.Add(Path, CueNames[(int)third], CueNames[(int)second], CueNames[(int)nearest]);
        features.Add(Path, CueNames[(int)nearest], before, type);
        features.Add(Path, CueNames[(int)nearest], fame, type);
        if (unit == FirstInAbstract(units, units.UnitsOf[units.Units[unit].Entity]))
        {
            features.Add(FirstCue, CueNames[(int)second], CueNames[(int)nearest], type);
            features.Add(FirstCue, CueNames[(int)nearest], fame, type);
            features.Add(FirstCue, before, fame, type);
        }

        found = 0;
        for (int i = list.Behind; i >= 0 && i < Math.Min(sentence.End, unit + PaperUnits.Sight) && found < 2; i++)
        {
            Unit candidate = units.Units[i];
            if (candidate.IsEntity || candidate.Cue == Cue.None)
                continue;
            features.Add(CueBehind, CueNames[(int)candidate.Cue], Numbers[found], type);
            if (found == 0)
                features.Add(CueBehind, candidate.Word, type);
            found++;
        }

        for (int cue = 1; cue < CueNames.Length; cue++)
        {
            if (sentence.Has((Cue)cue))
                features.Add(Cues, CueNames[cue], type);
        }

        Part place = Stages[units.ProposingSentence == units.Sentences.Length ? 3 : sentence.Number < units.ProposingSentence ? 0 : sentence.Number == units.ProposingSentence ? 1 : 2];
        features.Add(Says, place, type, unit == sentence.First ? Start : End);
        if (list.Before < 0)
            features.Add(Subject, type, CueNames[(int)FirstCueBehind(units, sentence, unit)]);
    }

    private static Part Claim(Proposal proposal) => ClaimSets[(int)proposal];

    private static Cue FirstCueBehind(PaperUnits units, SentenceUnits sentence, int unit)
    {
        for (int i = unit + 1; i < Math.Min(sentence.End, unit + PaperUnits.Sight); i++)
        {
            if (!units.Units[i].IsEntity && units.Units[i].Cue != Cue.None)
                return units.Units[i].Cue;
        }

        return Cue.None;
    }

    private static Part At(PaperUnits units, ImmutableArray<EntityTraits> traits, SentenceUnits sentence, int unit)
    {
        if (unit < sentence.First)
            return Start;
        if (unit >= sentence.End)
            return End;
        Unit found = units.Units[unit];
        return found.IsEntity ? Entity[(int)traits[found.Entity].Type] : found.Word;
    }

    private static int StageOf(PaperUnits units, int sentence)
    {
        if (sentence >= units.Sentences.Length)
            return 4;
        if (units.ProposingSentence >= units.Sentences.Length)
            return 3;
        return sentence < units.ProposingSentence ? 0 : sentence == units.ProposingSentence ? 1 : 2;
    }

    /// <summary>0 for the first sentence of the abstract, 1 for the second, 2 to 9 for tenths of the rest, 10 for the last, 11 for none.</summary>
    private static int Bucket(PaperUnits units, int sentence)
    {
        int first = 0;
        while (first < units.Sentences.Length && units.Sentences[first].Field == Field.Title)
            first++;
        int count = units.Sentences.Length - first;
        int at = sentence - first;
        if (at >= count)
            return 11;
        if (at < 2)
            return at;
        return at == count - 1 ? 10 : 2 + (at * 8 / count);
    }
}
