using System.Runtime.Intrinsics;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>
/// The log-linear model of pairs at work: what it gives to <see cref="RelationFeatures"/>, to the last bit. The weights of features that hang on few kinds are summed beforehand, those that hang on one
/// end's words once for all its pairs; sums of whole numbers are the same in any order, as long as none is cut off at 512.
/// </summary>
internal sealed class PairModel
{
    private const int Nears = 3, Fames = 3, Stages = 5;

    private static readonly int Types = Enum.GetValues<TermType>().Length, Roles = Enum.GetValues<Role>().Length, Places = Enum.GetValues<TitlePlace>().Length, Likenesses = Enum.GetValues<NameLikeness>().Length;

    private readonly LogLinearModel _model;
    private readonly Vector128<short>[] _types, _roles, _rolesNear, _names, _title, _stage, _fame;

    public PairModel(LogLinearModel model)
    {
        _model = model;
        _types = Sums(Types * Types * Nears, PairPart.Types, static i => new PairKinds { Near = i % Nears, ToType = i / Nears % Types, FromType = i / Nears / Types });
        _roles = Sums(Roles * Roles * Types, PairPart.Roles, static i => new PairKinds { ToType = i % Types, ToRole = i / Types % Roles, FromRole = i / Types / Roles });
        _rolesNear = Sums(Roles * Roles * Nears, PairPart.RolesNear, static i => new PairKinds { Near = i % Nears, ToRole = i / Nears % Roles, FromRole = i / Nears / Roles });
        _names = Sums(Likenesses * Types * Types * Nears, PairPart.Names, static i => new PairKinds { Near = i % Nears, ToType = i / Nears % Types, FromType = i / Nears / Types % Types, Likeness = i / Nears / Types / Types });
        _title = Sums(Places * Places * Types, PairPart.Title, static i => new PairKinds { ToType = i % Types, ToPlace = i / Types % Places, FromPlace = i / Types / Places });
        _stage = Sums(Stages * Stages * Types * Roles, PairPart.Stage, static i => new PairKinds { ToRole = i % Roles, ToType = i / Roles % Types, ToStage = i / Roles / Types % Stages, FromStage = i / Roles / Types / Stages });
        _fame = Sums(Fames * Fames * Types, PairPart.Fame, static i => new PairKinds { ToType = i % Types, ToFame = i / Types % Fames, FromFame = i / Types / Fames });
    }

    /// <summary>The weights of the features of an entity's words, as a source or as a target, summed.</summary>
    /// <param name="part"><see cref="PairPart.Source"/> or <see cref="PairPart.Target"/>.</param>
    public Vector128<short> OfEnd(RelationContext paper, int entity, PairPart part, FeatureVector features)
    {
        EntityTraits traits = paper.Traits[entity];
        return Sum(new PairKinds { ToRole = (int)paper.Roles[entity] }, traits, traits, part, features);
    }

    /// <summary>Fills the probability of no relation and of each type.</summary>
    /// <param name="ofSource">Of <see cref="OfEnd"/>.</param>
    /// <param name="ofTarget">Of <see cref="OfEnd"/>.</param>
    public void Predict(RelationContext paper, int source, int target, Vector128<short> ofSource, Vector128<short> ofTarget, FeatureVector features, Span<float> probabilities)
    {
        PairKinds kinds = PairKinds.Of(paper, source, target);
        features.Clear(_model);
        RelationFeatures.Add(kinds, paper.Traits[source], paper.Traits[target], PairPart.Both, features);
        if (paper.Together(source, target) > 0)
            SentenceFeatures.Add(paper, source, target, features);
        _model.Predict(features.Keys, Vector128.AddSaturate(Vector128.AddSaturate(ofSource, ofTarget), OfKinds(kinds)), probabilities);
    }

    private Vector128<short> OfKinds(PairKinds kinds)
    {
        Vector128<short> sums = _types[(((kinds.FromType * Types) + kinds.ToType) * Nears) + kinds.Near];
        sums = Vector128.AddSaturate(sums, _roles[(((kinds.FromRole * Roles) + kinds.ToRole) * Types) + kinds.ToType]);
        sums = Vector128.AddSaturate(sums, _rolesNear[(((kinds.FromRole * Roles) + kinds.ToRole) * Nears) + kinds.Near]);
        sums = Vector128.AddSaturate(sums, _names[(((((kinds.Likeness * Types) + kinds.FromType) * Types) + kinds.ToType) * Nears) + kinds.Near]);
        sums = Vector128.AddSaturate(sums, _title[(((kinds.FromPlace * Places) + kinds.ToPlace) * Types) + kinds.ToType]);
        sums = Vector128.AddSaturate(sums, _stage[(((((kinds.FromStage * Stages) + kinds.ToStage) * Types) + kinds.ToType) * Roles) + kinds.ToRole]);
        return Vector128.AddSaturate(sums, _fame[(((kinds.FromFame * Fames) + kinds.ToFame) * Types) + kinds.ToType]);
    }

    private Vector128<short>[] Sums(int count, PairPart part, Func<int, PairKinds> kindsOf)
    {
        var features = new FeatureVector();
        var sums = new Vector128<short>[count];
        for (int i = 0; i < count; i++)
            sums[i] = Sum(kindsOf(i), default, default, part, features);
        return sums;
    }

    private Vector128<short> Sum(PairKinds kinds, EntityTraits from, EntityTraits to, PairPart part, FeatureVector features)
    {
        features.Clear(_model);
        RelationFeatures.Add(kinds, from, to, part, features);
        return _model.Sum(features.Keys);
    }
}
