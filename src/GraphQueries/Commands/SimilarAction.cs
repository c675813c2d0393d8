using System.Collections.Immutable;
using System.CommandLine;
using GraphAlgorithms.Similarity;
using GraphConsole;
using GraphConsole.Databases;
using GraphConsole.Output;
using GraphQueries.Names;
using GraphQueries.Networks;
using GraphQueries.Sources;
using Microsoft.Extensions.Options;

namespace GraphQueries.Commands;

internal sealed record SimilarOptions(NetworkOptions Graph, string Name, SimilarityMeasure By, int Top);

/// <summary><c>similar NAME</c>: terms that stand with the same terms, papers that are about the same.</summary>
internal sealed class SimilarAction(IOptions<SimilarOptions> options, Terminal terminal, DatabaseConnection connection) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var graph = new NetworkOptions.Symbols(settings);
        var name = new Argument<string>("NAME") { Description = "A term or paper: a name, alias, acronym, title or id." };
        var by = settings.Option(["--by"], "MEASURE", "How to compare what stands around them: cosine, jaccard or overlap.", Measure, fallback: SimilarityMeasure.Cosine);
        var top = settings.Option(["--top"], "N", "So many of them.", Numbers.WholeFrom(1), fallback: 10);
        var command = new Command("similar", "List terms that stand with the same terms, or papers that are about the same.") { name, by, top };
        graph.AddTo(command);
        return Verb.Of<SimilarAction, SimilarOptions>(
            command, parsed => new SimilarOptions(graph.Read(parsed), parsed.GetValue(name)!, parsed.GetValue(by), parsed.GetValue(top)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var (asked, name, by, top) = options.Value;
        await using var source = await asked.Source.Open(connection, terminal, cancel);
        var thing = await NamedThing.Find(source, NameIndex.Of(await source.Part(GraphPart.Names, cancel)), name, cancel);
        var network = thing.HasLabel("Paper")
            ? NodeNetwork.OfMentions(await source.Part(NodeNetwork.PartOfMentions, cancel))
            : NodeNetwork.Of(await source.Part(NodeNetwork.PartOf(isOfPapers: false, isTied: true), cancel), isOfPapers: false);
        var similar = SimilarNodes.Of(network.Graph, network.NumberOf(thing.Id), by, top);
        GridWriter.Write(terminal, asked.Format, new Grid("similar", ["name", "type", "score", "common", "id"],
            [.. similar.Select(found => ImmutableArray.Create<Cell>(
                network.Nodes[found.Node].DisplayName(), network.Nodes[found.Node].Label, found.Score, (long)found.Common, network.Nodes[found.Node].Id))]));
        return ExitCode.Done;
    }

    private static SimilarityMeasure Measure(string text) => text.ToLowerInvariant() switch
    {
        "cosine" => SimilarityMeasure.Cosine,
        "jaccard" => SimilarityMeasure.Jaccard,
        "overlap" => SimilarityMeasure.Overlap,
        _ => throw new FormatException("cosine, jaccard or overlap"),
    };
}
