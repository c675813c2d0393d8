using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphQueries.Names;

/// <summary>Finds terms and papers by what people call them.</summary>
internal sealed class NameIndex
{
    private readonly PropertyGraph graph;
    private readonly ImmutableArray<Called> names;

    private NameIndex(PropertyGraph graph, ImmutableArray<Called> names)
    {
        this.graph = graph;
        this.names = names;
    }

    /// <summary>How a node comes to a name; the closer one wins.</summary>
    private enum Way
    {
        Name,
        Alias,
        Title,
    }

    public static NameIndex Of(PropertyGraph graph)
    {
        var all = ImmutableArray.CreateBuilder<Called>();
        foreach (var term in graph.NodesWith(GraphSchema.Term))
        {
            all.Add(new Called(term, NameFold.Fold(term.Text("name")), Way.Name));
            all.AddRange(term.Texts("aliases").Select(alias => new Called(term, NameFold.Fold(alias), Way.Alias)));
        }

        all.AddRange(graph.NodesWith("Paper").Select(paper => new Called(paper, NameFold.Fold(paper.Text("title")), Way.Title)));
        return new NameIndex(graph, all.DrainToImmutable());
    }

    /// <summary>
    /// Everything that goes by that id, name, alias or title, the likeliest first: a name before an alias before a title, then what more papers mention.
    /// </summary>
    public ImmutableArray<StoredNode> Find(string name)
    {
        if (graph.FindNode(name) is { } node)
            return [node];
        var folded = NameFold.Fold(name);
        return
        [
            .. names.Where(called => called.Folded == folded && folded.Length > 0)
                .OrderBy(called => called.Way)
                .ThenByDescending(called => called.Node.Count("papers"))
                .ThenBy(called => called.Node.Id, StringComparer.Ordinal)
                .Select(called => called.Node)
                .Distinct(),
        ];
    }

    /// <summary>What else goes by any of the names of a node, the likeliest first.</summary>
    public ImmutableArray<StoredNode> Namesakes(StoredNode node)
    {
        var folded = names.Where(called => called.Node == node).Select(called => called.Folded).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. names.Where(called => called.Node != node && folded.Contains(called.Folded))
                .OrderBy(called => called.Way)
                .ThenByDescending(called => called.Node.Count("papers"))
                .ThenBy(called => called.Node.Id, StringComparer.Ordinal)
                .Select(called => called.Node)
                .Distinct(),
        ];
    }

    /// <summary>The ids of the terms that at least so many papers mention, by how many do.</summary>
    public ImmutableArray<string> TermsInPapers(long fewest) =>
    [
        .. graph.NodesWith(GraphSchema.Term)
            .Where(term => term.Count("papers") >= fewest)
            .OrderByDescending(term => term.Count("papers"))
            .ThenBy(term => term.Id, StringComparer.Ordinal)
            .Select(term => term.Id),
    ];

    /// <summary>The ids of what else goes by any of the names of the node with that id, the likeliest first.</summary>
    public ImmutableArray<string> Namesakes(string id) => graph.FindNode(id) is { } node ? [.. Namesakes(node).Select(other => other.Id)] : [];

    /// <summary>What somebody may have meant who wrote a name that nothing goes by, the likeliest first.</summary>
    public ImmutableArray<StoredNode> Suggest(string name, int most)
    {
        var folded = NameFold.Fold(name);
        if (folded.Length == 0)
            return [];
        return
        [
            .. names.Select(called => (called.Node, Distance: Distance(folded, called.Folded)))
                .Where(near => near.Distance is not null)
                .OrderBy(near => near.Distance)
                .ThenByDescending(near => near.Node.Count("papers"))
                .ThenBy(near => near.Node.Id, StringComparer.Ordinal)
                .Select(near => near.Node)
                .Distinct()
                .Take(most),
        ];
    }

    /// <summary>Typing slips; a name that begins with what was written counts as two, one that has it among its words as three.</summary>
    private static int? Distance(string written, string name)
    {
        var most = Math.Clamp(written.Length / 3, 1, 3);
        var slips = EditDistance.Between(written, name, most);
        if (slips <= Math.Min(most, 2))
            return slips;
        if (written.Length >= 3 && name.StartsWith(written, StringComparison.Ordinal))
            return 2;
        if (written.Length >= 3 && $" {name} ".Contains($" {written} ", StringComparison.Ordinal))
            return 3;
        return slips <= most ? slips : null;
    }

    private readonly record struct Called(StoredNode Node, string Folded, Way Way);
}
