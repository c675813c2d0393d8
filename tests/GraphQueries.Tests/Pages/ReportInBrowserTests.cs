using GraphQueries.Reports;
using GraphQueries.Tests.Support;
using GraphStore.Model;
using Microsoft.Playwright;

namespace GraphQueries.Tests.Pages;

/// <summary>Pages in a real browser: they run nothing, ask for nothing, complain of nothing, and fit.</summary>
public sealed class ReportInBrowserTests(Chromium chromium, SeedsGraph seeds) : IClassFixture<Chromium>, IClassFixture<SeedsGraph>
{
    private static readonly string[] OfSeeds =
    [
        "LoRA", "layer normalization", "in-context learning", "ImageNet", "image classification", "VB-LoRA: Extreme Parameter Efficient Fine-Tuning with Vector Banks",
    ];

    private const string Overlaps =
        """
        () => {
          const boxes = [...document.querySelectorAll('svg.picture')].filter(svg => getComputedStyle(svg).display !== 'none')
            .flatMap(svg => [...svg.querySelectorAll('text')]).map(text => ({ name: text.textContent, box: text.getBoundingClientRect() }));
          const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
          return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => meet(a.box, b.box)).map(b => a.name + ' / ' + b.name));
        }
        """;

    private const string OutsideOfThePicture =
        """
        () => [...document.querySelectorAll('svg.picture')].filter(svg => getComputedStyle(svg).display !== 'none').flatMap(svg => {
          const frame = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')].filter(text => { const box = text.getBoundingClientRect(); return box.left < frame.left - 1 || box.right > frame.right + 1; }).map(text => text.textContent);
        })
        """;

    public static TheoryData<string, int, ColorScheme> Pages()
    {
        var pages = new TheoryData<string, int, ColorScheme>();
        foreach (string page in OfSeeds.Concat(["small", "paper", "crowd", "hostile", "flood"]))
        {
            foreach (int width in (int[])[400, 1400])
            {
                pages.Add(page, width, ColorScheme.Light);
                pages.Add(page, width, ColorScheme.Dark);
            }
        }

        return pages;
    }

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_AtAWidthAndInAScheme_IsQuietAndFits(string name, int width, ColorScheme scheme)
    {
        var browser = chromium.Browser;
        string file = Path.Combine(Directory.CreateTempSubdirectory("kg-page").FullName, "page.html");
        await File.WriteAllBytesAsync(file, ReportFormat.Html.Write(await Report(name)));
        try
        {
            await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme });
            var page = await context.NewPageAsync();
            var said = new List<string>();
            var asked = new List<string>();
            page.Console += (_, message) => said.Add(message.Text);
            page.PageError += (_, error) => said.Add(error);
            page.Dialog += (_, dialog) => said.Add(dialog.Message);
            page.Request += (_, request) => asked.Add(request.Url);
            await page.GotoAsync(new Uri(file).AbsoluteUri);

            said.ShouldBeEmpty();
            asked.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)).ShouldBe([new Uri(file).AbsoluteUri]);
            (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
            (await page.EvaluateAsync<string[]>(Overlaps)).ShouldBeEmpty();
            (await page.EvaluateAsync<string[]>(OutsideOfThePicture)).ShouldBeEmpty();
            (await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor")).ShouldBe(scheme == ColorScheme.Dark ? "rgb(21, 23, 27)" : "rgb(253, 253, 251)");
            (await page.Locator("svg.picture:visible").CountAsync()).ShouldBe(1);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    private async Task<GraphQueries.Reports.Model.Report> Report(string page) => page switch
    {
        _ when OfSeeds.Contains(page, StringComparer.Ordinal) => await seeds.Reports.Of((await seeds.Reports.Names(default)).Find(page)[0].Id, 1, default),
        "small" => await ReportOf.Thing("term:thinupdate"),
        "paper" => await ReportOf.Thing("paper:thin-updates", hops: 2),
        "crowd" => await ReportOf.Thing("term:subject", Crowd(), hops: 2),
        "hostile" => await ReportOf.Thing(HostileGraph.Term, HostileGraph.Load()),
        _ => await ReportOf.Thing(HostileGraph.Term, HostileGraph.Load(longName: true)),
    };

    /// <summary>A term with more neighbours than a picture has room for, with names of every length, and as many two steps away.</summary>
    private static PropertyGraph Crowd()
    {
        const int around = 50;
        var terms = Enumerable.Range(0, 2 * around)
            .Select(i => new GraphNode($"term:{i:000}", ["Term", GraphSchema.TermLabels[i % 5]],
                [new("name", string.Concat(Enumerable.Repeat("Wide MODEL names ", 1 + (i % 4)))), new("papers", 1L + (i * 3 % 17)), new("confidence", 0.9)]))
            .Append(new GraphNode("term:subject", ["Term", "Concept"], [new("name", "subject"), new("papers", 40L), new("confidence", 0.9)]));
        var relationships = Enumerable.Range(0, around)
            .SelectMany(i => new[] { Stated($"term:{i:000}", "term:subject", 0.5 + (i % 5 / 10.0)), Stated($"term:{i + around:000}", $"term:{i:000}", 0.8) })
            .OrderBy(row => row.Start, StringComparer.Ordinal);
        return PropertyGraph.From(new GraphContents(
            [.. terms.GroupBy(term => term.Labels[^1]).OrderBy(type => type.Key, StringComparer.Ordinal).Select(type => new NodeTable(type.Key, type))],
            [new RelationshipTable("USED_FOR", relationships)],
            new BuildRecord([], new Dictionary<string, string>(StringComparer.Ordinal), [])));
    }

    private static GraphRelationship Stated(string start, string end, double confidence) =>
        new("USED_FOR", start, end, [new("papers", 0L), new("confidence", confidence), new("source", "lexicon")]);
}
