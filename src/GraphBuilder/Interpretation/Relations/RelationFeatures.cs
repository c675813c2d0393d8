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
        Fame = Part.Of("fame"), Neither = Part.Of("neither");

    private static readonly Part[] Types = Part.Of<TermType>(), RoleNames = Part.Of<Role>(), Places = Part.Of<TitlePlace>(), Numbers = Part.Numbers(12), Likeness = Part.Of<NameLikeness>(), CueNames = Part.Of<Cue>();

    /// <summary>Puts the features of an ordered pair, neither of which is the main proposal, into an empty vector.</summary>
    public static void Add(RelationContext paper, int source, int target, FeatureVector features)
    {
        Add(PairKinds.Of(paper, source, target), paper.Traits[source], paper.Traits[target], PairPart.All, features);
        if (paper.Together(source, target) > 0)
            SentenceFeatures.Add(paper, source, target, features);
    }

    /// <summary>Adds those features of a pair that do not hang on its sentences.</summary>
    /// <param name="kinds">What is looked at by <paramref name="parts"/>.</param>
    /// <param name="from">The source's words.</param>
    /// <param name="to">The target's words.</param>
    /// <param name="parts">Which of them.</param>
    public static void Add(PairKinds kinds, EntityTraits from, EntityTraits to, PairPart parts, FeatureVector features)
    {
        Part fromType = Types[kinds.FromType], toType = Types[kinds.ToType], fromRole = RoleNames[kinds.FromRole], toRole = RoleNames[kinds.ToRole], near = Numbers[kinds.Near];
        if (parts.HasFlag(PairPart.Types))
            features.Add(Bias, fromType, toType);
        if (parts.HasFlag(PairPart.Roles))
        {
            features.Add(Roles, fromRole, toRole);
            features.Add(Roles, fromRole, toRole, toType);
        }

        if (parts.HasFlag(PairPart.RolesNear))
            features.Add(Roles, fromRole, toRole, near);
        if (parts.HasFlag(PairPart.Roles))
            features.Add(Main, Neither, toType, toRole);
        if (parts.HasFlag(PairPart.Types))
            features.Add(Main, Neither, fromType, toType);
        if (parts.HasFlag(PairPart.RolesNear))
        {
            features.Add(Main, Neither, fromRole, near);
            features.Add(Main, Neither, toRole, near);
        }

        if (parts.HasFlag(PairPart.Types))
        {
            features.Add(Near, near, fromType, toType);
            features.Add(Near, near, Neither);
        }

        AddWords(from, to, (fromType, fromRole), (toType, toRole), parts, features);
        Part likeness = Likeness[kinds.Likeness], toPlace = Places[kinds.ToPlace], toStage = Numbers[kinds.ToStage];
        if (parts.HasFlag(PairPart.Names))
        {
            features.Add(Names, likeness, fromType, toType);
            features.Add(Names, likeness, near);
        }

        if (parts.HasFlag(PairPart.Title))
        {
            features.Add(Title, Places[kinds.FromPlace], toPlace);
            features.Add(Title, toPlace, Neither, toType);
        }

        if (parts.HasFlag(PairPart.Stage))
        {
            features.Add(Stage, Numbers[kinds.FromStage], toStage);
            features.Add(Stage, Neither, toStage, toType);
            features.Add(Stage, Neither, toStage, toRole);
        }

        if (parts.HasFlag(PairPart.Fame))
        {
            features.Add(Fame, Numbers[kinds.FromFame], Numbers[kinds.ToFame], Neither);
            features.Add(Fame, Numbers[kinds.ToFame], toType, Neither);
        }
    }

    private static void AddWords(EntityTraits from, EntityTraits to, (Part Type, Part Role) ofSource, (Part Type, Part Role) ofTarget, PairPart parts, FeatureVector features)
    {
        if (parts.HasFlag(PairPart.Target))
        {
            features.Add(HeadOfTarget, to.Head, Neither);
            features.Add(HeadOfTarget, to.Head, ofTarget.Role, Neither);
        }

        if (parts.HasFlag(PairPart.Both))
            features.Add(HeadOfTarget, to.Head, ofSource.Type);
        if (parts.HasFlag(PairPart.Source))
            features.Add(HeadOfSource, from.Head, Neither);
        if (parts.HasFlag(PairPart.Both))
        {
            features.Add(HeadOfSource, from.Head, ofTarget.Type);
            features.Add(Heads, from.Head, to.Head);
        }

        if (parts.HasFlag(PairPart.Target))
        {
            features.Add(LeadOfTarget, to.Lead, Neither);
            features.Add(NameOfTarget, to.Name, Neither);
        }

        if (parts.HasFlag(PairPart.Both))
        {
            features.Add(NameOfTarget, to.Name, ofSource.Role);
            features.Add(NameOfSource, from.Name, ofTarget.Role);
            features.Add(NamePair, from.Name, to.Name);
        }
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
