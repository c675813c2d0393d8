using System.Collections.Immutable;
using System.Reflection;
using GraphQueries.Names;

namespace GraphQueries.Catalogue;

/// <summary>The canned queries that ship with the program, by name.</summary>
internal static class QueryCatalogue
{
    private const string Folder = "cypher/queries/";
    private const string Ending = ".cypher";

    /// <summary>The groups in the order in which a newcomer needs them.</summary>
    private static readonly ImmutableArray<string> Groups =
        ["overview", "papers", "concepts", "methods", "tasks and datasets", "code", "bridges", "centrality and paths", "provenance", "quality"];

    /// <summary>By group, then name.</summary>
    public static ImmutableArray<CannedQuery> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(Read)
            .OrderBy(query => Groups.IndexOf(query.Group))
            .ThenBy(query => query.Name, StringComparer.Ordinal),
    ];

    public static CannedQuery? Find(string name) => All.FirstOrDefault(query => query.Name == name);

    /// <summary>Names that look like this one.</summary>
    public static IEnumerable<string> Near(string name, int most) => All
        .Select(query => (query.Name, Distance: EditDistance.Between(name, query.Name, MostEdits)))
        .Where(near => near.Distance <= MostEdits || near.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
        .OrderBy(near => near.Distance)
        .ThenBy(near => near.Name, StringComparer.Ordinal)
        .Take(most)
        .Select(near => near.Name);

    private const int MostEdits = 4;

    private static CannedQuery Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return QueryFile.Parse(resource[Folder.Length..^Ending.Length], reader.ReadToEnd());
    }
}
