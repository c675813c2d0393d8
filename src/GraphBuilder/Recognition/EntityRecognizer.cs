using System.Collections.Immutable;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition.Acronyms;
using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Recognition.Phrases;
using GraphBuilder.Recognition.Tracing;
using GraphBuilder.Recognition.Trained;
using GraphBuilder.Recognition.Typing;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition;

/// <summary>
/// Finds the terms of a paper: the recognisers' mentions are joined by place, each place is judged, the best places that do not overlap are chosen,
/// places that name one thing become one candidate, candidates are judged over all their places, and what remains gets a type and a name.
/// Pure and thread-safe.
/// </summary>
internal sealed class EntityRecognizer
{
    private readonly ImmutableArray<IMentionRecognizer> recognizers;
    private readonly PlaceJudge placeJudge;
    private readonly EntityJudge entityJudge;
    private readonly TypeJudge typeJudge;
    private readonly TermTagger? tagger;

    internal EntityRecognizer(
        ImmutableArray<IMentionRecognizer> recognizers, PlaceJudge placeJudge, EntityJudge entityJudge, TypeJudge typeJudge, TermTagger? tagger = null)
    {
        this.tagger = tagger;
        this.recognizers = recognizers;
        this.placeJudge = placeJudge;
        this.entityJudge = entityJudge;
        this.typeJudge = typeJudge;
    }

    /// <param name="tagger">A trained model that judges in the place of the shipped weights; null for those.</param>
    public static EntityRecognizer Create(TermLexicon lexicon, TermTagger? tagger = null)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var words = Phrases.WordStatistics.Shipped();
        return new EntityRecognizer(Recognizers(lexicon, words), PlaceJudge.Shipped(), EntityJudge.Shipped(), TypeJudge.Shipped(words), tagger);
    }

    /// <summary>The ways to find mentions that need no trained model.</summary>
    public static ImmutableArray<IMentionRecognizer> Recognizers(TermLexicon lexicon) => Recognizers(lexicon, Phrases.WordStatistics.Shipped());

    private static ImmutableArray<IMentionRecognizer> Recognizers(TermLexicon lexicon, Phrases.WordStatistics words) =>
        [new LexiconRecognizer(lexicon), new AcronymRecognizer(), WordRecognizer.Shipped(words)];

    /// <summary>The terms of a paper, by the place of their first mention; no two of them share a stretch of text.</summary>
    public ImmutableArray<PaperEntity> Recognize(PaperText text) => Recognize(text, trace: null);

    /// <inheritdoc cref="Recognize(PaperText)"/>
    /// <param name="trace">Told what is weighed; null when nobody asks.</param>
    public ImmutableArray<PaperEntity> Recognize(PaperText text, RecognitionTrace? trace)
    {
        ArgumentNullException.ThrowIfNull(text);
        var chosen = tagger is not null
            ? tagger.Choose(text, Mentions(text), trace)
            : Candidates(text, trace).ConvertAll(candidate => (Entity: candidate, Type: typeJudge.Decide(text, candidate)));
        HeadVariants.Join(text, chosen, trace);
        var entities = ImmutableArray.CreateBuilder<PaperEntity>(chosen.Count);
        foreach (var (entity, type) in chosen)
        {
            trace?.Believed(entity, type, tagger is null ? typeJudge.Probabilities(text, entity) : []);
            entities.Add(EntityNaming.Name(text, entity, type));
        }

        return entities.MoveToImmutable();
    }

    private List<EntityCandidate> Candidates(PaperText text, RecognitionTrace? trace)
    {
        var mentions = Mentions(text);
        var pool = PlacePool.Join(text, mentions);
        trace?.Pooled(mentions, pool, isTrained: false);
        placeJudge.Judge(pool.Places);
        return entityJudge.Choose(text, pool, trace);
    }

    private List<Mention> Mentions(PaperText text)
    {
        var mentions = new List<Mention>(256);
        foreach (var recognizer in recognizers)
            recognizer.Recognize(text, mentions);
        return mentions;
    }
}
