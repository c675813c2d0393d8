using GraphAlgorithms.Computing;

namespace GraphAlgorithms.Communities;

/// <summary>Communities by label propagation (Raghavan, Albert and Kumara 2007): each node in turn takes the label of most weight around it, until every node has such a label.</summary>
/// <remarks>
/// O(m) a round, some five rounds in practice, never more than the given number; one thread. A node keeps its label when that is among the best, else chance decides between them.
/// Directions and self-loops are not looked at; parallel edges add up; nodes without edges stay alone. The quality reported is modularity.
/// </remarks>
public static class LabelPropagation
{
    private const int MostRounds = 100;

    public static CommunityResult Of(CsrGraph graph, ulong seed = 1, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var level = WeightedLevel.Of(graph, CommunityQuality.Modularity, resolution: 1);
        int[] labels = new int[graph.NodeCount];
        int[] order = new int[labels.Length];
        for (int node = 0; node < labels.Length; node++)
            labels[node] = order[node] = node;
        var random = new SplitMix(seed);
        var weights = new CommunityWeights(labels.Length);
        bool hasChanged = true;
        for (int round = 0; round < MostRounds && hasChanged; round++)
        {
            hasChanged = false;
            random.Shuffle(order);
            for (int i = 0; i < order.Length; i++)
            {
                if (i % 4096 == 0)
                    cancel.ThrowIfCancellationRequested();
                int node = order[i];
                for (int arc = level.Starts[node]; arc < level.Starts[node + 1]; arc++)
                    weights.Add(labels[level.Targets[arc]], level.Weights[arc]);
                int label = Best(weights, labels[node], ref random);
                hasChanged |= label != labels[node];
                labels[node] = label;
                weights.Clear();
            }
        }

        return Numbering.Result(graph, labels, CommunityQuality.Modularity, resolution: 1);
    }

    private static int Best(CommunityWeights weights, int own, ref SplitMix random)
    {
        double most = weights.To(own);
        int best = own;
        int ties = 0;
        foreach (int label in weights.Met)
        {
            double weight = weights.To(label);
            if (weight > most)
                (most, best, ties) = (weight, label, 1);
            else if (weight >= most && best != own && random.Below(++ties) == 0)
                best = label;
        }

        return best;
    }
}
