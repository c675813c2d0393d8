using System.Collections.Immutable;
using GraphBuilder.Reading;
using GraphConsole.Output;
using GraphStore.Model;

namespace GraphBuilder.Commands;

/// <summary>What went in and what came out, in three short tables.</summary>
internal static class BuildSummary
{
    /// <param name="changes">How the terms differ from those of the graph before; null when nobody asked.</param>
    public static IReadOnlyList<Grid> Of(Corpus corpus, DiagnosticLog log, GraphCounts counts, IReadOnlyList<EntityChange>? changes, TimeSpan elapsed)
    {
        var grids = Of(corpus, log, counts, elapsed);
        return changes is null ? grids : [.. grids, new Grid("changes", ["change", "count"], [.. Counted(changes).Select(static kind => ImmutableArray.Create<Cell>(kind.Name, kind.Count))])];
    }

    /// <summary><c>changes: 2 renamed, 1 merged; graph/changes.jsonl has all</c>, or that there are none.</summary>
    public static string Line(IReadOnlyList<EntityChange> changes, string folder) => changes.Count == 0
        ? "no changes since the previous graph"
        : $"changes: {string.Join(", ", Counted(changes).Where(static kind => kind.Count > 0).Select(static kind => $"{kind.Count} {kind.Name}"))}; {Path.Combine(folder, "changes.jsonl")} has all";

    private static IEnumerable<(string Name, long Count)> Counted(IReadOnlyList<EntityChange> changes) =>
        Enum.GetValues<ChangeKind>().Select(kind => (kind.ToString().ToLowerInvariant(), changes.LongCount(change => change.Kind == kind)));

    private static IReadOnlyList<Grid> Of(Corpus corpus, DiagnosticLog log, GraphCounts counts, TimeSpan elapsed) =>
    [
        new Grid("input", ["what", "count"],
        [
            ["files", (long)corpus.Files.Length],
            ["records", (long)corpus.RecordCount],
            ["papers", (long)corpus.PaperCount],
            ["errors", log.Errors],
            ["warnings", log.Warnings],
            ["seconds", elapsed.TotalSeconds],
        ]),
        new Grid("entities", ["type", "count"], Rows(GraphSchema.Nodes.Select(node => node.Label).Where(label => label is not "Paper"), counts.Nodes)),
        new Grid("relationships", ["type", "count"], Rows(GraphSchema.Relationships.Select(type => type.Type), counts.Relationships)),
    ];

    /// <summary>In the order of the schema, without what there is none of.</summary>
    private static IReadOnlyList<ImmutableArray<Cell>> Rows(IEnumerable<string> names, IReadOnlyDictionary<string, long> counts) =>
        [.. names.Where(name => counts.GetValueOrDefault(name) > 0).Select(name => ImmutableArray.Create<Cell>(name, counts[name]))];
}
