namespace GraphAlgorithms.Tests.Support;

/// <summary>R-MAT graphs (Chakrabarti, Zhan and Faloutsos 2004) with the shares of Graph500: big enough to be shared among threads.</summary>
internal static class Rmat
{
    public static EdgeList Of(int scale, int edgeFactor, int seed, bool isDirected = false, bool isWeighted = false)
    {
        var random = new Random(seed);
        var edges = new (int, int, double)[edgeFactor << scale];
        for (int i = 0; i < edges.Length; i++)
        {
            int source = 0;
            int target = 0;
            for (int bit = 0; bit < scale; bit++)
            {
                double chance = random.NextDouble();
                source = (source << 1) | (chance >= 0.76 ? 1 : 0);
                target = (target << 1) | (chance is (>= 0.57 and < 0.76) or >= 0.95 ? 1 : 0);
            }

            edges[i] = (source, target, random.Next(1, 100) / 7.0);
        }

        return new EdgeList(1 << scale, isDirected, isWeighted, edges);
    }
}
