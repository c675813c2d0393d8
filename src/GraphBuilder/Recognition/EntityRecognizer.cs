using System.Collections.Immutable;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition.Acronyms;
using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Recognition.Tracing;
using GraphBuilder.Recognition.Trained;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition;

/// <summary>
/// Finds the terms of a paper: the recognisers and the trained chain propose places, places that name one thing become one candidate, candidates are judged over all their places, those that do not
/// overlap likelier ones are chosen, and what remains gets a name. Pure and thread-safe.
/// </summary>
internal sealed class EntityRecognizer
{
    private readonly ImmutableArray<IMentionRecognizer> recognizers;
    private readonly TermTagger tagger;

    private EntityRecognizer(ImmutableArray<IMentionRecognizer> recognizers, TermTagger tagger)
    {
        this.recognizers = recognizers;
        this.tagger = tagger;
    }

    /// <param name="tagger">The trained model.</param>
    public static EntityRecognizer Create(TermLexicon lexicon, TermTagger tagger)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return Create(Recognizers(lexicon), tagger);
    }

    /// <param name="recognizers">The ways to find mentions beside the chain.</param>
    /// <param name="tagger">The trained model.</param>
    public static EntityRecognizer Create(ImmutableArray<IMentionRecognizer> recognizers, TermTagger tagger)
    {
        ArgumentNullException.ThrowIfNull(tagger);
        return new EntityRecognizer(recognizers, tagger);
    }

    /// <summary>The ways to find mentions beside the chain.</summary>
    public static ImmutableArray<IMentionRecognizer> Recognizers(TermLexicon lexicon) =>
        [new LexiconRecognizer(lexicon), new AcronymRecognizer(), WordRecognizer.Shipped(Phrases.WordStatistics.Shipped())];

    /// <summary>The terms of a paper, doubtful ones among them, by the place of their first mention; no two of them share a stretch of text.</summary>
    public ImmutableArray<PaperEntity> Recognize(PaperText text) => Recognize(text, trace: null);

    /// <inheritdoc cref="Recognize(PaperText)"/>
    /// <param name="trace">Told what is weighed; null when nobody asks.</param>
    public ImmutableArray<PaperEntity> Recognize(PaperText text, RecognitionTrace? trace)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Recognize([text], trace)[0];
    }

    /// <summary>The terms of each of several papers, as if each were alone.</summary>
    public ImmutableArray<PaperEntity>[] Recognize(PaperText[] texts) => Recognize(texts, trace: null);

    private ImmutableArray<PaperEntity>[] Recognize(PaperText[] texts, RecognitionTrace? trace)
    {
        var mentions = Array.ConvertAll(texts, static _ => new List<Mention>(256));
        foreach (var recognizer in recognizers)
        {
            for (var at = 0; at < texts.Length; at++)
                recognizer.Recognize(texts[at], mentions[at]);
        }

        var chosen = tagger.Choose(texts, mentions, trace);
        var named = new ImmutableArray<PaperEntity>[texts.Length];
        for (var at = 0; at < texts.Length; at++)
            named[at] = Name(texts[at], chosen[at], trace);
        return named;
    }

    private static ImmutableArray<PaperEntity> Name(PaperText text, List<(EntityCandidate Entity, TermType Type)> chosen, RecognitionTrace? trace)
    {
        HeadVariants.Join(text, chosen, trace);
        var entities = ImmutableArray.CreateBuilder<PaperEntity>(chosen.Count);
        foreach (var (entity, type) in chosen)
        {
            trace?.Believed(entity, type);
            entities.Add(EntityNaming.Name(text, entity, type));
        }

        return entities.MoveToImmutable();
    }
}
