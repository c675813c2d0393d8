using System.Collections.Immutable;

namespace GraphQueries.Reports.Model;

/// <summary>A number that a paper reports.</summary>
/// <param name="Value">As written.</param>
/// <param name="Number">Null where it is no single number.</param>
/// <param name="IsRelative">A difference or factor, and no level.</param>
/// <param name="Direction"><c>higher</c> or <c>lower</c>, of a change; else null.</param>
internal sealed record ReportedResult(
    string Id, string Value, double? Number, string? Unit, bool IsRelative, string? Direction, Named? Method, Named? Dataset, Named? Metric, Named? Paper, int? Sentence);

/// <summary>What several methods report in one metric on one dataset, the best first.</summary>
/// <param name="Better"><c>higher</c> or <c>lower</c>; null where the metric's name does not say, and then the greatest come first.</param>
internal sealed record Comparison(Named Dataset, Named Metric, string? Unit, string? Better, ImmutableArray<ReportedResult> Results);
