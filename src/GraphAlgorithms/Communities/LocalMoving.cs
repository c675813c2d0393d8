using GraphAlgorithms.Computing;

namespace GraphAlgorithms.Communities;

/// <summary>Moves nodes to the neighbouring community, or an empty one, where they add most; after a move only the neighbours left behind are looked at again (Traag, Waltman and van Eck 2019).</summary>
internal static class LocalMoving
{
    // Less than this is rounding: moves that gain nothing could go on for ever.
    private const double LeastGain = 1e-12;

    /// <summary>Changes the communities in place until no node gains by a move.</summary>
    /// <param name="communityOf">From 0, less than the number of nodes.</param>
    /// <returns>Whether a node moved.</returns>
    public static bool Move(WeightedLevel level, int[] communityOf, ref SplitMix random, CancellationToken cancel)
    {
        int nodes = level.NodeCount;
        double[] masses = new double[nodes];
        int[] sizes = new int[nodes];
        for (int node = 0; node < nodes; node++)
        {
            masses[communityOf[node]] += level.Masses[node];
            sizes[communityOf[node]]++;
        }

        var empty = new Stack<int>();
        for (int community = nodes - 1; community >= 0; community--)
        {
            if (sizes[community] == 0)
                empty.Push(community);
        }

        int[] queue = new int[nodes];
        for (int node = 0; node < nodes; node++)
            queue[node] = node;
        random.Shuffle(queue);
        bool[] isQueued = new bool[nodes];
        Array.Fill(isQueued, value: true);
        var weights = new CommunityWeights(nodes);
        bool hasMoved = false;
        int head = 0;
        for (int waiting = nodes, step = 0; waiting > 0; waiting--, step++)
        {
            if (step % 4096 == 0)
                cancel.ThrowIfCancellationRequested();
            int node = queue[head];
            head = head + 1 == nodes ? 0 : head + 1;
            isQueued[node] = false;
            int from = communityOf[node];
            double mass = level.Masses[node];
            masses[from] -= mass;
            sizes[from]--;
            for (int arc = level.Starts[node]; arc < level.Starts[node + 1]; arc++)
                weights.Add(communityOf[level.Targets[arc]], level.Weights[arc]);

            double scale = level.Factor * mass;
            int to = from;
            double most = weights.To(from) - (scale * masses[from]);
            double least = LeastGain * (1 + Math.Abs(most));
            foreach (int community in weights.Met)
            {
                double gain = weights.To(community) - (scale * masses[community]);
                if (gain > most + least)
                    (to, most) = (community, gain);
            }

            weights.Clear();
            if (most < -least && sizes[from] > 0)
                to = empty.Peek();
            if (sizes[to] == 0 && to != from)
                empty.Pop();
            masses[to] += mass;
            sizes[to]++;
            if (to == from)
                continue;
            if (sizes[from] == 0)
                empty.Push(from);
            communityOf[node] = to;
            hasMoved = true;
            for (int arc = level.Starts[node]; arc < level.Starts[node + 1]; arc++)
            {
                int neighbour = level.Targets[arc];
                if (isQueued[neighbour] || communityOf[neighbour] == to)
                    continue;
                isQueued[neighbour] = true;
                int tail = head + waiting - 1;
                queue[tail >= nodes ? tail - nodes : tail] = neighbour;
                waiting++;
            }
        }

        return hasMoved;
    }
}
