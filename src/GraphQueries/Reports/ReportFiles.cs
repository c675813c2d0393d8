using System.Collections.Immutable;
using System.Text;
using GraphQueries.Reports.Html;
using GraphQueries.Reports.Markdown;
using GraphQueries.Reports.Model;
using GraphStore.Model;

namespace GraphQueries.Reports;

/// <summary>A report of a folder of reports.</summary>
/// <param name="File">Its name in the folder.</param>
internal sealed record ReportFile(Named Term, string? Definition, string File);

/// <summary>The files of a folder of reports, and their index.</summary>
internal static class ReportFiles
{
    private const int LongestName = 80;

    /// <summary>Names that Windows keeps for itself.</summary>
    private static readonly ImmutableArray<string> Reserved = ["con", "prn", "aux", "nul", "index", .. Enumerable.Range(1, 9).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })];

    /// <summary>The file of a term: what its id says, where a file can be called so.</summary>
    public static string NameOf(string id, ReportFormat format)
    {
        string slug = id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];
        bool fits = slug.Length <= LongestName && !Reserved.Contains(slug) && slug.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-');
        string name = fits ? slug : $"{string.Concat(slug.Where(char.IsAsciiLetterOrDigit).Take(LongestName / 2))}-{GraphIds.Hash(id)}";
        return name.TrimStart('-') + format.Ending();
    }

    /// <summary>The page that leads to all of them.</summary>
    public static byte[] Index(ReportFormat format, Corpus corpus, ImmutableArray<ReportFile> files) => format switch
    {
        ReportFormat.Html => IndexHtml.Write(corpus, files),
        ReportFormat.Json => Json.IndexJson.Write(corpus, files),
        _ => Encoding.UTF8.GetBytes(IndexMarkdown(corpus, files)),
    };

    private static string IndexMarkdown(Corpus corpus, ImmutableArray<ReportFile> files)
    {
        var page = new StringBuilder().Append($"# Terms of {ReportWords.Counted(corpus.Papers, "paper")}\n\n| term | type | papers | what it is |\n|---|---|---:|---|\n");
        foreach (var file in files)
        {
            page.Append($"| [{MarkdownText.Escape(DisplayText.Name(file.Term.Name), isAtStart: false)}]({file.File}) | {file.Term.Type} | {ReportWords.Number(file.Term.Papers ?? 0)} | ")
                .Append($"{MarkdownText.Escape(DisplayText.Cut(DisplayText.Plain(file.Definition ?? ""), 300))} |\n");
        }

        return page.ToString();
    }
}
