using GraphConsole;
using GraphStore.Folder;
using GraphStore.Model;

namespace GraphQueries.Commands;

/// <summary>Opens the graph that a verb asks.</summary>
internal static class GraphSource
{
    /// <exception cref="CommandException">There is no graph.</exception>
    /// <exception cref="StoreException">There is one that cannot be read or trusted.</exception>
    public static PropertyGraph Load(string folder) => Opened(folder, static store => store.Load());

    /// <summary>What the graph was made from.</summary>
    /// <exception cref="CommandException">There is no graph.</exception>
    /// <exception cref="StoreException">There is one that cannot be read or trusted.</exception>
    public static BuildRecord BuildOf(string folder) => Opened(folder, static store => new BuildRecord(store.Manifest.Inputs, store.Manifest.Options, store.ReadDiagnostics()));

    /// <summary>For verbs that go by the schema: says so where the graph goes beyond it.</summary>
    /// <exception cref="CommandException">There is no graph.</exception>
    /// <exception cref="StoreException">There is one that cannot be read or trusted.</exception>
    public static PropertyGraph LoadBySchema(string folder, Terminal terminal) => Opened(folder, store =>
    {
        if (store.Manifest.IsEdited)
            terminal.Note($"{folder} was edited: labels, types and properties that the schema does not know are left out here; cypher sees them");
        return store.Load();
    });

    private static T Opened<T>(string folder, Func<GraphFolder, T> read)
    {
        try
        {
            using var store = GraphFolder.Open(folder);
            return read(store);
        }
        catch (StorePathException e)
        {
            throw new CommandException(ExitCode.Usage, $"{e.Message}\n--graph or KG_GRAPH names another; graph-builder build INPUT -o {folder} makes one.");
        }
    }
}
