using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GraphBuilder.Annotations;
using GraphBuilder.Evaluation;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Tests.Reading;
using GraphBuilder.Tests.Support;

namespace GraphBuilder.Tests.Evaluation;

/// <summary>The scorer that comes with the annotations and this one, on the same invented papers.</summary>
public sealed partial class ScorerAgreementTests : IDisposable
{
    private const int Papers = 150;

    private static readonly string[] Values = ["82.9%", "82.9 %", "1.5x", "9"];

    private static readonly string[] Urls = ["https://a.org", "https://github.com/b/c"];

    private static readonly string Scorer = Path.Combine(ProjectFolder.Root, "..", "shared", "gold", "score.py");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-scorer-");

    public void Dispose() => folder.Delete(recursive: true);

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void Evaluate_InventedPapers_AgreesWithTheScorer(int seed)
    {
        Skip.IfNot(File.Exists(Scorer), "../shared/gold/score.py is not here");
        var random = new Random(seed);
        var system = RandomCorpus.Of(seed, Papers).ConvertAll(paper => paper with { Extraction = More(paper.Extraction, random) });
        var (goldFile, papersFile, systemFile) = (Write("gold.jsonl", Gold(system, seed)), Write("papers.jsonl", Texts(system)), WriteLines(system));
        var scores = Score(goldFile, papersFile, systemFile);
        Skip.If(scores is null, "python3 is not installed");

        var report = Evaluator.Evaluate(GoldReader.Read(goldFile, papersFile), SystemLines.Read(File.ReadAllBytes(systemFile), systemFile), CancellationToken.None);
        var compared = 0;
        foreach (var row in report.Figures)
        {
            if (row.Figure is Figure.WholeResults or Figure.WholeResultsExactly)
                continue;
            scores.ShouldContainKey(FigureNames.Of(row.Figure));
            string.Create(CultureInfo.InvariantCulture, $"{row.Tally.Precision:F3} {row.Tally.Recall:F3} {row.Tally.F1:F3} {row.Tally.Gold} {row.Tally.System}")
                .ShouldBe(scores[FigureNames.Of(row.Figure)], FigureNames.Of(row.Figure));
            compared++;
        }

        compared.ShouldBe(scores.Count);
        foreach (var figure in (ReadOnlySpan<Figure>)[Figure.Entities, Figure.Proposed, Figure.EvaluatedOn, Figure.Linking, Figure.Relations, Figure.ResultValues, Figure.Links])
            report[figure].Tally.Right.ShouldBeGreaterThan(0, FigureNames.Of(figure));
    }

    /// <summary>With roles, relations, results and links.</summary>
    private static PaperExtraction More(PaperExtraction found, Random random)
    {
        var (entities, span) = (found.Entities, found.Entities[0].Mentions[0]);
        return found with
        {
            Entities = [.. entities.Select(entity => entity with { Role = (Role)random.Next(3) })],
            Relations = entities.Length < 2 ? [] : [new ExtractedRelation(entities[0].Id, (RelationType)random.Next(2), entities[1].Id, 0.5, [span])],
            Results = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new ExtractedResult(entities[0].Id, null, null, Values[random.Next(Values.Length)], [span]))],
            Links = [.. Enumerable.Range(0, random.Next(2)).Select(_ => new ExtractedLink(Urls[random.Next(Urls.Length)], (LinkKind)random.Next(2), [span]))],
        };
    }

    /// <summary>Annotations that agree with what was found for the most part.</summary>
    private static IEnumerable<object> Gold(List<ExtractedPaper> system, int seed)
    {
        var random = new Random(seed);
        for (var number = 0; number < system.Count; number++)
        {
            var (paper, extraction) = system[number];
            var kept = extraction.Entities.Where(_ => random.Next(5) > 0).ToList();
            var entities = kept.ConvertAll(entity => new
            {
                name = random.Next(6) == 0 ? entity.Name + " thing" : entity.Name.ToUpperInvariant(),
                type = ExtractionNames.Types[random.Next(4) == 0 ? random.Next(5) : (int)entity.Type],
                role = ExtractionNames.Roles[random.Next(2) == 0 ? random.Next(6) : (int)entity.Role],
                surface = entity.Mentions.Select(mention => paper.Abstract[mention.Start..mention.End].ToLowerInvariant()).Append("never written").ToArray(),
            });
            yield return new
            {
                id = number,
                entities,
                relations = entities.Count < 2 ? [] : new[] { new[] { entities[0].name, ExtractionNames.Relations[random.Next(2)], entities[1].name } },
                results = extraction.Results.Where(_ => random.Next(3) > 0).Select(static result => new { method = "", dataset = "", metric = "", value = result.Value.Replace("%", " \\%", StringComparison.Ordinal) }).ToArray(),
                repos = extraction.Links.Where(_ => random.Next(3) > 0).Select(static link => link.Url).ToArray(),
                pages = Array.Empty<string>(),
            };
        }
    }

    private static IEnumerable<object> Texts(List<ExtractedPaper> system) =>
        system.Select(static (extracted, number) => new { id = number, title = extracted.Paper.Title, @abstract = extracted.Paper.Abstract });

    private string Write(string name, IEnumerable<object> lines)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllLines(path, lines.Select(static line => JsonSerializer.Serialize(line)));
        return path;
    }

    /// <summary>What was found, every tenth paper left out.</summary>
    private string WriteLines(List<ExtractedPaper> system)
    {
        var path = Path.Combine(folder.FullName, "system.jsonl");
        var buffer = new ArrayBufferWriter<byte>();
        for (var number = 0; number < system.Count; number++)
        {
            if (number % 10 > 0)
                ExtractionJson.Write(buffer, system[number]);
        }

        File.WriteAllBytes(path, buffer.WrittenSpan.ToArray());
        return path;
    }

    /// <summary>The scorer's rows: precision, recall, F1, and how many are annotated and found; null without Python.</summary>
    private static Dictionary<string, string>? Score(params string[] files)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Scorer);
        foreach (var file in files)
            start.ArgumentList.Add(file);
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0);
            return Row().Matches(output).ToDictionary(
                static match => match.Groups["name"].Value.Trim(),
                static match => $"{match.Groups["p"].Value} {match.Groups["r"].Value} {match.Groups["f"].Value} {match.Groups["gold"].Value} {match.Groups["system"].Value}",
                StringComparer.Ordinal);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^(?<name>.+?) +P (?<p>[\d.]+) +R (?<r>[\d.]+) +F1 (?<f>[\d.]+) +\(gold (?<gold>\d+), system (?<system>\d+)\)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
