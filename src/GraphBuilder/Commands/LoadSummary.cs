using System.Collections.Immutable;
using System.Globalization;
using GraphConsole.Output;
using GraphStore.Neo4j.Loading;

namespace GraphBuilder.Commands;

/// <summary>What a load changed, or would change.</summary>
internal static class LoadSummary
{
    public static IReadOnlyList<Grid> Grids(LoadReport report, LoadOptions options)
    {
        var grids = new List<Grid>();
        Add(grids, "nodes", "label", report.Labels, options);
        Add(grids, "relationships", "type", report.Types, options);
        if (report.Schema.Count > 0)
            grids.Add(new Grid("schema", ["statement"], [.. report.Schema.Select(statement => ImmutableArray.Create<Cell>(statement))]));
        return grids;
    }

    /// <summary><c>12 added, 3 changed, 1 removed</c>, or that there is nothing to do.</summary>
    public static string LastLine(LoadReport report, LoadOptions options)
    {
        var all = report.Labels.Values.Concat(report.Types.Values).Aggregate(new LoadCounts(), (sum, one) => sum + one);
        string found = options.Verify && report.Unrecorded > 0
            ? string.Create(CultureInfo.InvariantCulture, $"; {report.Unrecorded:#,0} of them where the database said that nothing had changed")
            : "";
        string kept = all.Kept > 0 ? string.Create(CultureInfo.InvariantCulture, $", {all.Kept:#,0} left that the graph no longer has") : "";
        if (all.Added + all.Changed + all.Removed == 0)
            return (options.Plan ? "nothing would be written: the database has this graph" : "nothing written: the database has this graph already") + kept + found;
        return string.Create(
            CultureInfo.InvariantCulture, $"{(options.Plan ? "would be " : "")}{all.Added:#,0} added, {all.Changed:#,0} changed, {all.Removed:#,0} removed{kept}{found}");
    }

    private static void Add(List<Grid> grids, string title, string what, IReadOnlyDictionary<string, LoadCounts> counts, LoadOptions options)
    {
        if (counts.Count == 0)
            return;
        ImmutableArray<string> columns = options.KeepStale ? [what, "added", "changed", "removed", "kept"] : [what, "added", "changed", "removed"];
        grids.Add(new Grid(title, columns, [.. counts.Select(line => Row(line.Key, line.Value)[..columns.Length])]));
    }

    private static ImmutableArray<Cell> Row(string name, LoadCounts counts) => [name, counts.Added, counts.Changed, counts.Removed, counts.Kept];
}
