using GraphBuilder.Reading.Listings;

namespace GraphBuilder.Tests.Reading.Listings;

public class PageFurnitureTests
{
    [Theory]
    [InlineData("new", true)]
    [InlineData("New", false)]
    [InlineData("New Methods", false)]
    [InlineData("Subscribe", true)]
    [InlineData("Subscribe to Otters", false)]
    [InlineData("Get trending papers in your email inbox!", true)]
    [InlineData("byAK and the research community", true)]
    [InlineData("by Ada Example", true)]
    [InlineData("by way of example", false)]
    [InlineData("By My Eyes: Grounding Models in Otters", false)]
    [InlineData("Bypass Networks", false)]
    [InlineData("Mar 13", true)]
    [InlineData("13 March 2024", true)]
    [InlineData("March 13th, 2024", true)]
    [InlineData("Thu, 13 Mar", true)]
    [InlineData("2024-03-13", true)]
    [InlineData("13/03/2024", true)]
    [InlineData("Published on Mar 13", true)]
    [InlineData("March of the Models", false)]
    [InlineData("May 2024 Be the Year of Otters", false)]
    [InlineData("42", true)]
    [InlineData("1.2k", true)]
    [InlineData("· 3 authors", true)]
    [InlineData("12 comments", true)]
    [InlineData("12 Angry Models", false)]
    [InlineData("1984", true)]
    [InlineData("Submitted by somebody", true)]
    [InlineData("Otter", false)]
    public void Is_Line_TellsFurnitureFromTitles(string line, bool expected) => PageFurniture.Is(line, mayGoOn: false).ShouldBe(expected);

    [Theory]
    [InlineData("by Ada Example")]
    [InlineData("May 2024")]
    [InlineData("42")]
    public void Is_LineInsideASentence_IsText(string line) => PageFurniture.Is(line, mayGoOn: true).ShouldBeFalse();

    [Theory]
    [InlineData("SubscribeAttention Is All You Need", 9)]
    [InlineData("Subscribe3D Otters", 9)]
    [InlineData("Subscribers and Otters", 0)]
    [InlineData("Subscribe to Otters", 0)]
    [InlineData("Subscribe-and-Forget Learning", 0)]
    [InlineData("Subscribe", 0)]
    [InlineData("Otter", 0)]
    public void Glued_Line_CountsTheButton(string line, int expected) => PageFurniture.Glued(line).ShouldBe(expected);
}
