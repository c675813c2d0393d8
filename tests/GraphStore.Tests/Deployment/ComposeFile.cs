using System.Runtime.CompilerServices;
using YamlDotNet.RepresentationModel;

namespace GraphStore.Tests.Deployment;

/// <summary><c>docker-compose.yml</c> as a tree.</summary>
internal static class ComposeFile
{
    /// <summary>The folder with that file, the Dockerfile and all that they name.</summary>
    public static string Root { get; } = FindRoot();

    public static string Text { get; } = File.ReadAllText(Path.Combine(Root, "docker-compose.yml"));

    public static YamlMappingNode Document { get; } = Map(Parse(Text));

    public static YamlMappingNode Services { get; } = Map(Document, "services");

    public static YamlMappingNode Service(string name) => Map(Services, name);

    public static YamlMappingNode Map(YamlMappingNode parent, string key) => Map(parent.Children[key]);

    public static string[] Texts(YamlMappingNode parent, string key) =>
        parent.Children.TryGetValue(key, out var found) ? [.. ((YamlSequenceNode)found).Select(Scalar)] : [];

    public static string[] Keys(YamlMappingNode map) => [.. map.Children.Keys.Select(Scalar)];

    public static string Value(YamlMappingNode parent, string key) => Scalar(parent.Children[key]);

    /// <summary>The settings that a service gives its server, under the names that they have in <c>neo4j.conf</c>.</summary>
    public static IEnumerable<(string Name, string Value)> ServerSettings() =>
        from pair in Map(Service("neo4j"), "environment").Children
        let name = Scalar(pair.Key)
        where name.StartsWith("NEO4J_", StringComparison.Ordinal) && name != "NEO4J_AUTH"
        select (name["NEO4J_".Length..].Replace("__", "\n", StringComparison.Ordinal).Replace('_', '.').Replace('\n', '_'), Scalar(pair.Value));

    private static string Scalar(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static YamlMappingNode Map(YamlNode node) => (YamlMappingNode)node;

    private static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.ShouldHaveSingleItem().RootNode;
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        string folder = Path.GetDirectoryName(thisFile)!;
        while (!File.Exists(Path.Combine(folder, "KnowledgeGraph.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
