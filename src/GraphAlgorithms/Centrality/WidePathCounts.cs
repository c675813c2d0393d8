namespace GraphAlgorithms.Centrality;

/// <summary>Numbers of paths beyond the range of a double, each a fraction with an exponent of its own: a grid of a thousand by a thousand has some 10^600 from corner to corner.</summary>
internal sealed class WidePathCounts(int nodes)
{
    // Fractions are kept below this; further apart than its exponent, the smaller number is nothing beside the greater.
    private const double Large = 18446744073709551616.0;
    private const int LargeExponent = 64;

    private readonly double[] fractions = new double[nodes];
    private readonly int[] exponents = new int[nodes];
    private readonly double[] dependencies = new double[nodes];

    /// <summary>Counts again, from the successors of each node in the order of the search; answers what depends on each node, in room that is used again.</summary>
    /// <param name="order">The nodes reached, the source first.</param>
    /// <param name="firsts">Where the successors of each place begin; one more than places.</param>
    public double[] Dependencies(ReadOnlySpan<int> order, int[] firsts, int[] successors)
    {
        foreach (int node in order)
            (fractions[node], exponents[node]) = (0, 0);
        fractions[order[0]] = 1;
        for (int place = 0; place < order.Length; place++)
        {
            for (int i = firsts[place]; i < firsts[place + 1]; i++)
                Add(order[place], successors[i]);
        }

        for (int place = order.Length - 1; place >= 0; place--)
        {
            int node = order[place];
            double dependency = 0;
            for (int i = firsts[place]; i < firsts[place + 1]; i++)
            {
                int next = successors[i];
                dependency += Math.ScaleB(fractions[node] / fractions[next], exponents[node] - exponents[next]) * (1 + dependencies[next]);
            }

            dependencies[node] = dependency;
        }

        return dependencies;
    }

    private void Add(int from, int to)
    {
        if (fractions[to] <= 0)
        {
            (fractions[to], exponents[to]) = (fractions[from], exponents[from]);
            return;
        }

        // The greater exponent is kept.
        if (exponents[from] > exponents[to])
        {
            fractions[to] = Math.ScaleB(fractions[to], exponents[to] - exponents[from]);
            exponents[to] = exponents[from];
        }

        fractions[to] += Math.ScaleB(fractions[from], exponents[from] - exponents[to]);
        if (fractions[to] >= Large)
        {
            fractions[to] /= Large;
            exponents[to] += LargeExponent;
        }
    }
}
