using System.Text;
using GraphBuilder.Reading;
using GraphStore.Model;

namespace GraphBuilder.Tests.Reading;

/// <summary>Every file of <c>Specs/Reading</c> is read; beside it stands, in <c>.expected</c>, what must come out.</summary>
/// <remarks>With <c>UPDATE_SPECS=1</c> the expectations are written anew into the source folder: look at the difference before keeping it.</remarks>
public class ReadingSpecTests
{
    private static readonly string Folder = Path.Combine(ProjectFolder.Root, "tests", "GraphBuilder.Tests", "Specs", "Reading");

    public static TheoryData<string> Files() =>
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".expected", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Records_OfAFile_AreAsExpected(string file)
    {
        var path = Path.Combine(Folder, file);
        var actual = Read(path);
        var expectation = path + ".expected";
        if (Environment.GetEnvironmentVariable("UPDATE_SPECS") == "1")
            File.WriteAllText(expectation, actual);
        actual.ShouldBe(File.ReadAllText(expectation));
    }

    private static string Read(string path)
    {
        var log = new DiagnosticLog();
        var text = new StringBuilder();
        foreach (var paper in new CorpusReader(new ReadingOptions()).Records([path], log, CancellationToken.None))
            Append(text, paper);
        foreach (var note in log.Notes)
            Line(text, $"note on line {note.Line}: {note.Text}");
        foreach (var diagnostic in log.Diagnostics)
        {
            var severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
            Line(text, $"{severity} {diagnostic.Code} on line {diagnostic.Line}: found {diagnostic.Found}; expected {diagnostic.Expected}");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Paper paper)
    {
        Line(text, $"{paper.Listings[0].Position}. {paper.Title}");
        Field(text, "abstract", paper.Abstract);
        Field(text, "year", paper.Year?.ToString());
        Field(text, "authors", string.Join(" | ", paper.Authors));
        Field(text, "categories", string.Join(" | ", paper.Categories));
        Field(text, "arxiv", paper.ArxivId);
        Field(text, "doi", paper.Doi);
        Field(text, "id", paper.InputId);
        Field(text, "entities", paper.Extraction is { } extraction ? string.Join(" | ", extraction.Entities.Select(entity => entity.Name)) : null);
        text.Append('\n');
    }

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            Line(text, $"   {name}: {value}");
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
