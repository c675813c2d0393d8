using System.Collections.Immutable;
using System.CommandLine;
using GraphAlgorithms;
using GraphConsole;
using GraphConsole.Databases;
using GraphConsole.Output;
using GraphQueries.Networks;
using GraphQueries.Sources;
using GraphStore.Model;
using Microsoft.Extensions.Options;

namespace GraphQueries.Commands;

/// <param name="Label">Term, one of the types of terms, or Paper.</param>
internal sealed record RankOptions(NetworkOptions Graph, NodeMeasure By, string Label, int Top);

/// <summary><c>rank --by MEASURE</c>: the most central terms or papers.</summary>
internal sealed class RankAction(IOptions<RankOptions> options, Terminal terminal, DatabaseConnection connection) : IVerbAction
{
    private const int Decimals = 6;

    public static Verb Define(Settings settings)
    {
        var graph = new NetworkOptions.Symbols(settings);
        var by = settings.Option(["--by"], "MEASURE", $"What counts: {NodeMeasures.Names}.", NodeMeasures.Parse, fallback: NodeMeasure.PageRank);
        var label = settings.Option(["--label"], "LABEL", "Term, Concept, Method, Task, Dataset, Metric or Paper.", Label, fallback: GraphSchema.Term);
        var top = settings.Option(["--top"], "N", "So many of them.", Numbers.WholeFrom(1), fallback: 20);
        var command = new Command("rank", "List the most central terms or papers.") { by, label, top };
        graph.AddTo(command);
        return Verb.Of<RankAction, RankOptions>(
            command, parsed => new RankOptions(graph.Read(parsed), parsed.GetValue(by), parsed.GetValue(label)!, parsed.GetValue(top)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var (asked, by, label, top) = options.Value;
        await using var source = await asked.Source.Open(connection, terminal, cancel);
        var network = await Network(source, by, isOfPapers: label == "Paper", cancel);
        double[] values = by.Of(network, new ComputeOptions(Environment.ProcessorCount, cancel));
        var best = Enumerable.Range(0, values.Length)
            .Where(number => network.Nodes[number].HasLabel(label))
            .OrderByDescending(number => values[number])
            .ThenBy(number => number)
            .Take(top);
        bool isWhole = by is NodeMeasure.Papers or NodeMeasure.Degree or NodeMeasure.Core;
        string column = by == NodeMeasure.PageRank ? "pageRank" : by.ToString().ToLowerInvariant();
        GridWriter.Write(terminal, asked.Format, new Grid("rank", ["rank", "name", "type", column, "id"],
            [.. best.Select((number, rank) => ImmutableArray.Create<Cell>(
                (long)(rank + 1), network.Nodes[number].DisplayName(), network.Nodes[number].Label,
                isWhole ? (long)values[number] : Cell.Measure(values[number], Decimals), network.Nodes[number].Id))]));
        return ExitCode.Done;
    }

    /// <summary>With what joins the nodes only where the measure is not stored and has to be computed.</summary>
    private static async Task<NodeNetwork> Network(IGraphSource source, NodeMeasure by, bool isOfPapers, CancellationToken cancel)
    {
        string[] stored = by.StoredAs() is { } property ? [property] : [];
        var network = NodeNetwork.Of(await source.Part(NodeNetwork.PartOf(isOfPapers, isTied: false, stored), cancel), isOfPapers);
        return by.IsStored(network) ? network : NodeNetwork.Of(await source.Part(NodeNetwork.PartOf(isOfPapers, isTied: true), cancel), isOfPapers);
    }

    private static string Label(string text)
    {
        string[] labels = [GraphSchema.Term, .. GraphSchema.TermLabels, "Paper"];
        return labels.FirstOrDefault(label => label.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? throw new FormatException(string.Join(", ", labels));
    }
}
