using GraphBuilder.Annotations;
using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Networks;
using GraphBuilder.Tagging.Training;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Trained.Training;

/// <summary>What the second stage learns from: candidates of annotated papers as rows of features, each with its class.</summary>
/// <param name="Values">Row after row.</param>
/// <param name="Words">The words in and beside their places.</param>
/// <param name="Classes">0 none, else 1 + the type.</param>
internal sealed record CandidateRows(float[] Values, WordPlaces Words, byte[] Classes) : NetworkRows(Values, Words, Classes)
{
    /// <summary>The candidates of a paper that neither the chain nor the surfaces were trained on.</summary>
    public static CandidateRows Of(AnnotatedText paper, IReadOnlyList<IMentionRecognizer> recognizers, ChainReader chain, CandidateFeatures features)
    {
        var tagged = chain.Read(paper.Text, paper.Abbreviations, own: null);
        var mentions = new List<Mention>();
        foreach (var recognizer in recognizers)
            recognizer.Recognize(paper.Text, mentions);
        TaggerInput.Propose(tagged, mentions);
        var candidates = CandidateJudge.Candidates(PlacePool.Join(paper.Text, mentions), tagged);
        var gold = GoldKeys(paper.Paper);
        var classes = new byte[candidates.Count];
        for (var at = 0; at < classes.Length; at++)
        {
            foreach (var place in candidates[at].Places)
            {
                if (gold.TryGetValue(WordRuns.KeyOf(paper.Text[place.Span.Field], place.FirstToken, place.EndToken), out var found))
                {
                    classes[at] = found;
                    break;
                }
            }
        }

        return new(features.Rows(paper.Text, candidates, tagged, own: null), CandidateWords.Of(candidates, tagged), classes);
    }

    private static Dictionary<ulong, byte> GoldKeys(GoldPaper paper)
    {
        var keys = new Dictionary<ulong, byte>();
        foreach (var entity in paper.Entities)
        {
            foreach (var surface in entity.Surfaces)
            {
                var field = TextAnalyzer.Analyze(surface, "").Title;
                keys.TryAdd(WordRuns.KeyOf(field, 0, field.Tokens.Length), (byte)(1 + (int)entity.Type));
            }
        }

        return keys;
    }
}
