using GraphAlgorithms.Paths;
using GraphCypher.Routines;

namespace GraphQueries.Kernels;

/// <summary>Ways from node to node; weights are lengths.</summary>
internal static class PathProcedures
{
    private const int UsualCount = 3;

    private static readonly RoutineArgument[] Ends = [new("source", CypherType.Node), new("target", CypherType.Node)];

    private static readonly RoutineColumn[] Way = [new("path", CypherType.Path), new("length", CypherType.Float)];

    public static IEnumerable<ICypherRoutine> Of(Kernel kernel) =>
    [
        kernel.Procedure("kg.shortestPath", "A shortest path; no row when none leads there.", Ends, [], Way, static run =>
            Bidirectional.Path(run.Part.Graph, run.Node(0), run.Node(1), run.Compute.Cancel) is { } path ? [Row(run, path)] : []),
        kernel.Procedure("kg.allShortestPaths", "Every shortest path.", Ends, [], Way, static run =>
            AllShortest.Paths(run.Part.Graph, run.Node(0), run.Node(1), run.Compute.Cancel).Select(path => Row(run, path))),
        kernel.Procedure("kg.kShortestPaths", "The k shortest paths without loops, the shortest first; k is 3 unless the settings say.", Ends, ["k"], Way, static run =>
            Yen.Paths(run.Part.Graph, run.Node(0), run.Node(1), run.Settings.Whole("k", 1) ?? UsualCount, run.Compute.Cancel).Select(path => Row(run, path))),
        kernel.Procedure("kg.distances", "How far every node is that the source reaches, itself at 0.", [Ends[0]], [], [new("node", CypherType.Node), new("distance", CypherType.Float)], static run =>
        {
            double[] distances = Dijkstra.From(run.Part.Graph, run.Node(0), run.Compute.Cancel).Distances;
            return run.Each(node => distances[node]).Where(row => double.IsFinite((double)row[1]!));
        }),
    ];

    private static object?[] Row(KernelRun run, GraphPath path) => [run.Part.Path(path.Nodes), path.Length];
}
