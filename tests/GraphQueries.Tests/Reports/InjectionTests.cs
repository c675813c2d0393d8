using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using GraphQueries.Reports;
using GraphQueries.Tests.Support;
using Markdig;

namespace GraphQueries.Tests.Reports;

/// <summary>Names, texts and links from papers stay names, texts and links.</summary>
public sealed class InjectionTests
{
    private static readonly string[] Elements =
    [
        "html", "head", "meta", "link", "title", "style", "body", "nav", "main", "header", "section", "footer", "h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "a", "b", "i", "bdi", "mark", "cite",
        "code", "span", "div", "blockquote", "figure", "figcaption", "table", "thead", "tbody", "tr", "th", "td", "svg", "g", "path", "rect", "circle", "text", "desc",
    ];

    private static readonly string[] MarkdownElements =
        ["page", "h1", "h2", "h3", "p", "em", "strong", "code", "ul", "ol", "li", "a", "sup", "div", "hr", "blockquote", "table", "thead", "tbody", "tr", "th", "td"];

    /// <summary>What the usual forges understand beside CommonMark; what they find in a text on their own, such as addresses, is theirs.</summary>
    private static readonly MarkdownPipeline Forge = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseEmphasisExtras().UseTaskLists().UseMathematics().Build();

    [Theory]
    [InlineData(HostileGraph.Term, false)]
    [InlineData(HostileGraph.Term, true)]
    [InlineData(HostileGraph.Paper, false)]
    [InlineData(HostileGraph.Paper, true)]
    public async Task Html_HostileTexts_AddNoElementAttributeOrAddress(string id, bool longName)
    {
        string html = await Write(ReportFormat.Html, id, longName);
        var page = XDocument.Parse(html.Replace("<!DOCTYPE html>\n", "", StringComparison.Ordinal)); // it is well-formed XML, too: nothing is left open
        page.Descendants().Select(element => element.Name.LocalName).Except(Elements, StringComparer.Ordinal).ShouldBeEmpty();
        page.Descendants().Attributes().Select(attribute => attribute.Name.LocalName).Where(name => name is "style" or "src" || name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
        page.Descendants("a").Attributes("href").Select(href => href.Value)
            .ShouldAllBe(href => href.StartsWith('#') || href.StartsWith("https://", StringComparison.Ordinal));
        page.Descendants("a").Attributes("href").ShouldNotContain(href => href.Value.Contains("user:pass", StringComparison.Ordinal));
        html.ShouldNotContain("\u202E");
        html.ShouldNotContain("\u2066");
        html.ShouldNotContain("\u0007");
        html.Length.ShouldBeLessThan(80_000);
    }

    [Fact]
    public async Task Html_HostileTexts_AreStillShown()
    {
        var page = XDocument.Parse((await Write(ReportFormat.Html, HostileGraph.Term)).Replace("<!DOCTYPE html>\n", "", StringComparison.Ordinal));
        page.Descendants("h1").Single().Value.ShouldStartWith("<script>alert(1)</script>\"'`|[x](javascript:alert(2)) </style>");
        page.Descendants("section").Single(section => section.Attribute("id")?.Value == "links").Value.ShouldContain("javascript:alert(7)//https://github.com");
    }

    [Theory]
    [InlineData(HostileGraph.Term, false)]
    [InlineData(HostileGraph.Term, true)]
    [InlineData(HostileGraph.Paper, false)]
    [InlineData(HostileGraph.Paper, true)]
    public async Task Markdown_HostileTexts_StayText(string id, bool longName)
    {
        string markdown = await Write(ReportFormat.Markdown, id, longName);
        markdown.ShouldNotContain('<');
        markdown.ShouldNotContain("\u202E");
        markdown.ShouldContain("(https://example.org/a%29b%7Cc%3Cd%3E%22e'f\\_g\\_%2Ah%2A)");
        foreach (string row in markdown.Split('\n').Where(line => line.StartsWith('|')))
            row.Replace("\\|", "", StringComparison.Ordinal).Count(sign => sign == '|').ShouldBeInRange(4, 6);

        var page = XDocument.Parse($"<page>{Markdown.ToHtml(markdown, Forge)}</page>");
        page.Descendants().Select(element => element.Name.LocalName).Except(MarkdownElements, StringComparer.Ordinal).ShouldBeEmpty();
        page.Descendants("a").Attributes("href").Select(href => href.Value).ShouldAllBe(href => href.StartsWith('#') || href.StartsWith("https://", StringComparison.Ordinal));
        page.Descendants("h1").ShouldHaveSingleItem().Value.ShouldStartWith("<script>alert(1)</script>\"'`|[x](javascript:alert(2)) </style>");
        page.Descendants("table").Elements("tbody").Elements("tr").Select(row => row.Elements("td").Count()).ShouldAllBe(cells => cells >= 3);
    }

    [Theory]
    [InlineData(HostileGraph.Term)]
    [InlineData(HostileGraph.Paper)]
    public async Task Json_HostileTexts_ComeBackWholeAndEscaped(string id)
    {
        string text = await Write(ReportFormat.Json, id, longName: true);
        text.ShouldNotContain('<');
        text.ShouldNotContain("\u202E");
        Encoding.UTF8.GetBytes(text).ShouldBeValidReport();
        using var json = JsonDocument.Parse(text);
        json.RootElement.GetProperty("subject").GetProperty("name").GetString()!.ShouldStartWith(HostileGraph.Name);
        json.RootElement.GetProperty("subject").GetProperty("name").GetString()!.Length.ShouldBeGreaterThan(10_000);
    }

    [Theory]
    [InlineData("https://example.org/a b", "https://example.org/a%20b")]
    [InlineData("http://example.org", "http://example.org/")]
    [InlineData("HTTPS://Example.org/\"<>", "https://example.org/%22%3C%3E")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(" javascript:alert(1)", null)]
    [InlineData("java\nscript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//example.org", null)]
    [InlineData("https://good.org@evil.org/", null)]
    [InlineData("https:///nowhere", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void SafeLink_Address_IsAbsoluteWebOrNothing(string? address, string? expected) => SafeLink.Of(address).ShouldBe(expected);

    private static async Task<string> Write(ReportFormat format, string id, bool longName = false) =>
        Encoding.UTF8.GetString(format.Write(await ReportOf.Thing(id, HostileGraph.Load(longName))));
}
