using System.Runtime.InteropServices;
using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Networks;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Trained;

/// <summary>The judges at work. A workspace: one per thread.</summary>
internal sealed class CandidateScorer
{
    /// <summary>None, then the types.</summary>
    public const int Classes = 1 + LabelSet.Types;

    /// <summary>16,384 sums of the network are kept: more make no abstract faster.</summary>
    private const int KeptBits = 14;

    /// <summary>What the trees hold for less likely than this to be a term they judge alone: of the candidates in 1,500 abstracts four in ten, of which the network would have made no term, and four doubtful ones.</summary>
    private const float LeastOfTrees = 0.1f;

    private readonly CandidateModel model;
    private readonly CandidateFeatures features;
    private readonly WordNetwork.Reader network;
    private readonly List<int> words = [];
    private float[] rows = [];
    private float[] scores = [];

    public CandidateScorer(TermModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        this.model = model.Judge;
        features = new(model.Tagger.Surfaces, model.Tagger.Phrases);
        network = new(model.Judge.Network, model.Tagger.Words, CandidateWords.Slots, KeptBits);
    }

    /// <summary>For each candidate, paper after paper, the probabilities of the <see cref="Classes"/>. Good until somebody asks again.</summary>
    /// <param name="texts">The papers.</param>
    /// <param name="candidates">Of each paper.</param>
    /// <param name="tagged">Of each paper.</param>
    public ReadOnlySpan<float> Score(PaperText[] texts, List<EntityCandidate>[] candidates, TaggedText[] tagged)
    {
        var count = candidates.Sum(static all => all.Count);
        if (scores.Length < count * Classes)
            (rows, scores) = (new float[count * CandidateFeatures.Count], new float[count * Classes]);
        var next = 0;
        for (var paper = 0; paper < texts.Length; paper++)
        {
            features.Fill(texts[paper], candidates[paper], tagged[paper], own: null, rows.AsSpan(next * CandidateFeatures.Count));
            next += candidates[paper].Count;
        }

        var all = scores.AsSpan(0, count * Classes);
        model.Trees.PredictAll(rows.AsSpan(0, count * CandidateFeatures.Count), CandidateFeatures.Count, all);
        next = 0;
        for (var paper = 0; paper < texts.Length; paper++)
        {
            var places = CandidateWords.Of(candidates[paper], tagged[paper]);
            var own = all.Slice(next * Classes, candidates[paper].Count * Classes);
            Prepare(places, own);
            for (var at = 0; at < candidates[paper].Count; at++, next++)
            {
                if (!IsOpen(own, at))
                    continue;
                network.Take(places[at]);
                network.Join(rows.AsSpan(next * CandidateFeatures.Count, CandidateFeatures.Count), own.Slice(at * Classes, Classes));
            }
        }

        return all;
    }

    /// <summary>Whether the network has a say on a candidate.</summary>
    private static bool IsOpen(ReadOnlySpan<float> ofTrees, int candidate) => 1 - ofTrees[candidate * Classes] > LeastOfTrees;

    private void Prepare(WordPlaces places, ReadOnlySpan<float> ofTrees)
    {
        words.Clear();
        for (var at = 0; at * Classes < ofTrees.Length; at++)
        {
            if (IsOpen(ofTrees, at))
                words.AddRange(places[at]);
        }

        network.Prepare(CollectionsMarshal.AsSpan(words));
    }
}
