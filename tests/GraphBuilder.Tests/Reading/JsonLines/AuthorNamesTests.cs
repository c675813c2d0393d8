using GraphBuilder.Reading.JsonLines;

namespace GraphBuilder.Tests.Reading.JsonLines;

public class AuthorNamesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Ada Example", "Ada Example")]
    [InlineData("A. Example, B. Example and C. Example", "A. Example|B. Example|C. Example")]
    [InlineData("A. Example, B. Example, and C. Example", "A. Example|B. Example|C. Example")]
    [InlineData("A. Example; B. Example", "A. Example|B. Example")]
    [InlineData("A. Example (Somewhere, (Else)), B. (nick) Example", "A. Example|B. Example")]
    [InlineData("A. Example, Jr., B. Example", "A. Example|B. Example")]
    [InlineData("A. Example (never closed", "A. Example")]
    [InlineData("Sandy Andersen", "Sandy Andersen")]
    public void OfText_Line_GivesNames(string text, string expected) => string.Join('|', AuthorNames.OfText(text)).ShouldBe(expected);
}
