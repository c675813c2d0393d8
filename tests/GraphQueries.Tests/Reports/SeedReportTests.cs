using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphQueries.Reports;
using GraphQueries.Tests.Support;

namespace GraphQueries.Tests.Reports;

/// <summary>
/// Reports on the graph of <c>seeds/</c>. In Markdown they stand as files in <c>Specs/reports/seeds</c>, to be read and compared as text; of the long forms a line each, with size and hash, is kept.
/// </summary>
public sealed class SeedReportTests(SeedsGraph seeds) : IClassFixture<SeedsGraph>
{
    private static readonly (string Name, string File)[] Things =
    [
        ("LoRA", "lora"),
        ("layer normalization", "layer-normalization"),
        ("in-context learning", "in-context-learning"),
        ("ImageNet", "imagenet"),
        ("image classification", "image-classification"),
        ("VB-LoRA: Extreme Parameter Efficient Fine-Tuning with Vector Banks", "vb-lora-paper"),
    ];

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var (name, file) in Things)
                all.Add(name, file);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Report_AsMarkdown_IsAsApproved(string name, string file) =>
        Encoding.UTF8.GetString(await Write(ReportFormat.Markdown, name)).ShouldBeApproved($"reports/seeds/{file}.md");

    [Theory]
    [MemberData(nameof(All))]
    public async Task Report_AsJson_KeepsToTheSchema(string name, string file)
    {
        file.ShouldNotBeEmpty();
        (await Write(ReportFormat.Json, name)).ShouldBeValidReport();
    }

    [Theory]
    [InlineData("Html")]
    [InlineData("Json")]
    public async Task Report_OfATermWithLittle_IsAsApproved(string format)
    {
        var written = Enum.Parse<ReportFormat>(format);
        Encoding.UTF8.GetString(await Write(written, "LoRA")).ShouldBeApproved($"reports/seeds/lora{written.Ending()}");
    }

    [Fact]
    public async Task Report_InTheLongForms_HasTheApprovedSizeAndHash()
    {
        var lines = new StringBuilder();
        foreach (var (name, file) in Things)
        {
            foreach (var format in (ReportFormat[])[ReportFormat.Html, ReportFormat.Json])
            {
                byte[] text = await Write(format, name);
                lines.Append(CultureInfo.InvariantCulture, $"{file}{format.Ending()}  {text.Length}  {Convert.ToHexStringLower(SHA256.HashData(text))}\n");
            }
        }

        lines.ToString().ShouldBeApproved("reports/seeds/long-forms.txt");
    }

    [Fact]
    public async Task Report_OfAFolder_LeadsToTheOthersThere()
    {
        var neighbours = new Dictionary<string, string>(StringComparer.Ordinal) { ["term:vb-lora"] = "vb-lora.html" };
        string page = Encoding.UTF8.GetString(ReportFormat.Html.Write(await seeds.Reports.Of("term:lora", 1, default), neighbours));
        page.ShouldContain("<a href=\"vb-lora.html\">VB-LoRA</a>");
    }

    private async Task<byte[]> Write(ReportFormat format, string name)
    {
        string id = (await seeds.Reports.Names(default)).Find(name)[0].Id;
        return format.Write(await seeds.Reports.Of(id, 1, default));
    }
}
