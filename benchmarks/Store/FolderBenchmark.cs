using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using GraphStore.Folder;
using GraphStore.Model;

namespace Benchmarks.Store;

/// <summary>An invented graph of the size that the seeds give, written to a folder, read back and validated.</summary>
[MemoryDiagnoser]
public class FolderBenchmark
{
    private const int Papers = 822;
    private const int Terms = 4600;
    private const int MentionsOfAPaper = 24;
    private const int NeighboursOfATerm = 2;

    private readonly string path = Path.Combine(Path.GetTempPath(), $"kg-store-benchmark-{Environment.ProcessId}");
    private GraphContents contents = new([], [], new([], ImmutableDictionary<string, string>.Empty, []));

    [GlobalSetup]
    public async Task Setup()
    {
        contents = contents with
        {
            Nodes = [new("Paper", PaperRows()), .. GraphSchema.TermLabels.Select((label, kind) => new NodeTable(label, TermRows(label, kind)))],
            Relationships = [new("MENTIONS", MentionRows()), new("CO_OCCURS_WITH", CoOccurrenceRows())],
        };
        await Write();
        var graph = Load();
        if (graph.NodeCount != Papers + Terms || graph.RelationshipsOf("MENTIONS")!.Count != Papers * MentionsOfAPaper || Validate() != 0)
            throw new InvalidOperationException("The graph that was read is not the one that was written.");
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        Directory.Delete(path, recursive: true);
        File.Delete(path + ".lock");
    }

    [Benchmark]
    public Task<GraphCounts> Write() => new FolderSink(path).Write(contents, CancellationToken.None);

    [Benchmark]
    public PropertyGraph Load()
    {
        using var folder = GraphFolder.Open(path);
        return folder.Load();
    }

    [Benchmark]
    public int Validate() => GraphValidator.Validate(path).Count;

    private static string Paper(int number) => $"paper:an-invented-paper-with-a-title-of-common-length-{number:D6}";

    private static string Term(int number) => $"term:invented-term-{number:D6}";

    private static ImmutableArray<GraphNode> PaperRows()
    {
        string text = string.Concat(Enumerable.Range(0, 150).Select(word => $"word{word * 7919 % 997} "));
        return
        [
            .. Enumerable.Range(0, Papers).Select(number =>
                new GraphNode(Paper(number), ["Paper"], [new("title", $"An invented paper, {number}"), new("abstract", text), new("year", 2024), new("records", 1)])),
        ];
    }

    private static ImmutableArray<GraphNode> TermRows(string label, int kind) =>
    [
        .. Enumerable.Range(0, Terms).Where(number => number % GraphSchema.TermLabels.Length == kind).Select(number => new GraphNode(
            Term(number),
            [GraphSchema.Term, label],
            [new("name", $"invented term {number}"), new("aliases", ImmutableArray.Create("one", "two")), new("papers", 3), new("confidence", 0.923)])),
    ];

    private static ImmutableArray<GraphRelationship> MentionRows() =>
    [
        .. from paper in Enumerable.Range(0, Papers)
           from mention in Enumerable.Range(0, MentionsOfAPaper).Select(mention => ((paper * 31) + (mention * 191)) % Terms).Order()
           select new GraphRelationship(
               "MENTIONS",
               Paper(paper),
               Term(mention),
               [
                   new("count", 2), new("inTitle", true), new("weight", Math.Sqrt(mention + 1)), new("confidence", 0.91),
                   new("evidence", ImmutableArray.Create($"{Paper(paper)}#title:0-10", $"{Paper(paper)}#abstract:100-120")),
               ]),
    ];

    private static ImmutableArray<GraphRelationship> CoOccurrenceRows() =>
    [
        .. from term in Enumerable.Range(0, Terms - NeighboursOfATerm)
           from distance in Enumerable.Range(1, NeighboursOfATerm)
           select new GraphRelationship("CO_OCCURS_WITH", Term(term), Term(term + distance), [new("papers", 2), new("npmi", 1.0 / (distance + 2))]),
    ];
}
