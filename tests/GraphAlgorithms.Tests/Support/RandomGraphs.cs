namespace GraphAlgorithms.Tests.Support;

/// <summary>Small graphs of every kind that the kernels have something to say about.</summary>
internal static class RandomGraphs
{
    public static readonly string[] Kinds =
        ["undirected", "directed", "weighted", "directed weighted", "disconnected", "self-loops", "multi-edges", "stars", "cliques", "paths", "empty", "one node"];

    private const int MostNodes = 12;

    public static EdgeList Of(string kind, int seed)
    {
        var random = new Random((Array.IndexOf(Kinds, kind) * 1_000_003) + seed);
        int nodes = random.Next(2, MostNodes + 1);
        var edges = new List<(int, int)>();
        switch (kind)
        {
            case "empty":
                nodes = random.Next(0, MostNodes);
                break;
            case "one node":
                nodes = 1;
                edges.AddRange(Enumerable.Repeat((0, 0), random.Next(0, 3)));
                break;
            case "stars":
                edges.AddRange(Enumerable.Range(1, nodes - 1).Select(leaf => (leaf % 5 == 4 ? leaf - 1 : 0, leaf)));
                break;
            case "paths":
                edges.AddRange(Enumerable.Range(0, nodes - 1).Where(_ => random.Next(6) > 0).Select(node => (node, node + 1)));
                break;
            case "cliques":
                int size = random.Next(2, 6);
                edges.AddRange(from one in Enumerable.Range(0, nodes) from other in Enumerable.Range(0, one) where one / size == other / size select (other, one));
                edges.AddRange(Enumerable.Range(1, nodes - 1).Where(node => node % size == 0 && random.Next(3) > 0).Select(node => (node - 1, node)));
                break;
            case "disconnected":
                int half = nodes / 2;
                edges.AddRange(Pairs(random, nodes).Where(pair => pair.One < half == pair.Other < half));
                break;
            default:
                edges.AddRange(Pairs(random, nodes));
                break;
        }

        if (kind is "self-loops")
            edges.AddRange(Enumerable.Range(0, nodes).Where(_ => random.Next(3) == 0).Select(node => (node, node)));
        if (kind is "multi-edges")
            edges.AddRange(edges.Where(_ => random.Next(2) == 0).ToArray());

        // Quarters add up without rounding, so that equally long paths are so everywhere.
        bool isWeighted = kind.Contains("weighted", StringComparison.Ordinal) || (kind is not ("undirected" or "directed") && random.Next(2) == 0);
        bool isDirected = kind.StartsWith("directed", StringComparison.Ordinal) || (kind is not ("undirected" or "weighted") && random.Next(2) == 0);
        return new EdgeList(nodes, isDirected, isWeighted, [.. edges.Select(edge => (edge.Item1, edge.Item2, random.Next(1, 13) / 4.0))]);
    }

    private static IEnumerable<(int One, int Other)> Pairs(Random random, int nodes)
    {
        int most = random.Next(0, 3 * nodes);
        var pairs = new HashSet<(int, int)>();
        for (int i = 0; i < most; i++)
        {
            int one = random.Next(nodes);
            int other = random.Next(nodes);
            if (one != other && !pairs.Contains((other, one)))
                pairs.Add((one, other));
        }

        return pairs;
    }
}
