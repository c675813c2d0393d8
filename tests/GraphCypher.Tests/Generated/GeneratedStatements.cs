namespace GraphCypher.Tests.Generated;

/// <summary>The statements that both engines must agree on, and the graphs that they are asked on.</summary>
internal static class GeneratedStatements
{
    public const int Graphs = 20;

    private const int OfEachGraph = 100;
    private const int Seed = 7;

    public static IReadOnlyList<GeneratedStatement> All { get; } = Write(Seed);

    /// <summary>Those asked on a graph.</summary>
    public static IEnumerable<GeneratedStatement> On(int graph) => All.Skip(graph * OfEachGraph).Take(OfEachGraph);

    public static IReadOnlyList<GeneratedStatement> Write(int seed)
    {
        var writer = new StatementWriter(seed);
        return [.. Enumerable.Range(0, Graphs * OfEachGraph).Select(_ => writer.Next())];
    }
}
