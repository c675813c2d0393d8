using System.Buffers;
using System.Globalization;
using System.Text;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Tests.Support;

namespace GraphBuilder.Tests.Extraction;

public sealed class SpoolTests
{
    [Theory]
    [InlineData(long.MaxValue, 0)]
    [InlineData(1, 499)]
    [InlineData(0, 500)]
    public void Papers_AnyMemoryLimit_ComeBackInOrder(long memoryLimit, int expectedOnDisk)
    {
        var papers = Enumerable.Range(0, 500).Select(Numbered).ToList();
        using var spool = new Spool(memoryLimit);

        foreach (var paper in papers)
            spool.Add(paper);

        spool.Count.ShouldBe(500);
        spool.OnDisk.ShouldBe(expectedOnDisk);
        spool.Papers().Select(Line).ShouldBe(papers.Select(Line));
        Line(spool[321]).ShouldBe(Line(papers[321]));
    }

    [Fact]
    public void Dispose_WithPapersOnDisk_LeavesNoFile()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            using (var spool = new Spool(memoryLimit: 0, folder.FullName))
            {
                spool.Add(Numbered(1));
                _ = spool[0];
                folder.GetFiles().Length.ShouldBe(1);
            }

            folder.GetFiles().ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Item_OutOfRange_Throws()
    {
        using var spool = new Spool();

        Should.Throw<ArgumentOutOfRangeException>(() => spool[0]);
    }

    private static ExtractedPaper Numbered(int number) =>
        new HandMade(string.Create(CultureInfo.InvariantCulture, $"Paper {number} on adapters")).Has("adapter", TermType.Concept, "adapters").Build();

    private static string Line(ExtractedPaper paper)
    {
        var output = new ArrayBufferWriter<byte>();
        ExtractionJson.Write(output, paper);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
