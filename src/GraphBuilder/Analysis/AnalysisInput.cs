using GraphStore.Model;

namespace GraphBuilder.Analysis;

/// <summary>Nodes of one kind, and what joins them, as plain numbers.</summary>
/// <param name="Ids">Ascending; a node's number is its place here.</param>
/// <param name="Sources">One end of each edge.</param>
/// <param name="Targets">The other end.</param>
/// <param name="Weights">As the store keeps them, so that it does not matter whether the graph has been stored yet.</param>
internal sealed record Projection(string[] Ids, int[] Sources, int[] Targets, double[] Weights);

/// <summary>What analysis looks at.</summary>
/// <param name="Terms">Joined where they co-occur, weighted by npmi.</param>
/// <param name="TermNames">By the numbers of <paramref name="Terms"/>.</param>
/// <param name="Papers">Joined where they share concepts, weighted by score.</param>
/// <param name="MentionStarts">Where each paper's terms begin in <paramref name="MentionTerms"/>; one more than papers.</param>
internal sealed record AnalysisInput(Projection Terms, string[] TermNames, Projection Papers, int[] MentionStarts, int[] MentionTerms)
{
    /// <summary>Takes what analysis needs from a stored graph.</summary>
    public static AnalysisInput Of(PropertyGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var terms = graph.NodesWith(GraphSchema.Term);
        var papers = graph.NodesWith("Paper");
        var numbers = new int[graph.NodeCount];
        var names = new string[terms.Count];
        var number = 0;
        foreach (var term in terms)
        {
            numbers[term.Number] = number;
            names[number++] = term["name"]?.AsString() ?? term.Id;
        }

        number = 0;
        foreach (var paper in papers)
            numbers[paper.Number] = number++;
        var (starts, mentioned) = Mentions(graph, papers, numbers);
        return new AnalysisInput(
            Project(graph, terms, numbers, "CO_OCCURS_WITH", "npmi"), names, Project(graph, papers, numbers, "SHARES_CONCEPTS", "score"), starts, mentioned);
    }

    private static Projection Project(PropertyGraph graph, NodeList nodes, int[] numbers, string type, string weight)
    {
        string[] ids = [.. nodes.Select(static node => node.Id)];
        return graph.RelationshipsOf(type) is { } set
            ? new Projection(ids, Numbered(set.Starts, numbers), Numbered(set.Ends, numbers), set.Weights(weight, absent: 0))
            : new Projection(ids, [], [], []);
    }

    private static int[] Numbered(ReadOnlySpan<int> nodes, int[] numbers)
    {
        var numbered = new int[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
            numbered[i] = numbers[nodes[i]];
        return numbered;
    }

    private static (int[] Starts, int[] Terms) Mentions(PropertyGraph graph, NodeList papers, int[] numbers)
    {
        var starts = new int[papers.Count + 1];
        if (graph.RelationshipsOf("MENTIONS") is not { } mentions)
            return (starts, []);
        for (var paper = 0; paper < papers.Count; paper++)
            starts[paper + 1] = starts[paper] + mentions.OutgoingRows(papers[paper].Number).Count;

        // Relationships stand by their start, and papers by their ids.
        return (starts, Numbered(mentions.Ends, numbers));
    }
}
