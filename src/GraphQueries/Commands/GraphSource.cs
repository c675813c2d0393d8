using GraphConsole;
using GraphStore.Folder;
using GraphStore.Model;

namespace GraphQueries.Commands;

/// <summary>Opens the graph that a verb asks.</summary>
internal static class GraphSource
{
    /// <exception cref="CommandException">There is no graph.</exception>
    /// <exception cref="StoreException">There is one that cannot be read or trusted.</exception>
    public static PropertyGraph Load(string folder)
    {
        try
        {
            using var store = GraphFolder.Open(folder);
            return store.Load();
        }
        catch (StorePathException e)
        {
            throw new CommandException(ExitCode.Usage, $"{e.Message}\n--graph or KG_GRAPH names another; graph-builder build INPUT -o {folder} makes one.");
        }
    }
}
