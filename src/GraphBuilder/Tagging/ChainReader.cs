using GraphBuilder.Text;

namespace GraphBuilder.Tagging;

/// <summary>Runs the chain over a paper: which stretches are terms, with what probability. A workspace: one per thread.</summary>
internal sealed class ChainReader
{
    private readonly CrfModel model;
    private readonly FormStore store;
    private readonly SentenceScorer scorer;
    private readonly PaperFeatures features;
    private readonly Lattice lattice = new();
    private readonly List<SpanProbability> spans = [];

    public ChainReader(CrfModel model, WordStatistics words, SurfaceTable surfaces)
    {
        this.model = model;
        store = new FormStore(words);
        scorer = new(model, words, store);
        features = new(store, surfaces);
    }

    /// <param name="own">When training: what the paper itself put into the table of surfaces.</param>
    public TaggedText Read(PaperText text, IReadOnlyList<Abbreviation> abbreviations, IReadOnlyDictionary<ulong, SurfaceCounts>? own)
    {
        var tagged = new TaggedText(text);
        features.Start(text);
        foreach (var field in (ReadOnlySpan<Field>)[Field.Title, Field.Abstract])
            Read(text[field], abbreviations, own, tagged);
        return tagged;
    }

    private void Read(FieldText field, IReadOnlyList<Abbreviation> abbreviations, IReadOnlyDictionary<ulong, SurfaceCounts>? own, TaggedText tagged)
    {
        features.Start(field, abbreviations, own);
        tagged.NoteForms(field, store, features.Forms);
        foreach (var sentence in field.Sentences)
        {
            if (sentence.EndToken == sentence.FirstToken)
                continue;
            scorer.Score(sentence, features, lattice);
            lattice.Marginalize(model.Transitions);
            spans.Clear();
            SpanMarginals.Find(lattice, model.Transitions, TaggedText.LeastNoted, spans);
            tagged.NoteSpans(field.Field, sentence.FirstToken, spans);
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
                tagged.NoteOutside(field.Field, token, lattice.Marginals(token - sentence.FirstToken)[LabelSet.Outside]);
        }
    }
}
