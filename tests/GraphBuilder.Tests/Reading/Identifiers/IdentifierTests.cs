using GraphBuilder.Reading.Identifiers;

namespace GraphBuilder.Tests.Reading.Identifiers;

public class IdentifierTests
{
    [Theory]
    [InlineData("2401.01234", "2401.01234", 2024)]
    [InlineData("arXiv:2401.01234v2", "2401.01234", 2024)]
    [InlineData("https://arxiv.org/abs/2401.01234v12", "2401.01234", 2024)]
    [InlineData("http://arxiv.org/pdf/0704.0001v1.pdf", "0704.0001", 2007)]
    [InlineData("hep-th/9901001v3", "hep-th/9901001", 1999)]
    [InlineData("math.GT/0309136", "math.GT/0309136", 2003)]
    [InlineData("2401.1234", null, 0)]
    [InlineData("1401.12345", null, 0)]
    [InlineData("2413.01234", null, 0)]
    [InlineData("17", null, 0)]
    [InlineData("a17", null, 0)]
    [InlineData("12345678.9", null, 0)]
    [InlineData("", null, 0)]
    [InlineData("v1", null, 0)]
    public void ArxivId_Text_IsReadWithoutVersion(string text, string? expected, int year)
    {
        var id = ArxivId.Parse(text);
        id.ShouldBe(expected);
        if (id is not null)
            ArxivId.Year(id).ShouldBe(year);
    }

    [Theory]
    [InlineData("10.1000/ABC.1", "10.1000/abc.1")]
    [InlineData("doi: 10.1000/abc", "10.1000/abc")]
    [InlineData("https://doi.org/10.1000/abc", "10.1000/abc")]
    [InlineData("http://dx.doi.org/10.1000/abc", "10.1000/abc")]
    [InlineData("10.1000", null)]
    [InlineData("10.1000/", null)]
    [InlineData("11.1000/abc", null)]
    [InlineData("10.1000/a b", null)]
    [InlineData("", null)]
    public void Doi_Text_IsReadWithoutResolver(string text, string? expected) => Doi.Parse(text).ShouldBe(expected);

    [Theory]
    [InlineData("2017", 2017)]
    [InlineData("2017-06-12", 2017)]
    [InlineData("Mon, 12 Jun 2017 17:57:34 GMT", 2017)]
    [InlineData("12345", null)]
    [InlineData("0999", null)]
    [InlineData("soon", null)]
    public void PublicationYear_Text_IsTheFirstYearInIt(string text, int? expected) => PublicationYear.Parse(text).ShouldBe(expected);
}
