using GraphAlgorithms.Centrality;

namespace GraphAlgorithms.Communities;

/// <summary>The graph that communities are looked for in, or one of whose nodes are communities of a finer one. Self-loops only show in the masses of nodes.</summary>
/// <param name="Masses">What a node counts: its strength for modularity, the number of nodes for the constant Potts model.</param>
/// <param name="Factor">Weight within a community is worth itself less this times the product of the masses at its ends.</param>
internal sealed record WeightedLevel(int[] Starts, int[] Targets, double[] Weights, double[] Masses, double Factor)
{
    public int NodeCount => Masses.Length;

    public static WeightedLevel Of(CsrGraph graph, CommunityQuality quality, double resolution)
    {
        var undirected = graph.Undirected;
        double[] strengths = Degree.Weighted(undirected);
        int[] starts = new int[undirected.NodeCount + 1];
        int[] targets = new int[undirected.ArcCount];
        double[] weights = new double[undirected.ArcCount];
        int written = 0;
        for (int node = 0; node < undirected.NodeCount; node++)
        {
            for (int arc = undirected.Starts[node]; arc < undirected.Starts[node + 1]; arc++)
            {
                if (undirected.Targets[arc] == node)
                    continue;
                targets[written] = undirected.Targets[arc];
                weights[written++] = undirected.ArcWeights?[arc] ?? 1;
            }

            starts[node + 1] = written;
        }

        if (quality == CommunityQuality.ConstantPotts)
        {
            double[] ones = new double[strengths.Length];
            Array.Fill(ones, 1);
            return new WeightedLevel(starts, targets, weights, ones, resolution);
        }

        double total = strengths.Sum();
        return new WeightedLevel(starts, targets, weights, strengths, total > 0 ? resolution / total : 0);
    }

    /// <summary>Each community as a node, edges between them added up.</summary>
    /// <param name="communityOf">From 0 up to <paramref name="count"/>, each of which has a node.</param>
    public WeightedLevel Aggregate(int[] communityOf, int count)
    {
        int[] firsts = new int[count + 1];
        foreach (int community in communityOf)
            firsts[community + 1]++;
        for (int community = 0; community < count; community++)
            firsts[community + 1] += firsts[community];
        int[] members = new int[communityOf.Length];
        int[] next = firsts.AsSpan(0, count).ToArray();
        double[] masses = new double[count];
        for (int node = 0; node < communityOf.Length; node++)
        {
            members[next[communityOf[node]]++] = node;
            masses[communityOf[node]] += Masses[node];
        }

        int[] starts = new int[count + 1];
        int[] targets = new int[Targets.Length];
        double[] weights = new double[Targets.Length];
        var sums = new CommunityWeights(count);
        int written = 0;
        for (int community = 0; community < count; community++)
        {
            for (int i = firsts[community]; i < firsts[community + 1]; i++)
            {
                for (int arc = Starts[members[i]]; arc < Starts[members[i] + 1]; arc++)
                    sums.Add(communityOf[Targets[arc]], Weights[arc]);
            }

            foreach (int other in sums.Met)
            {
                if (other == community)
                    continue;
                targets[written] = other;
                weights[written++] = sums.To(other);
            }

            sums.Clear();
            starts[community + 1] = written;
        }

        Array.Resize(ref targets, written);
        Array.Resize(ref weights, written);
        return new WeightedLevel(starts, targets, weights, masses, Factor);
    }
}
