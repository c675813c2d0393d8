using GraphBuilder.Tagging;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Tagging;

public sealed class ChainReaderTests
{
    private static readonly PaperText Text = TextAnalyzer.Analyze("On graph learning", "We like graph learning. It is graph learning of graphs.");

    [Fact]
    public void Read_AnyModel_SumsTheWeightsOfEveryFeature()
    {
        var random = new Random(5);
        var model = RandomModel(random);
        var words = Clustered(("graph", 7), ("learning", 200), ("is", 0));
        var tagged = new ChainReader(model, words, new SurfaceTable()).Read(Text, [], own: null);

        var store = new FormStore(words);
        var features = new PaperFeatures(store, new SurfaceTable());
        var lattice = new Lattice();
        features.Start(Text);
        features.Start(Text.Abstract, [], own: null);
        foreach (var sentence in Text.Abstract.Sentences)
        {
            lattice.Reset(sentence.EndToken - sentence.FirstToken);
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                foreach (var name in Names(store, features, token, sentence))
                    Add(model, name, lattice.Scores(token - sentence.FirstToken));
            }

            lattice.Marginalize(model.Transitions);
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
                tagged.Outside(Field.Abstract, token).ShouldBe(lattice.Marginals(token - sentence.FirstToken)[LabelSet.Outside], 1e-5f);
        }
    }

    [Fact]
    public void Read_ManyPapers_ForgetsFormsWithoutATrace()
    {
        var model = RandomModel(new Random(6));
        var reader = new ChainReader(model, WordStatistics.Empty, new SurfaceTable());
        var before = Spans(reader.Read(Text, [], own: null));
        var late = TextAnalyzer.Analyze("On late words", "We like words that come late: they are forgotten, and learnt again.");
        var beforeOfLate = Spans(new ChainReader(model, WordStatistics.Empty, new SurfaceTable()).Read(late, [], own: null));
        for (var round = 0; round < 3; round++)
        {
            reader.Read(TextAnalyzer.Analyze("", string.Join(' ', Enumerable.Range(round * 200_000, 200_000))), [], own: null);
            Spans(reader.Read(Text, [], own: null)).ShouldBe(before);
            Spans(reader.Read(late, [], own: null)).ShouldBe(beforeOfLate);
        }

        before.ShouldNotBeEmpty();
    }

    [Fact]
    public void Indexer_Spans_ReturnsWhatWasNoted()
    {
        var tagged = new ChainReader(RandomModel(new Random(7)), WordStatistics.Empty, new SurfaceTable()).Read(Text, [], own: null);
        foreach (var (span, probability) in tagged.Spans)
            tagged[span.Field, probability.FirstToken, probability.EndToken].ShouldBe(probability);
        tagged[Field.Abstract, 0, Text.Abstract.Tokens.Length].ShouldBe(default);
        tagged.PhraseKey(Field.Abstract, 2, 5).ShouldBe(WordRuns.KeyOf(Text.Abstract, 2, 5));
    }

    /// <summary>Words with their coarse clusters, also such as training does not make so many of.</summary>
    private static WordStatistics Clustered(params ReadOnlySpan<(string Word, int Cluster)> words)
    {
        var facts = new HashTable64<WordFacts>();
        foreach (var (word, cluster) in words)
            facts.GetOrAdd(WordHash.Of(word)) = WordFacts.Unseen with { CoarseCluster = (short)cluster, Cluster = (short)cluster };
        return new(facts, dimensions: 0, []);
    }

    private static List<(TextSpan, float)> Spans(TaggedText tagged) => [.. tagged.Spans.Select(noted => (noted.Span, noted.Probability.Total))];

    private static CrfModel RandomModel(Random random)
    {
        string[] names = ["word=graph", "word[-1]=we", "form=We", "suffix3=ing", "shape=Xx", "word[-1,0]=graph|learning", "glued=2", "abstract.count=2", "in.title=yes", "phrase=none", "first=Xx", "kind[1]=.", "class[-1,0]=-1|7", "class[-1,0]=7|200", "class[0,1]=7|200", "class[0,1]=200|-1", "class[0,1]=0|7", "class=7"];
        return CrfModel.Of(names, Weights(random, names.Length), [], Weights(random, LabelSet.Count));
    }

    private static float[] Weights(Random random, int rows)
    {
        var weights = new float[rows * LabelSet.Stride];
        for (var at = 0; at < weights.Length; at++)
            weights[at] = at % LabelSet.Stride < LabelSet.Count ? CrfModel.Quantize(random.NextSingle() - 0.5f) : 0;
        return weights;
    }

    private static void Add(CrfModel model, string name, Span<float> scores)
    {
        var row = model.Names.ToList().IndexOf(name);
        if (row < 0)
            return;
        for (var label = 0; label < scores.Length; label++)
            scores[label] += model.StepsOf(row)[label] * CrfModel.Step;
    }

    private static List<string> Names(FormStore store, PaperFeatures features, int token, Sentence sentence)
    {
        var sink = new NameList([]);
        for (var offset = -FormFeatures.Reach; offset <= FormFeatures.Reach; offset++)
        {
            if (token + offset < sentence.FirstToken || token + offset >= sentence.EndToken)
                continue;
            var form = features.Forms[token + offset];
            FormFeatures.Write(store.Text(form), store[form], offset, ref sink);
        }

        features.Write(token, sentence, ref sink);
        return sink.Names;
    }

    private readonly record struct NameList(List<string> Names) : IFeatureSink
    {
        public void Take(FeatureTemplate template, NamePart value) => Names.Add(template.Name(value));

        public void Take(FeatureTemplate template, NamePart first, NamePart second) => Names.Add(template.Name(first, second));
    }
}
