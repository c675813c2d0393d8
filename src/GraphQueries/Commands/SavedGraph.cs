using GraphConsole;
using GraphCypher;
using GraphStore.Folder;
using GraphStore.Model;

namespace GraphQueries.Commands;

/// <summary>The folder into which <c>--save</c> writes the graph that statements have changed. Kept for this process from the beginning, so that no work is lost to a folder that cannot be written.</summary>
internal sealed class SavedGraph : IDisposable
{
    private readonly string folder;
    private readonly BuildRecord build;
    private readonly FolderSink sink;

    private SavedGraph(string folder, BuildRecord build)
    {
        (this.folder, this.build) = (folder, build);
        sink = new FolderSink(folder);
    }

    /// <param name="from">The folder of the graph that is edited; null for one that was empty.</param>
    /// <exception cref="StorePathException">Something that is no graph stands at the path.</exception>
    /// <exception cref="StoreBusyException">Another process is writing it.</exception>
    public static SavedGraph Begin(string folder, string? from)
    {
        var saved = new SavedGraph(folder, from is null ? new BuildRecord([], new Dictionary<string, string>(StringComparer.Ordinal), []) : GraphSource.BuildOf(from));
        try
        {
            saved.sink.Reserve();
            return saved;
        }
        catch
        {
            saved.Dispose();
            throw;
        }
    }

    /// <exception cref="CommandException">The graph has something that a store cannot keep.</exception>
    public async Task Write(EmbeddedGraph graph, Terminal terminal, CancellationToken cancel)
    {
        try
        {
            var counts = await sink.Write(graph.Contents(build), cancel);
            terminal.Note($"{folder}: {counts.Nodes.Values.Sum()} nodes and {counts.Relationships.Values.Sum()} relationships, marked as edited");
        }
        catch (InvalidGraphException fault)
        {
            throw new CommandException(ExitCode.Failed, $"the graph cannot be saved: {fault.Message}");
        }
    }

    public void Dispose() => sink.Dispose();
}
