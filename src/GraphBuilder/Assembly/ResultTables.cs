using System.Collections.Immutable;
using System.Globalization;
using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>The reported numbers and what they belong to.</summary>
internal sealed class ResultTables
{
    private readonly CorpusFacts facts;
    private readonly List<Row> rows = [];

    public ResultTables(CorpusFacts facts)
    {
        this.facts = facts;
        foreach (var result in facts.Results)
            rows.Add(new Row(IdOf(result), result));
        rows.Sort(static (one, other) => string.CompareOrdinal(one.Id, other.Id));
    }

    public IEnumerable<GraphNode> Nodes() => rows.Select(row => new GraphNode(row.Id, ["Result"], Properties(row.Result.Number)));

    public IEnumerable<GraphRelationship> Reports() => rows
        .OrderBy(row => row.Result.Paper).ThenBy(row => row.Id, StringComparer.Ordinal)
        .Select(row => new GraphRelationship(
            "REPORTS",
            facts.PaperIds[row.Result.Paper],
            row.Id,
            [new(GraphSchema.Evidence, EvidenceTexts.Of(facts, row.Result.Paper, row.Result.Evidence))]));

    /// <param name="term">The term of a result; -1 when the paper does not state one.</param>
    public IEnumerable<GraphRelationship> To(string type, Func<ReportedResult, int> term) => rows
        .Where(row => term(row.Result) >= 0)
        .Select(row => new GraphRelationship(type, row.Id, facts.Terms[term(row.Result)].Id, []));

    private static ImmutableArray<Property> Properties(ReportedNumber number)
    {
        var properties = ImmutableArray.CreateBuilder<Property>(5);
        properties.Add(new("value", number.Value));
        if (number.Number is { } value)
            properties.Add(new("number", value));
        if (number.Unit is { } unit)
            properties.Add(new("unit", unit));
        if (number.Direction is { } direction)
            properties.Add(new("direction", direction));
        properties.Add(new("relative", number.Relative));
        return properties.ToImmutable();
    }

    // The paper's slug and the place of the result in it.
    private string IdOf(ReportedResult result)
    {
        var paper = facts.PaperIds[result.Paper];
        return string.Create(CultureInfo.InvariantCulture, $"result:{paper.AsSpan(paper.IndexOf(':') + 1)}-{result.Ordinal}");
    }

    private sealed record Row(string Id, ReportedResult Result);
}
