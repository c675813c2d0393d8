using GraphQueries.Reports;

namespace GraphQueries.Tests.Reports;

public sealed class ReportFilesTests
{
    [Theory]
    [InlineData("term:lora", "lora.html")]
    [InlineData("term:c-plus-plus", "c-plus-plus.html")]
    public void NameOf_PlainSlug_IsTheSlug(string id, string expected) => ReportFiles.NameOf(id, ReportFormat.Html).ShouldBe(expected);

    // Windows keeps some names for itself, an index is there already, and not every disk has every script or length.
    [Theory]
    [InlineData("term:con", "con-")]
    [InlineData("term:index", "index-")]
    [InlineData("term:\u6ce8\u610f", "")]
    public void NameOf_SlugThatNoFileCanHave_IsToldApartByItsHash(string id, string start) =>
        ReportFiles.NameOf(id, ReportFormat.Json).ShouldMatch($"^{start}[0-9a-f]{{12}}\\.json$");

    [Fact]
    public void NameOf_LongSlugsWithOneStart_AreTwoFiles()
    {
        string slug = "term:" + new string('a', 900);
        string one = ReportFiles.NameOf(slug + "1", ReportFormat.Html);
        one.Length.ShouldBeLessThan(100);
        one.ShouldNotBe(ReportFiles.NameOf(slug + "2", ReportFormat.Html));
    }
}
