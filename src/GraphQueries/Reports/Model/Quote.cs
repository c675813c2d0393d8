using System.Collections.Immutable;

namespace GraphQueries.Reports.Model;

/// <summary>A text with terms marked in it.</summary>
/// <param name="Marks">Ascending, apart from each other.</param>
internal sealed record MarkedText(string Text, ImmutableArray<Mark> Marks);

/// <summary>A stretch of a text.</summary>
/// <param name="Start">In UTF-16 code units from the text's start.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Term">The id of the term that is mentioned there; null for a place that states something and names no term of the report.</param>
internal readonly record struct Mark(int Start, int End, string? Term);

/// <summary>A sentence of a paper.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Field"><c>title</c> or <c>abstract</c>.</param>
/// <param name="Start">Where it begins in that field, in UTF-16 code units.</param>
/// <param name="Text">Marks count from the sentence's start.</param>
internal sealed record Quote(int Number, Named Paper, long? Year, string? Address, string Field, int Start, MarkedText Text)
{
    /// <summary>The place as the graph writes places.</summary>
    public string Place => new GraphStore.Model.Evidence(Paper.Id, Field, Start, Start + Text.Text.Length).ToString();
}
