using GraphBuilder.Interpretation;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;

namespace GraphBuilder.Tests.Interpretation.Relations;

public sealed class PairModelTests
{
    [Fact]
    public void Predict_AnyPair_GivesWhatAllItsFeaturesGive()
    {
        InterpretationModel model = ShippedModel.Interpretation;
        var pairs = new PairModel(model.Relations.Pairs);
        var features = new FeatureVector();
        Span<float> fast = stackalloc float[RelationEstimates.Types + 1], plain = stackalloc float[RelationEstimates.Types + 1];
        foreach (RelationContext paper in Papers(model))
        {
            for (int source = 0; source < paper.Considered; source++)
            {
                for (int target = 0; target < paper.Considered; target++)
                {
                    if (source == target)
                        continue;
                    pairs.Predict(paper, source, target, pairs.OfEnd(paper, source, PairPart.Source, features), pairs.OfEnd(paper, target, PairPart.Target, features), features, fast);
                    features.Clear();
                    RelationFeatures.Add(paper, source, target, features);
                    model.Relations.Pairs.Predict(features.Keys, plain);
                    fast.SequenceEqual(plain).ShouldBeTrue($"{paper.Entities[source].Name} and {paper.Entities[target].Name}");
                }
            }
        }
    }

    private static IEnumerable<RelationContext> Papers(InterpretationModel model)
    {
        MarkedPaper[] papers =
        [
            MarkedPaper.Parse(
                "[LampNet:Method]: [Image Classification:Task] with [Mixture of Experts:Concept]",
                "[LampNet] extends [ResNet:Method] by [gating:Concept] and [layer normalization:Concept]. For [Image Classification] it beats [ViT:Method] on [ImageNet:Dataset]. [gating] is part of [LampNet]."),
            MarkedPaper.Parse("A Study of [Light:Concept]", "[Light] is a kind of [wave:Concept]. Unlike [sound:Concept], [Light] such as [red light:Concept] needs no [medium:Concept]."),
        ];
        foreach (MarkedPaper paper in papers)
        {
            PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);
            var traits = EntityTraits.Of(paper.Text, paper.Entities, units, model.Names);
            var keys = new KeyRows();
            yield return new RelationContext(paper.Entities, units, traits, new RoleClassifier(model.Roles, ShippedModel.Words).Classify(paper.Entities, units, traits, new FeatureVector(), keys), keys);
        }
    }
}
