using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Pictures;

/// <summary>A picture in words, for those who cannot see it.</summary>
internal static class PictureText
{
    private const int MostLines = 12;

    public static string Title(Neighbourhood neighbourhood) => $"What stands around {DisplayText.Name(neighbourhood.Nodes[0].Thing.Name)}";

    /// <summary>Who is there, by type, and what ties them, as far as one can listen to it.</summary>
    public static string Description(Neighbourhood neighbourhood)
    {
        var names = neighbourhood.Nodes.ToDictionary(node => node.Thing.Id, node => DisplayText.Name(node.Thing.Name), StringComparer.Ordinal);
        var types = neighbourhood.Nodes.Skip(1)
            .GroupBy(node => node.Thing.Type, StringComparer.Ordinal)
            .OrderBy(type => type.Key, StringComparer.Ordinal)
            .Select(type => $"{ReportWords.Counted(type.Count(), type.Key.ToLowerInvariant())}: {string.Join(", ", type.Select(node => names[node.Thing.Id]))}.");
        var stated = neighbourhood.Edges
            .OrderBy(tie => LineKinds.RankOf(tie.Relation))
            .ThenByDescending(tie => tie.Confidence)
            .Take(MostLines)
            .Select(tie => $"{names[tie.From]} {ReportWords.Verb(tie.Relation)} {names[tie.To]}.");
        return string.Join(' ', types.Concat(stated));
    }

    public static string Of(Neighbour node)
    {
        string papers = node.Thing.Papers is { } count ? $", in {ReportWords.Counted(count, "paper")}" : "";
        return $"{DisplayText.Name(node.Thing.Name)} ({node.Thing.Type}{papers})";
    }
}
