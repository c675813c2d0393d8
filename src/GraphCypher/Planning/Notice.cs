using GraphCypher.Errors;
using GraphCypher.Storage;

namespace GraphCypher.Planning;

/// <summary>A name in a statement that nothing in the graph has: no error, but seldom what was meant.</summary>
/// <param name="Code">As Neo4j's clients know it.</param>
internal sealed record Notice(string Code, string Title, string Message, TextRange Place)
{
    private const string Codes = "Neo.ClientNotification.Statement.";

    public static Notice OfLabel(string name, MemoryGraph graph, TextRange place)
    {
        IEnumerable<string> names = graph.Labels.Names.Where((_, number) => graph.WithLabel(number).Count > 0);
        return new(Codes + "UnknownLabelWarning", "The label is not there.", $"No node has the label '{name}'{NearNames.Suggest(name, names, "'", "'")}", place);
    }

    public static Notice OfType(string name, MemoryGraph graph, TextRange place)
    {
        IEnumerable<string> names = graph.Types.Names.Where((_, number) => graph.CountOfType(number) > 0);
        return new(Codes + "UnknownRelationshipTypeWarning", "The type is not there.", $"No relationship has the type '{name}'{NearNames.Suggest(name, names, "'", "'")}", place);
    }

    public static Notice OfKey(string name, MemoryGraph graph, TextRange place)
    {
        IEnumerable<string> names = graph.Keys.Names.Where((_, number) => graph.IsUsedKey(number));
        return new(Codes + "UnknownPropertyKeyWarning", "The property is not there.", $"Nothing has the property '{name}'{NearNames.Suggest(name, names, "'", "'")}", place);
    }
}
