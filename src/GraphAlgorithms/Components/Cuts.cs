using System.Collections.Immutable;

namespace GraphAlgorithms.Components;

/// <summary>What holds a graph together: the edges (bridges) and the nodes (articulation points) without which it has more components.</summary>
/// <param name="Bridges">With the smaller end first, ascending.</param>
/// <param name="ArticulationPoints">Ascending.</param>
public sealed record CutResult(ImmutableArray<(int One, int Other)> Bridges, ImmutableArray<int> ArticulationPoints);

/// <summary>Bridges and articulation points (Hopcroft and Tarjan 1973), in one depth-first search without recursion.</summary>
/// <remarks>O(n + m); room O(n). Directions and weights are not looked at. A parallel edge makes its like no bridge; self-loops change nothing.</remarks>
public static class Cuts
{
    private const int Unseen = -1;

    public static CutResult Of(CsrGraph graph, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var undirected = graph.Undirected;
        int nodes = undirected.NodeCount;
        int[] seen = new int[nodes];
        Array.Fill(seen, Unseen);
        int[] lows = new int[nodes];
        int[] arcs = new int[nodes];
        int[] calls = new int[nodes];
        bool[] backSkipped = new bool[nodes];
        bool[] isCut = new bool[nodes];
        var bridges = new List<(int One, int Other)>();
        int visited = 0;
        for (int root = 0; root < nodes; root++)
        {
            if (seen[root] != Unseen)
                continue;
            cancel.ThrowIfCancellationRequested();
            int branches = 0;
            int depth = 1;
            calls[0] = root;
            seen[root] = lows[root] = visited++;
            arcs[root] = undirected.Starts[root];
            while (depth > 0)
            {
                int node = calls[depth - 1];
                int parent = depth > 1 ? calls[depth - 2] : Unseen;
                if (arcs[node] < undirected.Starts[node + 1])
                {
                    int next = undirected.Targets[arcs[node]++];
                    if (next == parent && !backSkipped[node])
                    {
                        // The edge that led here; a second one is another way back.
                        backSkipped[node] = true;
                    }
                    else if (seen[next] != Unseen)
                    {
                        lows[node] = Math.Min(lows[node], seen[next]);
                    }
                    else
                    {
                        seen[next] = lows[next] = visited++;
                        arcs[next] = undirected.Starts[next];
                        calls[depth++] = next;
                    }

                    continue;
                }

                depth--;
                if (parent == Unseen)
                    continue;
                lows[parent] = Math.Min(lows[parent], lows[node]);
                if (lows[node] > seen[parent])
                    bridges.Add((Math.Min(node, parent), Math.Max(node, parent)));
                if (parent == root)
                    branches++;
                else if (lows[node] >= seen[parent])
                    isCut[parent] = true;
            }

            isCut[root] = branches > 1;
        }

        bridges.Sort();
        return new CutResult([.. bridges], [.. Enumerable.Range(0, nodes).Where(node => isCut[node])]);
    }
}
