using GraphStore.Model;

namespace GraphStore.Folder;

/// <summary>Writes a graph as a folder store: see <c>docs/store.md</c>. The same contents give the same bytes.</summary>
public sealed class FolderSink : IGraphSink, IDisposable
{
    private readonly StorePaths paths;
    private readonly IStoreFileSystem files;
    private StoreLock? reserved;

    /// <param name="path">The store's folder: a graph to replace, an empty folder, or nothing yet.</param>
    /// <exception cref="StorePathException">The path cannot be a store.</exception>
    public FolderSink(string path)
        : this(path, DiskFileSystem.Instance)
    {
    }

    internal FolderSink(string path, IStoreFileSystem files)
    {
        paths = StorePaths.Of(path);
        this.files = files;
    }

    /// <summary>Keeps other writers out from now on until <see cref="Dispose"/>: who has long work to do before writing need not fail after it.</summary>
    /// <exception cref="StoreBusyException">Another process is writing this store.</exception>
    /// <exception cref="StorePathException">What stands at the path is not a graph, so it is not overwritten.</exception>
    /// <exception cref="StoreException">The disk does not let itself be written to.</exception>
    public void Reserve()
    {
        OverwriteRule.Check(paths);
        Explained(() =>
        {
            reserved ??= Lock();
            new FolderSwap(paths, files).Recover();
            return reserved;
        });
    }

    /// <summary>Lets other writers in again.</summary>
    public void Dispose()
    {
        reserved?.Dispose();
        reserved = null;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreBusyException">Another process is writing this store.</exception>
    /// <exception cref="StorePathException">What stands at the path is not a graph, so it is not overwritten.</exception>
    /// <exception cref="StoreException">The disk is full, or does not let itself be written to.</exception>
    /// <exception cref="InvalidGraphException">The contents break the contract.</exception>
    public Task<GraphCounts> Write(GraphContents graph, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Task.FromResult(WriteUnderLock(graph, cancel));
    }

    private GraphCounts WriteUnderLock(GraphContents graph, CancellationToken cancel)
    {
        OverwriteRule.Check(paths);
        return Explained(() =>
        {
            using var held = reserved is null ? Lock() : null;
            var swap = new FolderSwap(paths, files);
            swap.Recover();
            return Write(graph, swap, cancel);
        });
    }

    private StoreLock Lock()
    {
        if (!Directory.Exists(paths.Parent))
            files.CreateDirectory(paths.Parent);
        return StoreLock.TryAcquireForWriting(paths)
            ?? throw new StoreBusyException($"Another process is writing {paths.Given}. Wait until it is done, or write to another folder.");
    }

    private T Explained<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(Explain(failure), failure);
        }
    }

    private GraphCounts Write(GraphContents graph, FolderSwap swap, CancellationToken cancel)
    {
        try
        {
            files.CreateDirectory(paths.Swap);
            var (counts, manifest) = new GraphWriter(paths.Next, files, cancel).Write(graph);
            cancel.ThrowIfCancellationRequested();
            swap.Commit(manifest);
            return counts;
        }
        catch (Exception failure)
        {
            Abandon(swap, failure);
            throw;
        }
    }

    private static void Abandon(FolderSwap swap, Exception reason)
    {
        try
        {
            swap.Abandon();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to report, and the next open tries again.
            reason.Data["leftovers"] = failure.Message;
        }
    }

    private string Explain(Exception failure)
    {
        const int unixNoSpace = 28;
        const int unixQuota = 122;
        const int windowsDiskFull = unchecked((int)0x80070070);
        const int unixBusy = 16;
        string what = failure.HResult switch
        {
            unixNoSpace or unixQuota or windowsDiskFull => "the disk is full",
            unixBusy => "it is where a file system is mounted, which cannot be replaced; write to a folder within it",
            _ => failure.Message.TrimEnd('.'),
        };
        string rest = File.Exists(paths.Manifest) ? " The graph that was there is unchanged." : "";
        return $"{paths.Given} could not be written: {what}.{rest}";
    }
}
