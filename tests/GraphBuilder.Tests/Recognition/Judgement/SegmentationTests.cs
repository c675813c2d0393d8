using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Recognition.Judgement;

public sealed class SegmentationTests
{
    [Fact]
    public void Choose_OverlappingPlaces_TakesTheBestSum()
    {
        var chosen = Segmentation.Choose([Place(0, 10, 1f), Place(0, 20, 1.5f), Place(11, 20, 1f), Place(15, 30, 3f)]);
        chosen.Select(static place => (place.Span.Start, place.Span.End)).ShouldBe([(0, 10), (15, 30)]);
    }

    [Fact]
    public void Choose_PartsOfALikelyWhole_LoseToTheWhole()
    {
        var chosen = Segmentation.Choose([Place(0, 20, 1f, words: 2), Place(0, 10, 0.9f), Place(11, 20, 0.9f)]);
        chosen.ShouldHaveSingleItem().Span.End.ShouldBe(20);
    }

    [Fact]
    public void Choose_PartsOfAnUnlikelyWhole_WinOverTheWhole()
    {
        var chosen = Segmentation.Choose([Place(0, 20, 0.1f, words: 2), Place(0, 10, 3f), Place(11, 20, 3f)]);
        chosen.Count.ShouldBe(2);
    }

    [Fact]
    public void Choose_TwoFields_AreApart()
    {
        var title = Place(0, 5, 1f, Field.Title);
        var chosen = Segmentation.Choose([title, Place(0, 5, 1f)]);
        chosen.Count.ShouldBe(2);
        chosen[0].ShouldBeSameAs(title);
    }

    [Theory]
    [InlineData(0, 5, false)]
    [InlineData(4, 11, true)]
    [InlineData(12, 14, true)]
    [InlineData(20, 30, false)]
    [InlineData(29, 41, true)]
    [InlineData(40, 50, false)]
    public void Overlaps_Span_FindsTheChosenOneThatSharesText(int start, int end, bool expected) =>
        Segmentation.Overlaps([Place(0, 50, 1f, Field.Title), Place(10, 20, 1f), Place(30, 40, 1f)], new TextSpan(Field.Abstract, start, end)).ShouldBe(expected);

    private static Place Place(int start, int end, float logOdds, Field field = Field.Abstract, int words = 1) => new()
    {
        Span = new TextSpan(field, start, end),
        FirstToken = 0,
        EndToken = 1,
        Key = 1,
        Words = words,
        LogOdds = logOdds,
    };
}
