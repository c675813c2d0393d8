using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Results;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Interpretation.Training;

/// <summary>The quantities of annotated papers: which are results, and what each entity is to those that are.</summary>
internal static class ResultExamples
{
    public static IEnumerable<TrainingExample> Values(AnnotatedPaper paper, PaperUnits units, FeatureVector features)
    {
        ImmutableArray<TermType> types = [.. paper.Entities.Select(entity => entity.Type)];
        foreach ((PlacedQuantity value, AnnotatedResult? result) in Matched(paper, units))
        {
            features.Clear();
            ResultFeatures.Add(units, types, value.Quantity, value.Unit, value.Company, features);
            yield return new TrainingExample(features.Keys.ToArray(), result is null ? 0 : 1);
        }
    }

    public static IEnumerable<TrainingExample> Slots(AnnotatedPaper paper, RelationContext context, FeatureVector features)
    {
        foreach ((PlacedQuantity value, AnnotatedResult? matched) in Matched(paper, context.Units))
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
                yield return new TrainingExample(features.Keys.ToArray(), (int)slot);
            }
        }
    }

    /// <summary>Each quantity with its annotation, which is used up by it.</summary>
    private static IEnumerable<(PlacedQuantity Value, AnnotatedResult? Result)> Matched(AnnotatedPaper paper, PaperUnits units)
    {
        List<AnnotatedResult> open = [.. paper.Results];
        foreach (PlacedQuantity value in QuantityPlaces.Find(paper.Text, units))
        {
            int place = open.FindIndex(result => result.Is(paper.Text.Slice(value.Quantity.Span)));
            yield return (value, place < 0 ? null : open[place]);
            if (place >= 0)
                open.RemoveAt(place);
        }
    }
}
