using GraphAlgorithms.Cohesion;
using GraphAlgorithms.Components;
using GraphCypher.Routines;

namespace GraphQueries.Kernels;

/// <summary>What hangs together, and how tightly.</summary>
internal static class CohesionProcedures
{
    private static readonly RoutineColumn[] Component = [new("component", CypherType.Integer)];

    public static IEnumerable<ICypherRoutine> Of(Kernel kernel) =>
    [
        kernel.OfNodes("kg.components", "What is joined when directions do not matter, numbered by the first node.", [], Component, static run => Rows(run, WeakComponents.Of(run.Part.Graph, run.Compute.Cancel))),
        kernel.OfNodes(
            "kg.strongComponents", "Nodes that reach each other along the relationships.", [], Component, static run => Rows(run, StrongComponents.Of(run.Part.Graph, run.Compute.Cancel)), Direction.Out),
        kernel.OfNodes("kg.kCore", "The greatest k such that the node is in a part where all have k neighbours or more.", [], [new("core", CypherType.Integer)], static run =>
        {
            int[] cores = CoreNumbers.Of(run.Part.Graph, run.Compute.Cancel);
            return run.Each(node => cores[node]);
        }),
        kernel.OfNodes(
            "kg.triangles", "In how many triangles a node is, and the share of pairs of its neighbours that are neighbours.", [], [new("triangles", CypherType.Integer), new("clustering", CypherType.Float)], static run =>
        {
            var result = Triangles.Of(run.Part.Graph, run.Compute);
            return run.Each(node => result.AtNode[node], node => result.Clustering[node]);
        }),
        kernel.Procedure(
            "kg.bridges", "Pairs of nodes without whose relationship the graph has more components.", [], [], [new("one", CypherType.Node), new("other", CypherType.Node)],
            static run => Cuts.Of(run.Part.Graph, run.Compute.Cancel).Bridges.Select(bridge => new object?[] { run.Part.Nodes[bridge.One], run.Part.Nodes[bridge.Other] })),
        kernel.OfNodes(
            "kg.articulationPoints", "Nodes without which the graph has more components.", [], [],
            static run => Cuts.Of(run.Part.Graph, run.Compute.Cancel).ArticulationPoints.Select(node => new object?[] { run.Part.Nodes[node] })),
    ];

    private static IEnumerable<object?[]> Rows(KernelRun run, ComponentResult result) => run.Each(node => result.ComponentOf[node]);
}
