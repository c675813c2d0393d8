using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;

namespace GraphBuilder.Interpretation.Training;

/// <summary>Every pair of entities that is worth a look, with the relation that is annotated or none.</summary>
internal static class RelationExamples
{
    public static IEnumerable<TrainingExample> Of(AnnotatedPaper paper, RelationContext context, FeatureVector features)
    {
        var annotated = new Dictionary<(int Source, int Target), RelationType>();
        foreach ((int source, RelationType type, int target) in paper.Relations)
            annotated.TryAdd((source, target), type);
        for (int source = 0; source < context.Considered; source++)
        {
            for (int target = 0; target < context.Considered; target++)
            {
                if (!context.IsCandidate(source, target))
                    continue;
                features.Clear();
                RelationFeatures.Add(context, source, target, features);
                yield return new TrainingExample(features.Keys.ToArray(), annotated.TryGetValue((source, target), out RelationType type) ? (int)type + 1 : 0);
            }
        }
    }
}
