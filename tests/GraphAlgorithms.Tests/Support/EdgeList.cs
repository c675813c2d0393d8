namespace GraphAlgorithms.Tests.Support;

/// <summary>A graph as a list of edges, to be permuted, cut, or shown to another library.</summary>
internal sealed record EdgeList(int Nodes, bool IsDirected, bool IsWeighted, (int Source, int Target, double Weight)[] Edges)
{
    public CsrGraph Build(int threads = 1) => CsrGraph.From(
        Nodes,
        [.. Edges.Select(static edge => edge.Source)],
        [.. Edges.Select(static edge => edge.Target)],
        IsWeighted ? [.. Edges.Select(static edge => edge.Weight)] : null,
        IsDirected,
        new ComputeOptions(threads));

    /// <summary>Node i becomes <c>numbers[i]</c>, and the edges come in another order.</summary>
    public EdgeList Permuted(int[] numbers) =>
        this with { Edges = [.. Edges.Reverse().Select(edge => (numbers[edge.Source], numbers[edge.Target], edge.Weight))] };

    /// <summary>All edges but one.</summary>
    public EdgeList Without(int edge) => this with { Edges = [.. Edges.Where((_, i) => i != edge)] };

    public override string ToString() =>
        $"{(IsDirected ? "directed" : "undirected")}, {Nodes} nodes: {string.Join(' ', Edges.Select(edge => $"{edge.Source}-{edge.Target}{(IsWeighted ? $":{edge.Weight}" : "")}"))}";
}
