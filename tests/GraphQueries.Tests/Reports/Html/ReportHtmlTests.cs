using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GraphQueries.Reports;
using GraphQueries.Tests.Support;

namespace GraphQueries.Tests.Reports.Html;

public sealed partial class ReportHtmlTests
{
    [Fact]
    public async Task Html_Policy_AllowsTheStyleSheetAndNothingElse()
    {
        var page = await Page("term:thinupdate");
        string policy = page.Descendants("meta").Single(meta => meta.Attribute("http-equiv")?.Value == "Content-Security-Policy").Attribute("content")!.Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.Descendants("style").Single().Value)));
        policy.ShouldBe($"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'");
        page.Descendants("script").ShouldBeEmpty();
        page.Descendants("style").Single().Value.ShouldNotContain("url(");
    }

    [Theory]
    [InlineData("term:thinupdate")]
    [InlineData("paper:thin-updates")]
    public async Task Html_References_LeadToSomethingOnThePage(string id)
    {
        var page = await Page(id);
        var ids = page.Descendants().Attributes("id").Select(attribute => attribute.Value).ToList();
        ids.ShouldBeUnique();
        page.Descendants("a").Attributes("href").Select(href => href.Value).Where(href => href.StartsWith('#')).Select(href => href[1..]).Except(ids, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public async Task Html_Pictures_HaveATextForThoseWhoCannotSeeThem()
    {
        var page = await Page("term:thinupdate");
        var pictures = page.Descendants("svg").Where(svg => svg.Attribute("role")?.Value == "img").ToList();
        pictures.Count.ShouldBe(2);
        foreach (var picture in pictures)
            picture.Element("desc")!.Value.ShouldContain("ThinUpdate extends adapter.");
        page.Descendants("svg").Except(pictures).ShouldAllBe(svg => svg.Attribute("aria-hidden") != null || svg.Attribute("role") != null);
    }

    // WCAG 2.2: 4.5 for text, 3 for signs and lines, in light and in dark.
    [Theory]
    [InlineData("ink", 4.5)]
    [InlineData("muted", 4.5)]
    [InlineData("link", 4.5)]
    [InlineData("concept", 3)]
    [InlineData("method", 3)]
    [InlineData("task", 3)]
    [InlineData("dataset", 3)]
    [InlineData("metric", 3)]
    [InlineData("other", 3)]
    public void Style_Colour_StandsOutFromThePaper(string name, double least)
    {
        var themes = File.ReadAllText(RepositoryFile.Path("src/GraphQueries/Reports/Html/report.css")).Split("@media (prefers-color-scheme: dark)");
        themes.Length.ShouldBe(2);
        foreach (string theme in themes)
        {
            var colours = ColourPattern().Matches(theme).DistinctBy(match => match.Groups["name"].Value).ToDictionary(match => match.Groups["name"].Value, match => Luminance(match.Groups["colour"].Value), StringComparer.Ordinal);
            Contrast(colours[name], colours["paper"]).ShouldBeGreaterThan(least);
            if (least > 3)
                Contrast(colours[name], colours["quiet"]).ShouldBeGreaterThan(least);
        }

        static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static async Task<XDocument> Page(string id) =>
        XDocument.Parse(Encoding.UTF8.GetString(ReportFormat.Html.Write(await ReportOf.Thing(id))).Replace("<!DOCTYPE html>\n", "", StringComparison.Ordinal), LoadOptions.PreserveWhitespace);

    private static double Luminance(string hex)
    {
        var parts = Enumerable.Range(0, 3).Select(i => Convert.ToInt32(hex.Substring(2 * i, 2), 16) / 255.0).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex("--(?<name>[a-z]+): #(?<colour>[0-9a-f]{6});", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ColourPattern();
}
