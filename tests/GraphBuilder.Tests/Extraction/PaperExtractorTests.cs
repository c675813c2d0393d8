using System.Buffers;
using System.Text;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Reading;
using GraphBuilder.Tests.Support;

namespace GraphBuilder.Tests.Extraction;

public sealed class PaperExtractorTests
{
    private static readonly PaperExtractor Extractor = new(ShippedModel.Recognizer(TermLexicon.Load([])).Recognize, ShippedModel.Interpreter.Interpret);

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(100)]
    public void Extract_PapersBesideOthers_FindsWhatEachHasAlone(int together)
    {
        var papers = Papers(100).ToArray();
        var alone = papers.Select(paper => Line(Extractor.Extract(paper))).ToArray();

        papers.Chunk(together).SelectMany(Extractor.Extract).Select(Line).ShouldBe(alone);

        alone.Distinct().Count().ShouldBe(papers.Length);
        alone.ShouldContain(line => line.Contains("GraphNet", StringComparison.Ordinal));
    }

    [Fact]
    public void Extract_SomeWereExtractedBefore_TakesThemAsTheyAre()
    {
        var papers = Papers(4).ToArray();
        var known = Extractor.Extract(papers[1]).Extraction;
        papers[2] = papers[2] with { Extraction = known };

        var extracted = Extractor.Extract(papers);

        extracted[2].Extraction.ShouldBeSameAs(known);
        extracted[2].Paper.Extraction.ShouldBeNull();
        Line(extracted[3]).ShouldBe(Line(Extractor.Extract(papers[3])));
    }

    /// <summary>Papers of different lengths, some of which are empty and some define abbreviations.</summary>
    private static IEnumerable<Paper> Papers(int count) => Enumerable.Range(0, count).Select(number => new HandMade(
        $"GraphNet-{number}: graph learning with transformers",
        string.Concat(Enumerable.Repeat($"We propose GraphNet-{number}, a graph neural network (GNN) for node classification. It reaches {number}.5% accuracy on ImageNet-{number} and beats BERT. ", number % 4))).Build().Paper);

    private static string Line(ExtractedPaper paper)
    {
        var line = new ArrayBufferWriter<byte>();
        ExtractionJson.Write(line, paper);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }
}
