using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>
/// What the relation from one entity to another is judged by: types, roles, names, and the words between, before and behind them wherever a sentence has
/// both. The one place where these features are made, for reading papers and for learning weights alike.
/// </summary>
internal static class RelationFeatures
{
    private static readonly Part Bias = Part.Of("bias"), Roles = Part.Of("roles"), Main = Part.Of("main"), Near = Part.Of("near"), Names = Part.Of("names"),
        HeadOfSource = Part.Of("headOfSource"), HeadOfTarget = Part.Of("headOfTarget"), LeadOfTarget = Part.Of("leadOfTarget"), Heads = Part.Of("heads"), NameOfTarget = Part.Of("nameOfTarget"), NameOfSource = Part.Of("nameOfSource"), NamePair = Part.Of("namePair"), Title = Part.Of("title"), Stage = Part.Of("stage"),
        Fame = Part.Of("fame"), Source = Part.Of("source"), Target = Part.Of("target"), Neither = Part.Of("neither"), Yes = Part.Of("yes"), Shape = Part.Of("shape"), Own = Part.Of("own"), OwnCue = Part.Of("ownCue");

    private static readonly Part[] Types = Part.Of<TermType>(), RoleNames = Part.Of<Role>(), Places = Part.Of<TitlePlace>(), Numbers = Part.Numbers(12), Likeness = Part.Of<NameLikeness>(), CueNames = Part.Of<Cue>();

    /// <summary>Puts the features of an ordered pair into an empty vector.</summary>
    public static void Add(RelationContext paper, int source, int target, FeatureVector features)
    {
        EntityTraits from = paper.Traits[source], to = paper.Traits[target];
        Part fromType = Types[(int)from.Type], toType = Types[(int)to.Type];
        Part fromRole = RoleNames[(int)paper.Roles[source]], toRole = RoleNames[(int)paper.Roles[target]];
        Part main = source == paper.Main ? Source : target == paper.Main ? Target : Neither;
        int together = paper.Together(source, target);
        Part near = Numbers[Math.Min(together, 2)];
        features.Add(Bias, fromType, toType);
        features.Add(Roles, fromRole, toRole);
        features.Add(Roles, fromRole, toRole, toType);
        features.Add(Roles, fromRole, toRole, near);
        features.Add(Main, main, toType, toRole);
        features.Add(Main, main, fromType, toType);
        features.Add(Main, main, fromRole, near);
        features.Add(Main, main, toRole, near);
        features.Add(Near, near, fromType, toType);
        features.Add(Near, near, main);
        features.Add(HeadOfTarget, to.Head, main);
        features.Add(HeadOfTarget, to.Head, toRole, main);
        features.Add(HeadOfTarget, to.Head, fromType);
        features.Add(HeadOfSource, from.Head, main);
        features.Add(HeadOfSource, from.Head, toType);
        features.Add(Heads, from.Head, to.Head);
        features.Add(LeadOfTarget, to.Lead, main);
        features.Add(NameOfTarget, to.Name, main);
        features.Add(NameOfTarget, to.Name, fromRole);
        features.Add(NameOfSource, from.Name, toRole);
        features.Add(NamePair, from.Name, to.Name);
        Part likeness = Likeness[(int)paper.LikenessOf(source, target)];
        features.Add(Names, likeness, fromType, toType);
        features.Add(Names, likeness, near);
        features.Add(Title, Places[(int)from.TitlePlace], Places[(int)to.TitlePlace]);
        features.Add(Title, Places[(int)to.TitlePlace], main, toType);
        features.Add(Stage, Numbers[paper.StageOf(source)], Numbers[paper.StageOf(target)]);
        features.Add(Stage, main, Numbers[paper.StageOf(target)], toType);
        features.Add(Stage, main, Numbers[paper.StageOf(target)], toRole);
        features.Add(Fame, Numbers[from.Fame], Numbers[to.Fame], main);
        features.Add(Fame, Numbers[to.Fame], toType, main);
        if (together > 0)
            SentenceFeatures.Add(paper, source, target, features);
    }

    internal static Cue CueBefore(PaperUnits units, SentenceUnits sentence, int from)
    {
        for (int i = from; i >= Math.Max(sentence.First, from - PaperUnits.Sight) && i >= 0; i--)
        {
            if (!units.Units[i].IsEntity && units.Units[i].Cue is not (Cue.None or Cue.Goal or Cue.On))
                return units.Units[i].Cue;
        }

        return Cue.None;
    }

    private static readonly Part Edge = Part.Of("<edge>");

    internal static Part WordAt(PaperUnits units, SentenceUnits sentence, int unit) =>
        unit >= sentence.First && unit < sentence.End ? units.Units[unit].Word : Edge;
}
