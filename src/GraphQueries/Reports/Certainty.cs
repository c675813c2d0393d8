using System.Globalization;
using GraphStore.Model;

namespace GraphQueries.Reports;

/// <summary>How sure the graph is of what it says.</summary>
internal static class Certainty
{
    /// <summary>What is less likely than this is more likely wrong than right, and is told with that.</summary>
    private const double Even = 0.5;

    /// <summary>"unsure, 0.26"; nothing for what is more likely right than wrong, or has no confidence.</summary>
    public static string Note(StoredRelationship relationship) =>
        relationship["confidence"]?.AsFloat() is { } confidence and < Even ? string.Create(CultureInfo.InvariantCulture, $"unsure, {Math.Floor(confidence * 100) / 100:0.00}") : "";
}
