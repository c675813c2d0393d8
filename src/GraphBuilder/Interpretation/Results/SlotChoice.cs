using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;

namespace GraphBuilder.Interpretation.Results;

/// <summary>For each slot of a value (0 method, 1 dataset, 2 metric) the entity that is likeliest to fill it.</summary>
internal readonly struct SlotChoice
{
    private const int Slots = 3;

    private readonly int[] _entities;
    private readonly float[] _probabilities;

    private SlotChoice(int[] entities, float[] probabilities) => (_entities, _probabilities) = (entities, probabilities);

    /// <summary>The number of the entity; -1 when none may fill the slot.</summary>
    public int Entity(int slot) => _entities[slot];

    public float Probability(int slot) => _probabilities[slot];

    public static SlotChoice Of(RelationContext paper, PlacedQuantity value, LogLinearModel model, FeatureVector features)
    {
        int[] entities = [-1, -1, -1];
        var best = new float[Slots];
        Span<float> probabilities = stackalloc float[1 + Slots];
        for (int entity = 0; entity < paper.Considered; entity++)
        {
            int mention = SlotPlaces.Nearest(paper, value, entity);
            if (mention < 0 && !SlotPlaces.IsWorthwhile(paper, value, entity))
                continue;
            features.Clear(model);
            SlotFeatures.Add(paper, value, entity, mention, mention < 0 ? 0 : SlotPlaces.Rank(paper, value, entity, mention), features);
            model.Predict(features.Keys, probabilities);
            for (int slot = 0; slot < Slots; slot++)
            {
                if (probabilities[slot + 1] > best[slot])
                    (best[slot], entities[slot]) = (probabilities[slot + 1], entity);
            }
        }

        return new SlotChoice(entities, best);
    }
}
