namespace GraphAlgorithms.Components;

/// <summary>Strong components: nodes that reach each other along the arcs (Tarjan 1972), without recursion.</summary>
/// <remarks>O(n + m); room O(n). In an undirected graph these are the weak components. A node that is on no cycle is a component of its own.</remarks>
public static class StrongComponents
{
    private const int Unseen = -1;

    public static ComponentResult Of(CsrGraph graph, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return graph.IsDirected ? Tarjan(graph, cancel) : WeakComponents.Of(graph, cancel);
    }

    private static ComponentResult Tarjan(CsrGraph graph, CancellationToken cancel)
    {
        int nodes = graph.NodeCount;
        int[] lows = new int[nodes];
        int[] arcs = new int[nodes];
        int[] components = new int[nodes];
        Array.Fill(lows, Unseen);
        Array.Fill(components, Unseen);
        int[] calls = new int[nodes];
        int[] open = new int[nodes];
        int[] seen = new int[nodes];
        int opened = 0;
        int visited = 0;
        int count = 0;
        for (int root = 0; root < nodes; root++)
        {
            if (lows[root] != Unseen)
                continue;
            cancel.ThrowIfCancellationRequested();
            int depth = 0;
            Enter(root);
            while (depth > 0)
            {
                int node = calls[depth - 1];
                if (arcs[node] < graph.Starts[node + 1])
                {
                    int next = graph.Targets[arcs[node]++];
                    if (lows[next] == Unseen)
                        Enter(next);
                    else if (components[next] == Unseen)
                        lows[node] = Math.Min(lows[node], lows[next]);
                    continue;
                }

                depth--;
                if (lows[node] == seen[node])
                    Close(node);
                else
                    lows[calls[depth - 1]] = Math.Min(lows[calls[depth - 1]], lows[node]);
            }

            void Enter(int node)
            {
                seen[node] = lows[node] = visited++;
                arcs[node] = graph.Starts[node];
                calls[depth++] = node;
                open[opened++] = node;
            }

            void Close(int node)
            {
                int last;
                do
                {
                    last = open[--opened];
                    components[last] = count;
                }
                while (last != node);
                count++;
            }
        }

        return new ComponentResult(BySmallest(components, count), count);
    }

    private static int[] BySmallest(int[] components, int count)
    {
        int[] numbers = new int[count];
        Array.Fill(numbers, Unseen);
        int next = 0;
        for (int node = 0; node < components.Length; node++)
        {
            if (numbers[components[node]] == Unseen)
                numbers[components[node]] = next++;
            components[node] = numbers[components[node]];
        }

        return components;
    }
}
