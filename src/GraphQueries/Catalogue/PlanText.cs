using System.Globalization;
using GraphStore.Model.Cypher;

namespace GraphQueries.Catalogue;

/// <summary>A plan as a tree of lines, the last step first, as it is usually shown.</summary>
internal static class PlanText
{
    public static IEnumerable<string> Lines(CypherPlan plan) => Lines(plan, indent: "");

    private static IEnumerable<string> Lines(CypherPlan step, string indent)
    {
        string rows = string.Create(CultureInfo.InvariantCulture, $"about {step.EstimatedRows:#,0} rows");
        string details = step.Details.ReplaceLineEndings(" ");
        yield return $"{indent}{step.Operator}{(details.Length == 0 ? "" : $"  {details}")}  ({rows})";
        foreach (string line in step.Children.SelectMany(child => Lines(child, indent + "  ")))
            yield return line;
    }
}
