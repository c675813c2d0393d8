using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Results;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Interpretation.Training;

/// <summary>Learns which quantities are results, and what each entity is to those that are.</summary>
internal static class ResultTraining
{
    private static TrainingOptions ValueOptions => new(Rate: 0.1f, Sparsity: 0.2f, Smoothness: 1, MinimalCount: 2, Passes: 8);

    private static TrainingOptions SlotOptions => new(Rate: 0.1f, Sparsity: 0.2f, Smoothness: 1, MinimalCount: 2, Passes: 8);

    public static ResultModel Learn(ImmutableArray<RelationPaper> papers, int threads, CancellationToken cancel)
    {
        ExampleSet values = new(), slots = new();
        var features = new FeatureVector();
        for (int i = 0; i < papers.Length; i++)
        {
            AddValues(papers[i], papers[i].Number, features, values);
            AddSlots(papers[i], papers[i].Number, features, slots);
        }

        LogLinearModel[] models = Folds.Learn(learnsFrom => LogLinearTrainer.Train(values, 2, ValueOptions, learnsFrom, cancel), threads, cancel);
        LogLinearModel[] fillers = Folds.Learn(learnsFrom => LogLinearTrainer.Train(slots, 4, SlotOptions, learnsFrom, cancel), threads, cancel);
        return new ResultModel(models[^1], fillers[^1], LeastValue(papers, models), LeastSlots(papers, fillers));
    }

    private static float LeastValue(ImmutableArray<RelationPaper> papers, LogLinearModel[] models)
    {
        var features = new FeatureVector();
        var decisions = new List<(float, bool)>();
        var probabilities = new float[2];
        int missed = 0;
        for (int i = 0; i < papers.Length; i++)
        {
            if (!papers[i].Read.IsFound)
                continue;
            int right = 0;
            foreach ((PlacedQuantity value, AnnotatedResult? result) in Matched(papers[i]))
            {
                AddFeatures(papers[i], value, features);
                models[Folds.Of(papers[i].Number)].Predict(features.Keys, probabilities);
                decisions.Add((probabilities[1], result is not null));
                right += result is null ? 0 : 1;
            }

            missed += papers[i].Paper.Results.Length - right;
        }

        return Thresholds.Best(decisions, missed);
    }

    /// <summary>
    /// For each slot the threshold with which most results of the training papers have it right, told out of fold: the right entity, or none where the
    /// annotation has none.
    /// </summary>
    private static ImmutableArray<float> LeastSlots(ImmutableArray<RelationPaper> papers, LogLinearModel[] fillers)
    {
        var features = new FeatureVector();
        var told = new List<(float Probability, bool Right, bool Stated)>[3];
        for (int slot = 0; slot < told.Length; slot++)
            told[slot] = [];
        foreach (RelationPaper paper in papers.Where(paper => paper.Read.IsFound))
        {
            foreach ((PlacedQuantity value, AnnotatedResult? matched) in Matched(paper))
            {
                if (matched is not { } result)
                    continue;
                SlotChoice choice = SlotChoice.Of(paper.Context, value, fillers[Folds.Of(paper.Number)], features);
                ReadOnlySpan<int> annotated = [result.Method, result.Dataset, result.Metric];
                for (int slot = 0; slot < told.Length; slot++)
                    told[slot].Add((choice.Probability(slot), choice.Entity(slot) == annotated[slot], annotated[slot] != AnnotatedResult.NotStated));
            }
        }

        return [.. told.Select(MostRight)];
    }

    /// <summary>Taking a choice is right if it is the annotated one; leaving it is right if there is none.</summary>
    private static float MostRight(List<(float Probability, bool Right, bool Stated)> told)
    {
        told.Sort((one, other) => other.Probability.CompareTo(one.Probability));
        int score = 0, best = 0, taken = 0;
        for (int i = 0; i < told.Count; i++)
        {
            score += told[i].Right ? 1 : told[i].Stated ? 0 : -1;
            if (score > best)
                (best, taken) = (score, i + 1);
        }

        return taken == 0 ? 1 : taken == told.Count ? 0 : (told[taken - 1].Probability + told[taken].Probability) / 2;
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
                if (mention < 0 && !SlotPlaces.IsWorthwhile(context, value, entity))
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
