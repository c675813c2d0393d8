namespace GraphAlgorithms.Tests.Support;

/// <summary>Graphs that the literature has measured, and shapes whose answers anyone can work out.</summary>
internal static class KnownGraphs
{
    /// <summary>Zachary's karate club (1977), members numbered from 0.</summary>
    public static CsrGraph Karate { get; } = Undirected(
        34,
        "0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17 1-19 1-21 1-30 2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 " +
        "3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-29 " +
        "23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33");

    /// <summary>
    /// Marriages of 15 Florentine families (Padgett and Ansell 1993), in the order of the alphabet: Acciaiuoli, Albizzi, Barbadori, Bischeri, Castellani, Ginori, Guadagni,
    /// Lamberteschi, Medici, Pazzi, Peruzzi, Ridolfi, Salviati, Strozzi, Tornabuoni.
    /// </summary>
    public static CsrGraph Florentine { get; } = Undirected(15, "0-8 8-2 8-11 8-14 8-1 8-12 4-10 4-13 4-2 10-13 10-3 13-11 13-3 11-14 14-6 1-5 1-6 12-9 3-6 6-7");

    public const int Albizzi = 1;
    public const int Guadagni = 6;
    public const int Medici = 8;
    public const int Pazzi = 9;

    /// <summary>Edges written <c>0-1</c>, or <c>0-1:2.5</c> with a weight, parted by spaces.</summary>
    public static CsrGraph Undirected(int nodes, string edges) => Parse(nodes, edges, isDirected: false);

    /// <inheritdoc cref="Undirected"/>
    public static CsrGraph Directed(int nodes, string edges) => Parse(nodes, edges, isDirected: true);

    public static CsrGraph Empty { get; } = Undirected(0, "");

    public static CsrGraph Path(int nodes) => Of(nodes, Enumerable.Range(0, Math.Max(0, nodes - 1)).Select(node => (node, node + 1)));

    public static CsrGraph Star(int leaves) => Of(leaves + 1, Enumerable.Range(1, leaves).Select(leaf => (0, leaf)));

    public static CsrGraph Cycle(int nodes) => Of(nodes, Enumerable.Range(0, nodes).Select(node => (node, (node + 1) % nodes)));

    public static CsrGraph Clique(int nodes) => Of(nodes, from one in Enumerable.Range(0, nodes) from other in Enumerable.Range(one + 1, nodes - one - 1) select (one, other));

    private static CsrGraph Of(int nodes, IEnumerable<(int, int)> edges)
    {
        var list = edges.ToArray();
        return CsrGraph.From(nodes, [.. list.Select(edge => edge.Item1)], [.. list.Select(edge => edge.Item2)]);
    }

    private static CsrGraph Parse(int nodes, string text, bool isDirected)
    {
        var edges = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static edge => edge.Split('-', ':')).ToArray();
        var weights = edges.Any(static edge => edge.Length == 3)
            ? edges.Select(static edge => edge.Length == 3 ? double.Parse(edge[2], System.Globalization.CultureInfo.InvariantCulture) : 1).ToArray()
            : null;
        return CsrGraph.From(
            nodes,
            [.. edges.Select(static edge => int.Parse(edge[0], System.Globalization.CultureInfo.InvariantCulture))],
            [.. edges.Select(static edge => int.Parse(edge[1], System.Globalization.CultureInfo.InvariantCulture))],
            weights,
            isDirected);
    }
}
