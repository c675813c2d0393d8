using GraphStore.Model;

namespace GraphQueries.Names;

/// <summary>What to say where nothing goes by a name.</summary>
internal static class Suggestions
{
    private const int Most = 5;

    /// <summary>That there is nothing, and what may have been meant.</summary>
    public static string NothingCalled(NameIndex names, string name)
    {
        var nothing = $"nothing in the graph is called \"{name}\"";
        var near = names.Suggest(name, Most);
        return near.Length == 0
            ? nothing + "; graph-queries stats lists what there is most of"
            : nothing + "; did you mean\n" + string.Join('\n', near.Select(Line));
    }

    private static string Line(StoredNode node) => node.Number("papers") is { } papers
        ? $"  {node.DisplayName()}  ({node.Label}, {papers} {(papers == 1 ? "paper" : "papers")})"
        : $"  {node.DisplayName()}  ({node.Label})";
}
