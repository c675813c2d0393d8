using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>
/// Passes over most pairs by a few small numbers: types, roles, whether a sentence has both, titles. A paper has more than a hundred ordered pairs and five
/// relations, so this must cost next to nothing: each feature is a place in one table.
/// </summary>
internal sealed class PairSieve
{
    /// <summary>Pairs between which a relation is less likely than this are passed over.</summary>
    private const float Least = 0.01f;

    private const int Types = 5, Roles = 6, Near = 3, Places = 8, Likenesses = 8, Stages = 5, Shares = 9, Sure = 6;
    private const int FeatureCount = 10;

    /// <summary>Where each feature's part of the table begins; the last one is the table's size.</summary>
    private static readonly int[] Starts = StartsOf(1, Types * Types, Roles * Roles * Near, Roles * Roles * Types, Types * Types * Near, Places * Places, Likenesses * Near, Stages * Stages * Near, Shares * Roles * Near, Sure * Sure);

    private readonly float[] _weights;
    private readonly float _least;

    public PairSieve(LogLinearModel model)
    {
        Model = model;
        _weights = new float[Starts[^1]];
        Span<float> probabilities = stackalloc float[2];
        for (int i = 0; i < _weights.Length; i++)
        {
            model.Predict([KeyOf(i)], probabilities);
            _weights[i] = MathF.Log(probabilities[1] / probabilities[0]);
        }

        _least = MathF.Log(Least / (1 - Least));
    }

    public LogLinearModel Model { get; }

    public bool Passes(RelationContext paper, int source, int target)
    {
        Span<int> places = stackalloc int[FeatureCount];
        Fill(paper, source, target, places);
        float sum = 0;
        foreach (int place in places)
            sum += _weights[place];
        return sum > _least;
    }

    /// <summary>Puts the features of a pair into an empty vector, to learn from.</summary>
    public static void Add(RelationContext paper, int source, int target, FeatureVector features)
    {
        Span<int> places = stackalloc int[FeatureCount];
        Fill(paper, source, target, places);
        foreach (int place in places)
            features.Add(new Part(KeyOf(place)));
    }

    private static void Fill(RelationContext paper, int source, int target, Span<int> places)
    {
        EntityTraits from = paper.Traits[source], to = paper.Traits[target];
        int fromType = (int)from.Type, toType = (int)to.Type, fromRole = (int)paper.Roles[source], toRole = (int)paper.Roles[target];
        int near = Math.Min(paper.Together(source, target), Near - 1);
        places[0] = Starts[0];
        places[1] = Starts[1] + (fromType * Types) + toType;
        places[2] = Starts[2] + (((fromRole * Roles) + toRole) * Near) + near;
        places[3] = Starts[3] + (((fromRole * Roles) + toRole) * Types) + toType;
        places[4] = Starts[4] + (((fromType * Types) + toType) * Near) + near;
        places[5] = Starts[5] + ((int)from.TitlePlace * Places) + (int)to.TitlePlace;
        places[6] = Starts[6] + ((int)paper.LikenessOf(source, target) * Near) + near;
        places[7] = Starts[7] + (((paper.StageOf(source) * Stages) + paper.StageOf(target)) * Near) + near;
        places[8] = Starts[8] + ((((int)(paper.Estimates[source].Proposed * (Shares - 1)) * Roles) + toRole) * Near) + near;
        places[9] = Starts[9] + ((int)(paper.Entities[source].Confidence * (Sure - 1)) * Sure) + (int)(paper.Entities[target].Confidence * (Sure - 1));
    }

    private static int[] StartsOf(params ReadOnlySpan<int> sizes)
    {
        var starts = new int[sizes.Length + 1];
        for (int i = 0; i < sizes.Length; i++)
            starts[i + 1] = starts[i] + sizes[i];
        return starts;
    }

    /// <summary>The key of a place of the table for <see cref="LogLinearModel"/>, which looks at the high bits.</summary>
    private static ulong KeyOf(int place) => FeatureHash.Combine(0, (ulong)place + 1);
}
