using System.Text.Json;
using Json.Schema;

namespace GraphQueries.Tests.Support;

/// <summary>Holds JSON against <c>docs/report.schema.json</c>.</summary>
internal static class ReportSchema
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(RepositoryFile.Path("docs/report.schema.json")));

    public static void ShouldBeValidReport(this byte[] report)
    {
        using var json = JsonDocument.Parse(report);
        var result = Schema.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        var wrong = (result.Details ?? []).Where(detail => detail.Errors is { Count: > 0 }).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"));
        result.IsValid.ShouldBeTrue(string.Join('\n', wrong.Take(10)));
    }
}
