using GraphBuilder.Tagging;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Tagging;

public sealed class PaperFeaturesTests
{
    private static readonly PaperText Text = TextAnalyzer.Analyze(
        "PlainNet: graph learning (GL) made plain", "We learn graphs. Graph learning (GL) on graphs is slow; PlainNet-based graph learning is not [1].");

    private readonly SurfaceTable surfaces = new();
    private readonly FormStore store = new(WordStatistics.Empty);
    private readonly PaperFeatures features;

    public PaperFeaturesTests()
    {
        surfaces.Add(WordRuns.KeyOf(Text.Abstract, 4, 6), new(Papers: 3, Concept: 1, Method: 0, Task: 2, Dataset: 0, Metric: 0));
        features = new(store, surfaces);
        features.Start(Text);
    }

    [Fact]
    public void Write_TokenOfAKnownPhrase_NamesItsNeighboursAndThePhrase()
    {
        var names = Names(Text.Abstract, 5);
        names.ShouldContain("word[-1,0]=Graph|learning");
        names.ShouldContain("word[0,1]=learning|(");
        names.ShouldContain("phrase=E82");
        names.ShouldContain("phrase.hood=E813");
        names.ShouldContain("phrase[-1]=B82");
        names.ShouldContain("abstract.count=3");
        names.ShouldContain("in.title=yes");
    }

    [Fact]
    public void Write_ColonInTheTitle_IsSeenBefore() => Names(Text.Title, 0).ShouldContain("before.colon=XxXx");

    [Fact]
    public void ClosedKey_TokensOfOneKey_HaveTheSameClosedFeatures()
    {
        var found = new Dictionary<ulong, string>();
        foreach (var field in (FieldText[])[Text.Title, Text.Abstract])
        {
            features.Start(field, [], own: null);
            foreach (var sentence in field.Sentences)
            {
                for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
                {
                    var sink = new NameList([]);
                    features.WriteClosed(token, sentence, ref sink);
                    var names = string.Join(' ', sink.Names);
                    found.TryAdd(features.ClosedKey(token, sentence), names);
                    found[features.ClosedKey(token, sentence)].ShouldBe(names);
                }
            }
        }

        found.Values.ShouldBeUnique();
    }

    private List<string> Names(FieldText field, int token)
    {
        features.Start(field, [], own: null);
        var sink = new NameList([]);
        features.Write(token, field.Sentences.Single(sentence => sentence.FirstToken <= token && token < sentence.EndToken), ref sink);
        return sink.Names;
    }

    private readonly record struct NameList(List<string> Names) : IFeatureSink
    {
        public void Take(FeatureTemplate template, NamePart value) => Names.Add(template.Name(value));

        public void Take(FeatureTemplate template, NamePart first, NamePart second) => Names.Add(template.Name(first, second));
    }
}
