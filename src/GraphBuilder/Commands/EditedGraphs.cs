using GraphConsole;
using GraphStore.Folder;

namespace GraphBuilder.Commands;

/// <summary>Graphs that somebody changed by <c>graph-queries cypher --write --save</c>: their labels, types and properties may be any, which not every verb can do something with.</summary>
internal static class EditedGraphs
{
    /// <exception cref="CommandException">It is one.</exception>
    public static void Refuse(GraphFolder store, string folder, string verb)
    {
        if (store.Manifest.IsEdited)
            throw new CommandException(ExitCode.Usage, $"{folder} was edited (graph-queries cypher --save), and {verb} takes graphs that keep to the schema: validate, import-command and graph-queries take edited ones");
    }
}
