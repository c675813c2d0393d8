namespace GraphAlgorithms.Communities;

/// <summary>Gives communities their numbers.</summary>
internal static class Numbering
{
    /// <summary>Renumbers from 0 in the order of the smallest nodes, in place; answers how many there are.</summary>
    /// <param name="communityOf">Less than the number of nodes.</param>
    public static int Compact(int[] communityOf)
    {
        int[] numbers = new int[communityOf.Length];
        int count = 0;
        for (int node = 0; node < communityOf.Length; node++)
        {
            ref int number = ref numbers[communityOf[node]];
            if (number == 0)
                number = ++count;
            communityOf[node] = number - 1;
        }

        return count;
    }

    /// <summary>Renumbers the largest first, of the same size the one with the smallest node, and weighs the result.</summary>
    public static CommunityResult Result(CsrGraph graph, int[] communityOf, CommunityQuality quality, double resolution)
    {
        int count = Compact(communityOf);
        int[] sizes = new int[count];
        foreach (int community in communityOf)
            sizes[community]++;
        int[] order = [.. Enumerable.Range(0, count).OrderByDescending(community => sizes[community])];
        int[] numbers = new int[count];
        for (int number = 0; number < count; number++)
            numbers[order[number]] = number;
        for (int node = 0; node < communityOf.Length; node++)
            communityOf[node] = numbers[communityOf[node]];
        return new CommunityResult(communityOf, count, Modularity.Of(graph, communityOf, quality, resolution));
    }

    /// <summary>Makes each connected part of a community one of its own, in place: never worse, and nothing to do where communities are connected.</summary>
    public static void SplitUnconnected(CsrGraph graph, int[] communityOf)
    {
        int[] parts = new int[communityOf.Length];
        Array.Fill(parts, -1);
        int[] stack = new int[communityOf.Length];
        for (int root = 0; root < parts.Length; root++)
        {
            if (parts[root] >= 0)
                continue;
            parts[root] = root;
            stack[0] = root;
            for (int depth = 1; depth > 0;)
            {
                int node = stack[--depth];
                foreach (int neighbour in graph.Neighbours(node))
                {
                    if (parts[neighbour] >= 0 || communityOf[neighbour] != communityOf[node])
                        continue;
                    parts[neighbour] = root;
                    stack[depth++] = neighbour;
                }
            }
        }

        parts.CopyTo(communityOf, 0);
    }
}
