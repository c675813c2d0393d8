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
    public List<FoundResult> Find(PaperText text, RelationContext paper, FeatureVector features)
    {
        var found = new List<FoundResult>();
        var results = new List<PlacedQuantity>();
        ImmutableArray<TermType> types = [.. paper.Traits.Select(traits => traits.Type)];
        Span<float> probabilities = stackalloc float[2];
        foreach (PlacedQuantity value in QuantityPlaces.Find(text, paper.Units))
        {
            features.Clear(model.Values);
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

    /// <summary>Each slot takes the entity that is likeliest to fill it, if it is likely enough.</summary>
    private FoundResult Fill(PaperText text, RelationContext paper, PlacedQuantity value, FeatureVector features)
    {
        SlotChoice choice = SlotChoice.Of(paper, value, model.Slots, features);
        return new FoundResult(Filled(0), Filled(1), Filled(2), text.Slice(value.Quantity.Span).ToString(), ResultEvidence.Of(text, paper.Units, value));

        int Filled(int slot) => choice.Probability(slot) > model.LeastSlots[slot] ? choice.Entity(slot) : -1;
    }
}
