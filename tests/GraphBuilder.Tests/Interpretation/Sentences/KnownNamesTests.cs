using GraphBuilder.Interpretation.Sentences;

namespace GraphBuilder.Tests.Interpretation.Sentences;

public sealed class KnownNamesTests
{
    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(2, 0, 1)]
    [InlineData(2, 1, 0)]
    [InlineData(5, 0, 2)]
    [InlineData(5, 1, 1)]
    [InlineData(9, 1, 2)]
    public void Fame_CountedPapers_LeavesTheOwnOut(int papers, int own, int expected)
    {
        KnownNames names = KnownNames.Count(Enumerable.Range(0, papers).Select(_ => (IEnumerable<string>)["Lamp-Net", "lamp nets"]));
        MarkedPaper paper = MarkedPaper.Parse("", "We light [lamp net:Method].");

        names.Fame(paper.Text, paper.Entities[0], own).Any.ShouldBe(expected);
    }

    [Fact]
    public void Fame_KnownAbbreviationOfANewName_IsTheAbbreviationsOnly()
    {
        KnownNames names = KnownNames.Count(Enumerable.Range(0, 9).Select(_ => (IEnumerable<string>)["ST"]));
        MarkedPaper paper = MarkedPaper.Parse("", "We introduce [spectral tiling:Method] ([ST=spectral tiling]).");

        names.Fame(paper.Text, paper.Entities[0], own: 0).ShouldBe((2, 0));
    }

    [Fact]
    public void Read_WrittenNames_AreTheSame()
    {
        KnownNames names = KnownNames.Count([["LampNet"], ["LampNet", "rare"]]);
        var bytes = new MemoryStream();
        names.Write(new BinaryWriter(bytes));
        bytes.Position = 0;
        MarkedPaper paper = MarkedPaper.Parse("", "We light [LampNet:Method] and [rare:Method].");

        var read = KnownNames.Read(new BinaryReader(bytes));

        paper.Entities.Select(entity => read.Fame(paper.Text, entity, 0).Any).ShouldBe([1, 0]);
    }
}
