namespace GraphStore.Folder;

/// <summary>Puts a new graph in the place of the old one, so that a crash at any moment leaves one of them, whole.</summary>
/// <remarks>The caller holds the lock.</remarks>
internal sealed class FolderSwap(StorePaths paths, IStoreFileSystem files)
{
    private static readonly string[] OwnNames = ["next", "previous", "journal.json"];

    /// <summary>Swaps in the complete graph at <see cref="StorePaths.Next"/>. Once the journal is written, every open goes on from there.</summary>
    public void Commit(string manifestSha256)
    {
        files.WriteFile(paths.Journal, new SwapJournal(manifestSha256).Write);
        files.Flush([paths.Journal]);
        Finish();
        try
        {
            CleanUp();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The new graph is in place; the next open removes what is left of the old one.
        }
    }

    /// <summary>Takes back a write that failed: the old graph stays, or returns. A new graph that is in place already stays too.</summary>
    public void Abandon()
    {
        if (!Directory.Exists(paths.Swap))
            return;
        RestorePrevious();
        CleanUp();
    }

    /// <summary>Finishes a swap that was begun, undoes a write that did not come so far, and removes what they left.</summary>
    public void Recover()
    {
        if (!Directory.Exists(paths.Swap))
            return;
        RequireOwn();
        if (SwapJournal.Read(paths.Journal) is { } journal && IsComplete(journal))
            Finish();
        RestorePrevious();
        CleanUp();
    }

    private void RestorePrevious()
    {
        if (!Directory.Exists(paths.Graph) && File.Exists(Path.Combine(paths.Previous, StorePaths.ManifestName)))
            files.MoveDirectory(paths.Previous, paths.Graph);
    }

    private void CleanUp()
    {
        if (File.Exists(paths.Journal))
            files.DeleteFile(paths.Journal);
        files.DeleteDirectory(paths.Swap);
    }

    private void Finish()
    {
        if (Directory.Exists(paths.Graph))
            files.MoveDirectory(paths.Graph, paths.Previous);
        files.MoveDirectory(paths.Next, paths.Graph);
    }

    private bool IsComplete(SwapJournal journal)
    {
        string manifest = Path.Combine(paths.Next, StorePaths.ManifestName);
        return File.Exists(manifest)
            && string.Equals(ManifestJson.Hash(File.ReadAllBytes(manifest)), journal.ManifestSha256, StringComparison.Ordinal);
    }

    private void RequireOwn()
    {
        string? foreign = Directory.EnumerateFileSystemEntries(paths.Swap)
            .Select(entry => Path.GetFileName(entry))
            .FirstOrDefault(name => !OwnNames.Contains(name, StringComparer.Ordinal));
        if (foreign is not null)
        {
            throw new StorePathException(
                $"{paths.Given}.swap is where a graph waits while it is written, but it holds {foreign}. Move that folder away.");
        }
    }
}
