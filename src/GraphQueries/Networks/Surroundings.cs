using GraphQueries.Reports.Gathering;
using GraphQueries.Sources;
using GraphStore.Model;

namespace GraphQueries.Networks;

/// <summary>What stands around some terms, or some papers, as a graph of its own.</summary>
internal static class Surroundings
{
    /// <summary>Terms with what they co-occur with, the papers that mention them, by id only, and their communities; or papers with the terms that they mention, and their communities.</summary>
    /// <param name="ids">Of nodes that the source has.</param>
    public static async Task<PropertyGraph> Of(IGraphSource source, IReadOnlyCollection<string> ids, bool isOfPapers, CancellationToken cancel)
    {
        var outgoing = await source.Relationships(isOfPapers ? ["IN_COMMUNITY", "MENTIONS"] : ["CO_OCCURS_WITH", "IN_COMMUNITY"], End.Start, ids, cancel);
        var incoming = isOfPapers ? [] : await source.Relationships(["CO_OCCURS_WITH", "MENTIONS"], End.Finish, ids, cancel);
        var rows = outgoing.Concat(incoming).DistinctBy(static row => (row.Type, row.Start, row.End)).ToList();
        var around = rows.SelectMany(static row => new[] { row.Start, row.End }).Concat(ids).ToHashSet(StringComparer.Ordinal);
        var counted = isOfPapers ? [] : around.Where(static id => !id.IsTerm() && id.StartsWith("paper:", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var known = await source.Nodes([.. around.Where(id => !counted.Contains(id))], cancel);
        return GraphRows.Graph([.. known, .. counted.Select(static id => new GraphNode(id, ["Paper"], []))], rows);
    }
}
