using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Results;

/// <summary>A reported value; its parts are numbers of entities, -1 where the text states none.</summary>
internal readonly record struct FoundResult(int Method, int Dataset, int Metric, string Value, TextSpan Evidence);

/// <summary>Finds the results of a paper: which of its numbers are some, then which method, dataset and metric each belongs to.</summary>
internal sealed class ResultFinder(ResultModel model)
{
    /// <summary>By slot: method, dataset, metric.</summary>
    private static readonly float[] SlotThresholds = [0, 0.2f, 0.3f, 0.3f];

    public List<FoundResult> Find(PaperText text, RelationContext paper, FeatureVector features)
    {
        var found = new List<FoundResult>();
        var results = new List<PlacedQuantity>();
        ImmutableArray<TermType> types = [.. paper.Traits.Select(traits => traits.Type)];
        Span<float> probabilities = stackalloc float[2];
        foreach (PlacedQuantity value in QuantityPlaces.Find(text, paper.Units))
        {
            features.Clear();
            ResultFeatures.Add(paper.Units, types, value.Quantity, value.Unit, value.Company, features);
            model.Values.Predict(features.Keys, probabilities);
            if (probabilities[1] <= model.LeastValue)
                continue;
            results.Add(value);
            found.Add(Fill(text, paper, value, features));
        }

        ValueLists.Align(paper, results, found);
        return found;
    }

    /// <summary>Each slot takes the entity that is likeliest to fill it.</summary>
    private FoundResult Fill(PaperText text, RelationContext paper, PlacedQuantity value, FeatureVector features)
    {
        Span<float> probabilities = stackalloc float[4];
        Span<float> best = [0, SlotThresholds[1], SlotThresholds[2], SlotThresholds[3]];
        Span<int> filled = [-1, -1, -1, -1];
        for (int entity = 0; entity < paper.Considered; entity++)
        {
            int mention = SlotPlaces.Nearest(paper, value, entity);
            if (mention < 0 && !SlotPlaces.IsWorthwhile(paper, entity))
                continue;
            features.Clear();
            SlotFeatures.Add(paper, value, entity, mention, mention < 0 ? 0 : SlotPlaces.Rank(paper, value, entity, mention), features);
            model.Slots.Predict(features.Keys, probabilities);
            for (int slot = 1; slot < best.Length; slot++)
            {
                if (probabilities[slot] > best[slot])
                    (best[slot], filled[slot]) = (probabilities[slot], entity);
            }
        }

        return new FoundResult(filled[(int)Slot.Method], filled[(int)Slot.Dataset], filled[(int)Slot.Metric], text.Slice(value.Quantity.Span).ToString(), ResultEvidence.Of(text, paper.Units, value));
    }
}
