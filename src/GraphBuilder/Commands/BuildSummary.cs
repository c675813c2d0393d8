using System.Collections.Immutable;
using GraphBuilder.Reading;
using GraphConsole.Output;
using GraphStore.Model;

namespace GraphBuilder.Commands;

/// <summary>What went in and what came out, in three short tables.</summary>
internal static class BuildSummary
{
    public static IReadOnlyList<Grid> Of(Corpus corpus, DiagnosticLog log, GraphCounts counts, TimeSpan elapsed) =>
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
