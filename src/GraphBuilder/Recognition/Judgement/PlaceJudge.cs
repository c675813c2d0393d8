namespace GraphBuilder.Recognition.Judgement;

/// <summary>Judges each place by itself and what stands around it: a log-linear model over the <see cref="PlaceFeatures"/>.</summary>
internal sealed class PlaceJudge(float[] weights)
{
    private const string Resource = "Recognition/PlaceWeights.tsv";

    /// <summary>The log-odds of a term that the user's own lexicon names.</summary>
    private const float OwnTerm = 5;

    public static PlaceJudge Shipped() => new(WeightTable.Shipped(Resource, PlaceFeatures.Names));

    /// <summary>Sets the log-odds of all places of a paper.</summary>
    public void Judge(List<Place> places)
    {
        var features = new PlaceFeatures(places);
        Span<float> room = stackalloc float[PlaceFeatures.Count];
        for (var i = 0; i < places.Count; i++)
        {
            features.Read(i, room);
            places[i].LogOdds = WeightTable.Sum(room, weights);
            if (places[i].Entry is { TermHood: >= 1 })
                places[i].LogOdds = Math.Max(places[i].LogOdds, OwnTerm);
        }
    }
}
