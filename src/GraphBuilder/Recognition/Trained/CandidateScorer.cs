using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Tagging;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Trained;

/// <summary>The judges at work. A workspace: one per thread.</summary>
internal sealed class CandidateScorer
{
    /// <summary>None, then the types.</summary>
    public const int Classes = 1 + LabelSet.Types;

    private readonly CandidateModel model;
    private readonly CandidateFeatures features;
    private readonly CandidateNetwork.Reader network;

    public CandidateScorer(TermModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        this.model = model.Judge;
        features = new(model.Tagger.Surfaces, model.Tagger.Phrases);
        network = new(model.Judge.Network, model.Tagger.Words);
    }

    /// <summary>For each candidate the probabilities of the <see cref="Classes"/>.</summary>
    public float[] Score(PaperText text, IReadOnlyList<EntityCandidate> candidates, TaggedText tagged)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var rows = features.Rows(text, candidates, tagged, own: null);
        var places = CandidateWords.Of(candidates, tagged);
        var scores = new float[candidates.Count * Classes];
        model.Trees.PredictAll(rows, CandidateFeatures.Count, scores);
        Span<float> second = stackalloc float[Classes];
        for (var at = 0; at < candidates.Count; at++)
        {
            var row = rows.AsSpan(at * CandidateFeatures.Count, CandidateFeatures.Count);
            var first = scores.AsSpan(at * Classes, Classes);
            network.Predict(row, places[at], second);
            var sum = 0f;
            for (var label = 0; label < Classes; label++)
                sum += first[label] = MathF.Sqrt(first[label] * second[label]);
            for (var label = 0; label < Classes; label++)
                first[label] /= sum;
        }

        return scores;
    }
}
