using System.Globalization;
using GraphStore.Model.Cypher;

namespace GraphQueries.Catalogue;

/// <summary>A plan as a tree of lines, the last step first, as it is usually shown.</summary>
internal static class PlanText
{
    public static IEnumerable<string> Lines(CypherPlan plan) => Lines(plan, indent: "");

    /// <summary>What was counted when the statement ran, else what is expected.</summary>
    private static IEnumerable<string> Figures(CypherPlan step)
    {
        if (step.Rows is { } rows)
            yield return string.Create(CultureInfo.InvariantCulture, $"{rows:#,0} {(rows == 1 ? "row" : "rows")}");
        else if (step.EstimatedRows is { } expected)
            yield return string.Create(CultureInfo.InvariantCulture, $"about {expected:#,0} rows");
        if (step.DbHits is { } hits)
            yield return string.Create(CultureInfo.InvariantCulture, $"{hits:#,0} hits");
        if (step.Time is { } time)
            yield return string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:#,0.00} ms");
    }

    private static IEnumerable<string> Lines(CypherPlan step, string indent)
    {
        string details = step.Details.ReplaceLineEndings(" "), figures = string.Join(", ", Figures(step));
        yield return $"{indent}{step.Operator}{(details.Length == 0 ? "" : $"  {details}")}{(figures.Length == 0 ? "" : $"  ({figures})")}";
        foreach (string line in step.Children.SelectMany(child => Lines(child, indent + "  ")))
            yield return line;
    }
}
