using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Results;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Interpretation.Training;

/// <summary>Learns which quantities are results, and what each entity is to those that are.</summary>
internal static class ResultTraining
{
    public static TrainingOptions ValueOptions => new(0.1f, 0.2f, 1f, 2, 8);

    public static TrainingOptions SlotOptions => new(0.1f, 0.2f, 1f, 2, 8);

    public static ResultModel Learn(ImmutableArray<RelationPaper> papers, int threads, CancellationToken cancel)
    {
        ExampleSet values = new(), slots = new();
        var features = new FeatureVector();
        for (int i = 0; i < papers.Length; i++)
        {
            AddValues(papers[i], i, features, values);
            AddSlots(papers[i], i, features, slots);
        }

        LogLinearModel[] models = Folds.Learn(learnsFrom => LogLinearTrainer.Train(values, 2, ValueOptions, learnsFrom, cancel), threads, cancel);
        return new ResultModel(models[^1], LogLinearTrainer.Train(slots, 4, SlotOptions, _ => true, cancel), LeastValue(papers, models));
    }

    private static float LeastValue(ImmutableArray<RelationPaper> papers, LogLinearModel[] models)
    {
        var features = new FeatureVector();
        var decisions = new List<(float, bool)>();
        var probabilities = new float[2];
        int missed = 0;
        for (int i = 0; i < papers.Length; i++)
        {
            int right = 0;
            foreach ((PlacedQuantity value, AnnotatedResult? result) in Matched(papers[i]))
            {
                AddFeatures(papers[i], value, features);
                models[Folds.Of(i)].Predict(features.Keys, probabilities);
                decisions.Add((probabilities[1], result is not null));
                right += result is null ? 0 : 1;
            }

            missed += papers[i].Paper.Results.Length - right;
        }

        return Thresholds.Best(decisions, missed);
    }

    private static void AddFeatures(RelationPaper paper, PlacedQuantity value, FeatureVector features)
    {
        ImmutableArray<TermType> types = [.. paper.Paper.Entities.Select(entity => entity.Type)];
        features.Clear();
        ResultFeatures.Add(paper.Context.Units, types, value.Quantity, value.Unit, value.Company, features);
    }

    private static void AddValues(RelationPaper paper, int number, FeatureVector features, ExampleSet examples)
    {
        foreach ((PlacedQuantity value, AnnotatedResult? result) in Matched(paper))
        {
            AddFeatures(paper, value, features);
            examples.Add(features.Keys, result is null ? 0 : 1, number);
        }
    }

    private static void AddSlots(RelationPaper paper, int number, FeatureVector features, ExampleSet examples)
    {
        RelationContext context = paper.Context;
        foreach ((PlacedQuantity value, AnnotatedResult? matched) in Matched(paper))
        {
            if (matched is not { } result)
                continue;
            for (int entity = 0; entity < context.Considered; entity++)
            {
                int mention = SlotPlaces.Nearest(context, value, entity);
                if (mention < 0 && !SlotPlaces.IsWorthwhile(context, entity))
                    continue;
                features.Clear();
                SlotFeatures.Add(context, value, entity, mention, mention < 0 ? 0 : SlotPlaces.Rank(context, value, entity, mention), features);
                Slot slot = entity == result.Method ? Slot.Method : entity == result.Dataset ? Slot.Dataset : entity == result.Metric ? Slot.Metric : Slot.None;
                examples.Add(features.Keys, (int)slot, number);
            }
        }
    }

    /// <summary>Each quantity with its annotation, which is used up by it.</summary>
    private static IEnumerable<(PlacedQuantity Value, AnnotatedResult? Result)> Matched(RelationPaper paper)
    {
        List<AnnotatedResult> open = [.. paper.Paper.Results];
        foreach (PlacedQuantity value in QuantityPlaces.Find(paper.Paper.Text, paper.Context.Units))
        {
            int place = open.FindIndex(result => result.Is(paper.Paper.Text.Slice(value.Quantity.Span)));
            yield return (value, place < 0 ? null : open[place]);
            if (place >= 0)
                open.RemoveAt(place);
        }
    }
}
