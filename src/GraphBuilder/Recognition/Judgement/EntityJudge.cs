using GraphBuilder.Recognition.Tracing;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Judgement;

/// <summary>Chooses places, joins them into candidates, and judges each over the whole paper: a log-linear model over the <see cref="EntityFeatures"/>.</summary>
internal sealed class EntityJudge(float[] weights)
{
    /// <summary>Places less likely than this are not considered: log-odds.</summary>
    public const float LeastPlace = -1.1f;

    /// <summary>Candidates less likely than this are no entities: log-odds.</summary>
    public const float LeastEntity = -0.35f;

    private const string Resource = "Recognition/EntityWeights.tsv";

    public static EntityJudge Shipped() => new(WeightTable.Shipped(Resource, EntityFeatures.Names));

    /// <summary>The entities of a paper, by their first place.</summary>
    /// <param name="trace">Told how each candidate was judged; null when nobody asks.</param>
    public List<EntityCandidate> Choose(PaperText text, PlacePool pool, RecognitionTrace? trace = null)
    {
        var accepted = new HashSet<ulong>();
        Span<float> features = stackalloc float[EntityFeatures.Count];
        var length = text.Title.Tokens.Length + text.Abstract.Tokens.Length;
        var odds = new Dictionary<ulong, float>();
        foreach (var candidate in Consider(pool, pool.Places))
        {
            EntityFeatures.Read(candidate, length, features);
            candidate.LogOdds = WeightTable.Sum(features, weights);
            trace?.Judged(candidate, [1 - Probability(candidate.LogOdds), Probability(candidate.LogOdds)], Probability(LeastEntity));
            if (candidate.LogOdds < LeastEntity)
                continue;
            foreach (var place in candidate.Places)
            {
                accepted.Add(place.Key);
                odds[place.Key] = candidate.LogOdds;
            }
        }

        // What a rejected candidate covered is free for the accepted ones.
        var rest = pool.Places.FindAll(place => accepted.Contains(place.Key));
        var entities = Consider(pool, rest, trace);
        foreach (var entity in entities)
            entity.LogOdds = odds[entity.Places[0].Key];
        Occurrences.Add(text, pool, entities);
        return entities;
    }

    /// <summary>The candidates among some places of a paper.</summary>
    internal static List<EntityCandidate> Consider(PlacePool pool, List<Place> places, RecognitionTrace? trace = null) =>
        EntityGrouping.Group(Segmentation.Choose(places, LeastPlace), pool, trace);

    private static float Probability(float logOdds) => 1 / (1 + MathF.Exp(-logOdds));
}
