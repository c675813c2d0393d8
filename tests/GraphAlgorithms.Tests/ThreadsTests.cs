using System.Runtime.InteropServices;
using GraphAlgorithms.Centrality;
using GraphAlgorithms.Cohesion;
using GraphAlgorithms.Communities;
using GraphAlgorithms.Components;
using GraphAlgorithms.Layout;
using GraphAlgorithms.Paths;
using GraphAlgorithms.Similarity;
using GraphAlgorithms.Tests.Support;

namespace GraphAlgorithms.Tests;

/// <summary>The same bits for any number of threads, of every kernel that uses more than one; and every kernel can be stopped.</summary>
public class ThreadsTests
{
    private static readonly CsrGraph Large = Rmat.Of(scale: 11, edgeFactor: 12, seed: 2, isWeighted: true).Build();
    private static readonly CsrGraph Directed = Rmat.Of(scale: 12, edgeFactor: 12, seed: 3, isDirected: true).Build();
    private static readonly CsrGraph Small = Rmat.Of(scale: 9, edgeFactor: 6, seed: 4).Build();

    private static readonly Dictionary<string, Func<ComputeOptions, byte[]>> Kernels = new(StringComparer.Ordinal)
    {
        ["page rank"] = compute => Bits(PageRank.Of(Directed, compute: compute).Scores),
        ["page rank by weight"] = compute => Bits(PageRank.Of(Large, compute: compute).Scores),
        ["betweenness"] = compute => Bits(Betweenness.Exact(Small, compute)),
        ["betweenness by weight"] = compute => Bits(Betweenness.Exact(Rmat.Of(scale: 8, edgeFactor: 6, seed: 4, isWeighted: true).Build(), compute)),
        ["sampled betweenness"] = compute => Bits(Betweenness.Sampled(Directed, new BetweennessSampling { Error = 0.3 }, compute).Scores),
        ["closeness"] = compute => Bits(Closeness.Of(Directed, compute)),
        ["harmonic"] = compute => Bits(Closeness.Harmonic(Small, compute)),
        ["triangles"] = compute => Bits(Triangles.Of(Large, compute).AtNode),
        ["similar nodes"] = compute => Bits(SimilarNodes.All(Small, SimilarityMeasure.Cosine, 5, compute).SelectMany(static list => list).SelectMany(static found => new[] { found.Node, found.Score, found.Common }).ToArray()),
        ["consensus"] = compute => Bits(Consensus.Of(Large, 4, compute: compute).CommunityOf),
        ["force layout"] = compute => Bits(ForceLayout.Of(Small, new ForceLayoutOptions { Iterations = 20 }, compute)),
    };

    private static readonly Dictionary<string, Action<CancellationToken>> Sequential = new(StringComparer.Ordinal)
    {
        ["leiden"] = cancel => Leiden.Of(Large, cancel: cancel),
        ["louvain"] = cancel => Louvain.Of(Large, cancel: cancel),
        ["labels"] = cancel => LabelPropagation.Of(Large, cancel: cancel),
        ["weak components"] = cancel => WeakComponents.Of(Large, cancel),
        ["strong components"] = cancel => StrongComponents.Of(Directed, cancel),
        ["cuts"] = cancel => Cuts.Of(Large, cancel),
        ["cores"] = cancel => CoreNumbers.Of(Large, cancel),
        ["breadth first"] = cancel => BreadthFirst.Distances(Large, 0, cancel),
        ["dijkstra"] = cancel => Dijkstra.From(Large, 0, cancel),
        ["bidirectional"] = cancel => Bidirectional.Path(Large, 0, 1, cancel),
        ["all shortest"] = cancel => _ = AllShortest.Paths(Large, 0, 1, cancel).Count(),
        ["yen"] = cancel => Yen.Paths(Large, 0, 1, 3, cancel),
    };

    public static TheoryData<string> Names { get; } = [.. Kernels.Keys];

    public static TheoryData<string> SequentialNames { get; } = [.. Sequential.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Kernel_OnTwoOrFourThreads_GivesTheBitsOfOne(string kernel)
    {
        byte[] one = Kernels[kernel](new ComputeOptions(1));
        one.Length.ShouldBeGreaterThan(0);
        Kernels[kernel](new ComputeOptions(2)).AsSpan().SequenceEqual(one).ShouldBeTrue();
        Kernels[kernel](new ComputeOptions(4)).AsSpan().SequenceEqual(one).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Kernel_ToldToStop_Throws(string kernel)
    {
        var stopped = new CancellationToken(canceled: true);
        Should.Throw<OperationCanceledException>(() => Kernels[kernel](new ComputeOptions(1, stopped)));
        Should.Throw<OperationCanceledException>(() => Kernels[kernel](new ComputeOptions(2, stopped)));
    }

    [Theory]
    [MemberData(nameof(SequentialNames))]
    public void SequentialKernel_ToldToStop_Throws(string kernel) =>
        Should.Throw<OperationCanceledException>(() => Sequential[kernel](new CancellationToken(canceled: true)));

    private static byte[] Bits<T>(T[] values)
        where T : struct => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
