using GraphBuilder.Lexicon;
using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Recognition.Tracing;
using GraphBuilder.Tagging;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Trained;

/// <summary>A trained model at work: proposes stretches of text as terms and judges all candidates of a paper. Pure and thread-safe.</summary>
internal sealed class TermTagger : IDisposable
{
    /// <summary>Candidates less likely than this are doubtful: where precision and recall balance on papers not trained on.</summary>
    public const float LeastEntity = 0.46f;

    /// <summary>Candidates less likely than this are no entities. Of the doubtful ones two in five are annotated.</summary>
    public const float LeastDoubtful = 0.3f;

    private readonly CandidateJudge judge;
    private readonly ThreadLocal<(ChainReader Chain, CandidateScorer Scorer)> workspaces;

    public TermTagger(TermModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        judge = new CandidateJudge(LeastEntity, LeastDoubtful);
        workspaces = new(() => (model.Tagger.Reader(), new(model)));
    }

    /// <summary>The terms of a paper with their types, doubtful ones among them.</summary>
    /// <param name="mentions">What the other recognisers found; the tagger adds its own.</param>
    /// <param name="trace">Told what is weighed; null when nobody asks.</param>
    public List<(EntityCandidate Entity, TermType Type)> Choose(PaperText text, List<Mention> mentions, RecognitionTrace? trace = null)
    {
        return Choose([text], [mentions], trace)[0];
    }

    /// <summary>The terms of each of several papers with their types, as if each were alone; doubtful ones among them.</summary>
    /// <param name="mentions">What the other recognisers found in each.</param>
    public List<(EntityCandidate Entity, TermType Type)>[] Choose(PaperText[] texts, List<Mention>[] mentions, RecognitionTrace? trace = null)
    {
        var (chain, scorer) = workspaces.Value;
        var tagged = Array.ConvertAll(texts, text => chain.Read(text, TaggerInput.Abbreviations(text), own: null));
        var pools = new PlacePool[texts.Length];
        for (var at = 0; at < texts.Length; at++)
        {
            TaggerInput.Propose(tagged[at], mentions[at]);
            pools[at] = PlacePool.Join(texts[at], mentions[at]);
            trace?.Pooled(mentions[at], pools[at]);
        }

        return judge.Choose(texts, pools, tagged, scorer, trace);
    }

    public void Dispose() => workspaces.Dispose();
}
