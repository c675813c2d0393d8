using System.Collections.Immutable;
using GraphConsole.Output;
using GraphStore.Model;

namespace GraphQueries.Reports;

/// <summary>A reported number with what it belongs to.</summary>
internal sealed record ResultLine(StoredNode Result, StoredNode? Method, StoredNode? Dataset, StoredNode? Metric, StoredNode? Paper, Sentence? Sentence)
{
    /// <summary>The results that have the term in any part, by paper, then id.</summary>
    public static IEnumerable<ResultLine> Around(PropertyGraph graph, StoredNode term) =>
        new[] { "RESULT_OF", "ON_DATASET", "IN_METRIC" }
            .SelectMany(term.Incoming)
            .Select(relationship => relationship.Start)
            .Distinct()
            .Select(result => Of(graph, result, term))
            .OrderBy(line => line.Paper?.Id, StringComparer.Ordinal)
            .ThenBy(line => line.Result.Id, StringComparer.Ordinal);

    /// <summary>The results that the paper reports.</summary>
    public static IEnumerable<ResultLine> In(PropertyGraph graph, StoredNode paper) =>
        paper.Outgoing("REPORTS").Select(report => Of(graph, report.End));

    public static Grid ForReading(IEnumerable<ResultLine> lines) => new("results", ["value", "method", "dataset", "metric", "paper"],
        [.. lines.Select(line => ImmutableArray.Create<Cell>(
            line.Result.Text("value"), Name(line.Method), Name(line.Dataset), Name(line.Metric), line.Paper?.Text("title") ?? ""))]);

    public static Grid ForPrograms(IEnumerable<ResultLine> lines) => new("results", ["id", "value", "method", "dataset", "metric", "paper", "sentence", "evidence"],
        [.. lines.Select(line => ImmutableArray.Create<Cell>(
            line.Result.Id, line.Result.Text("value"), Name(line.Method), Name(line.Dataset), Name(line.Metric), line.Paper?.Id ?? "",
            line.Sentence?.Text ?? "", line.Sentence?.Evidence.ToString() ?? ""))]);

    private static ResultLine Of(PropertyGraph graph, StoredNode result, params ReadOnlySpan<StoredNode> terms)
    {
        StoredRelationship? report = First(result.Incoming("REPORTS"));
        return new ResultLine(
            result,
            First(result.Outgoing("RESULT_OF"))?.End,
            First(result.Outgoing("ON_DATASET"))?.End,
            First(result.Outgoing("IN_METRIC"))?.End,
            report?.Start,
            report is { } found ? Sentence.Best(graph, found, terms) : null);
    }

    private static StoredRelationship? First(IEnumerable<StoredRelationship> relationships)
    {
        foreach (var relationship in relationships)
            return relationship;
        return null;
    }

    private static string Name(StoredNode? term) => term?.DisplayName() ?? "";
}
