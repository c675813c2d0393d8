using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>
/// What an entity's relation to the paper's main proposal is judged by. Papers seldom repeat the proposal's name ("our method uses", "it consists of"), so what
/// counts is how they speak of the entity at all: the features of its role, and beside them names, and the words between where a sentence has both.
/// </summary>
internal static class OwnFeatures
{
    private static readonly Part Own = Part.Of("own"), Role = Part.Of("ownRole"), Main = Part.Of("ownMain"), Names = Part.Of("ownNames"), Near = Part.Of("ownNear"), Head = Part.Of("ownHead"),
        Name = Part.Of("ownName"), Heads = Part.Of("ownHeads"), Lead = Part.Of("ownLead"), Title = Part.Of("ownTitle"), Stage = Part.Of("ownStage"), Sentence = Part.Of("ownSentence"), Likely = Part.Of("ownLikely");

    private static readonly Part[] Types = Part.Of<TermType>(), RoleNames = Part.Of<Role>(), Places = Part.Of<TitlePlace>(), Numbers = Part.Numbers(12), Likeness = Part.Of<NameLikeness>(), CueNames = Part.Of<Cue>();

    /// <summary>Puts the features that stand beside those of the role into an empty vector.</summary>
    public static void Add(RelationContext paper, int entity, FeatureVector features)
    {
        EntityTraits own = paper.Traits[entity], main = paper.Traits[paper.Main];
        Part type = Types[(int)own.Type], mainType = Types[(int)main.Type], told = RoleNames[(int)paper.Roles[entity]];
        Part near = Numbers[Math.Min(paper.Together(paper.Main, entity), 2)], likeness = Likeness[(int)paper.LikenessOf(paper.Main, entity)];
        features.Add(Own, type, mainType);
        features.Add(Role, told, mainType);
        features.Add(Role, told, type, near);
        features.Add(Main, mainType, Numbers[main.WordCount > 1 ? 1 : 0], told);
        features.Add(Names, likeness, type, mainType);
        features.Add(Names, likeness, near, told);
        features.Add(Near, near, type, mainType);
        features.Add(Head, own.Head, mainType);
        features.Add(Head, own.Head, told);
        features.Add(Lead, own.Lead, mainType);
        features.Add(Name, own.Name, told);
        features.Add(Heads, own.Head, main.Head);
        features.Add(Title, Places[(int)own.TitlePlace], Places[(int)main.TitlePlace], type);
        features.Add(Title, Places[(int)own.TitlePlace], told, type);
        features.Add(Stage, Numbers[paper.StageOf(entity)], Numbers[paper.StageOf(paper.Main)], told);
        features.Add(Stage, Numbers[paper.StageOf(entity)], type, mainType);
        features.Add(Likely, Numbers[(int)(paper.Entities[entity].Confidence * 8)], told);
        AddSentences(paper, entity, type, told, features);
        if (paper.Together(paper.Main, entity) > 0)
            SentenceFeatures.Add(paper, paper.Main, entity, features);
    }

    /// <summary>Whose sentences speak of the entity: the authors', of their proposal, or of others.</summary>
    private static void AddSentences(RelationContext paper, int entity, Part type, Part told, FeatureVector features)
    {
        PaperUnits units = paper.Units;
        foreach (int unit in units.UnitsOf[entity])
        {
            SentenceUnits sentence = units.Sentences[units.SentenceOf[unit]];
            if (sentence.Field == Text.Field.Title)
                continue;
            Part subject = sentence.Has(Cue.Our) ? CueNames[(int)Cue.Our] : sentence.Has(Cue.It) ? CueNames[(int)Cue.It] : sentence.Has(Cue.We) ? CueNames[(int)Cue.We] : CueNames[0];
            Part start = units.Units[sentence.First].IsEntity ? type : units.Units[sentence.First].Word;
            Coordination list = paper.Lists[unit];
            Cue before = RelationFeatures.CueBefore(units, sentence, list.Before);
            features.Add(Sentence, start, CueNames[(int)before], type);
            features.Add(Sentence, subject, CueNames[(int)before], type);
            features.Add(Sentence, RelationFeatures.WordAt(units, sentence, list.Before), CueNames[(int)before], type);
            features.Add(Sentence, subject, told, type);
        }
    }
}
