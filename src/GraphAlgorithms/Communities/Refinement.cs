using GraphAlgorithms.Computing;

namespace GraphAlgorithms.Communities;

/// <summary>
/// Splits communities into parts that are connected for certain (Traag, Waltman and van Eck 2019): each node starts alone, and nodes that are still alone join the part of their own
/// community where they add most, if both are well connected to the rest of it.
/// </summary>
internal static class Refinement
{
    /// <summary>The part of each node, from 0, each within one community; and how many there are.</summary>
    public static (int[] PartOf, int Count) Refine(WeightedLevel level, int[] communityOf, ref SplitMix random, CancellationToken cancel)
    {
        int nodes = level.NodeCount;
        double[] communityMasses = new double[nodes];
        int[] partOf = new int[nodes];
        double[] masses = new double[nodes];
        double[] outward = new double[nodes];
        bool[] isAlone = new bool[nodes];
        for (int node = 0; node < nodes; node++)
        {
            communityMasses[communityOf[node]] += level.Masses[node];
            partOf[node] = node;
            masses[node] = level.Masses[node];
            isAlone[node] = true;
            for (int arc = level.Starts[node]; arc < level.Starts[node + 1]; arc++)
            {
                if (communityOf[level.Targets[arc]] == communityOf[node])
                    outward[node] += level.Weights[arc];
            }
        }

        int[] order = new int[nodes];
        for (int node = 0; node < nodes; node++)
            order[node] = node;
        random.Shuffle(order);
        var weights = new CommunityWeights(nodes);
        for (int i = 0; i < nodes; i++)
        {
            if (i % 4096 == 0)
                cancel.ThrowIfCancellationRequested();
            int node = order[i];
            int community = communityOf[node];
            double mass = level.Masses[node];
            if (!isAlone[node] || outward[node] < level.Factor * mass * (communityMasses[community] - mass))
                continue;
            for (int arc = level.Starts[node]; arc < level.Starts[node + 1]; arc++)
            {
                int neighbour = level.Targets[arc];
                if (communityOf[neighbour] == community)
                    weights.Add(partOf[neighbour], level.Weights[arc]);
            }

            int best = node;
            double most = 0;
            foreach (int part in weights.Met)
            {
                double gain = weights.To(part) - (level.Factor * mass * masses[part]);
                if (gain > most && outward[part] >= level.Factor * masses[part] * (communityMasses[community] - masses[part]))
                    (best, most) = (part, gain);
            }

            if (best != node)
            {
                outward[best] += outward[node] - (2 * weights.To(best));
                masses[best] += mass;
                partOf[node] = best;

                // A part keeps the number of the node that was first alone in it, which is alone no more.
                isAlone[best] = false;
                isAlone[node] = false;
            }

            weights.Clear();
        }

        return (partOf, Numbering.Compact(partOf));
    }
}
