using System.Collections.Immutable;
using System.Globalization;
using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>The reported numbers and what they belong to.</summary>
internal sealed class ResultTables
{
    private readonly CorpusFacts facts;
    private readonly (string Id, ReportedResult Result)[] results;

    public ResultTables(CorpusFacts facts)
    {
        this.facts = facts;
        results = [.. facts.Results.Select(result => (IdOf(result), result))];
        Array.Sort(results, (one, other) => string.CompareOrdinal(one.Id, other.Id));
    }

    public IEnumerable<GraphNode> Nodes() => results.Select(item => new GraphNode(item.Id, ["Result"], Properties(item.Result.Number)));

    public IEnumerable<GraphRelationship> Reports() => results
        .Select(item => (item.Result.Paper, item.Id, item.Result.Evidence))
        .OrderBy(item => item.Paper).ThenBy(item => item.Id, StringComparer.Ordinal)
        .Select(item => new GraphRelationship(
            "REPORTS", facts.PaperIds[item.Paper], item.Id, [new(GraphSchema.Evidence, EvidenceTexts.Of(facts, item.Paper, item.Evidence))]));

    /// <param name="term">The term of a result; -1 when the paper does not state one.</param>
    public IEnumerable<GraphRelationship> To(string type, Func<ReportedResult, int> term) => results
        .Where(item => term(item.Result) >= 0)
        .Select(item => new GraphRelationship(type, item.Id, facts.Terms[term(item.Result)].Id, []));

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
}
