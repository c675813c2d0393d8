namespace GraphAlgorithms.Similarity;

/// <summary>Looks for the nodes most like one after another, in room that is used again.</summary>
internal sealed class SimilaritySearch
{
    private readonly CsrGraph graph;
    private readonly CsrGraph incoming;
    private readonly SimilarityMeasure measure;
    private readonly int[] common;
    private readonly double[] products;
    private readonly int[] met;

    /// <param name="graph">Without parallel edges and self-loops.</param>
    public SimilaritySearch(CsrGraph graph, SimilarityMeasure measure)
    {
        this.graph = graph;
        this.measure = measure;
        incoming = graph.Transposed;
        common = new int[graph.NodeCount];
        products = new double[graph.NodeCount];
        met = new int[graph.NodeCount];
    }

    public SimilarNode[] Nearest(int node, int count)
    {
        int found = 0;
        for (int arc = graph.Starts[node]; arc < graph.Starts[node + 1]; arc++)
        {
            int shared = graph.Targets[arc];
            double weight = graph.ArcWeights?[arc] ?? 1;
            for (int back = incoming.Starts[shared]; back < incoming.Starts[shared + 1]; back++)
            {
                int other = incoming.Targets[back];
                if (other == node)
                    continue;
                if (common[other]++ == 0)
                    met[found++] = other;
                products[other] += weight * (incoming.ArcWeights?[back] ?? 1);
            }
        }

        // The worst of those kept is on top and makes room for a better one.
        var best = new PriorityQueue<SimilarNode, SimilarNode>(Comparer<SimilarNode>.Create(Compare));
        foreach (int other in met.AsSpan(0, found))
        {
            var candidate = new SimilarNode(other, Score(node, other), common[other]);
            common[other] = 0;
            products[other] = 0;
            if (candidate.Score <= 0)
                continue;
            if (best.Count < count)
                best.Enqueue(candidate, candidate);
            else if (count > 0)
                best.EnqueueDequeue(candidate, candidate);
        }

        var nearest = new SimilarNode[best.Count];
        for (int i = nearest.Length - 1; i >= 0; i--)
            nearest[i] = best.Dequeue();
        return nearest;
    }

    private static int Compare(SimilarNode one, SimilarNode other) =>
        one.Score.CompareTo(other.Score) is var order && order != 0 ? order : other.Node.CompareTo(one.Node);

    private double Score(int node, int other)
    {
        int degree = graph.Starts[node + 1] - graph.Starts[node];
        int otherDegree = graph.Starts[other + 1] - graph.Starts[other];
        return measure switch
        {
            SimilarityMeasure.Jaccard => common[other] / (double)(degree + otherDegree - common[other]),
            SimilarityMeasure.Overlap => common[other] / (double)Math.Min(degree, otherDegree),
            _ => Cosine(node, other),
        };
    }

    private double Cosine(int node, int other)
    {
        double lengths = Math.Sqrt(Squares(node)) * Math.Sqrt(Squares(other));
        return lengths > 0 ? Math.Min(1, products[other] / lengths) : 0;
    }

    private double Squares(int node)
    {
        if (graph.ArcWeights is null)
            return graph.Starts[node + 1] - graph.Starts[node];
        double sum = 0;
        foreach (double weight in graph.Weights(node))
            sum += weight * weight;
        return sum;
    }
}
