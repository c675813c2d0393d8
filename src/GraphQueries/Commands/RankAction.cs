using System.Collections.Immutable;
using System.CommandLine;
using GraphAlgorithms;
using GraphConsole;
using GraphConsole.Output;
using GraphQueries.Networks;
using GraphStore.Model;
using Microsoft.Extensions.Options;

namespace GraphQueries.Commands;

/// <param name="Label">Term, one of the types of terms, or Paper.</param>
internal sealed record RankOptions(GraphOptions Graph, NodeMeasure By, string Label, int Top);

/// <summary><c>rank --by MEASURE</c>: the most central terms or papers.</summary>
internal sealed class RankAction(IOptions<RankOptions> options, Terminal terminal) : IVerbAction
{
    private const int Decimals = 6;

    public static Verb Define(Settings settings)
    {
        var graph = new GraphOptions.Symbols(settings);
        var by = settings.Option(["--by"], "MEASURE", $"What counts: {NodeMeasures.Names}.", NodeMeasures.Parse, fallback: NodeMeasure.PageRank);
        var label = settings.Option(["--label"], "LABEL", "Term, Concept, Method, Task, Dataset, Metric or Paper.", Label, fallback: GraphSchema.Term);
        var top = settings.Option(["--top"], "N", "So many of them.", Numbers.WholeFrom(1), fallback: 20);
        var command = new Command("rank", "List the most central terms or papers.") { by, label, top };
        graph.AddTo(command);
        return Verb.Of<RankAction, RankOptions>(
            command, parsed => new RankOptions(graph.Read(parsed), parsed.GetValue(by), parsed.GetValue(label)!, parsed.GetValue(top)));
    }

    public Task<ExitCode> Run(CancellationToken cancel)
    {
        var (source, by, label, top) = options.Value;
        var graph = GraphSource.Load(source.Folder);
        var network = NodeNetwork.Of(graph, isOfPapers: label == "Paper");
        double[] values = by.Of(network, new ComputeOptions(Environment.ProcessorCount, cancel));
        var best = Enumerable.Range(0, values.Length)
            .Where(number => network.Nodes[number].HasLabel(label))
            .OrderByDescending(number => values[number])
            .ThenBy(number => number)
            .Take(top);
        bool isWhole = by is NodeMeasure.Papers or NodeMeasure.Degree or NodeMeasure.Core;
        string column = by == NodeMeasure.PageRank ? "pageRank" : by.ToString().ToLowerInvariant();
        GridWriter.Write(terminal, source.Format, new Grid("rank", ["rank", "name", "type", column, "id"],
            [.. best.Select((number, rank) => ImmutableArray.Create<Cell>(
                (long)(rank + 1), network.Nodes[number].DisplayName(), network.Nodes[number].Label,
                isWhole ? (long)values[number] : Cell.Measure(values[number], Decimals), network.Nodes[number].Id))]));
        return Task.FromResult(ExitCode.Done);
    }

    private static string Label(string text)
    {
        string[] labels = [GraphSchema.Term, .. GraphSchema.TermLabels, "Paper"];
        return labels.FirstOrDefault(label => label.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? throw new FormatException(string.Join(", ", labels));
    }
}
