namespace GraphStore.Folder;

/// <summary>The steps by which a store changes on disk, each of which a crash may follow. Tests stop after every one of them.</summary>
internal interface IStoreFileSystem
{
    void CreateDirectory(string path);

    /// <summary>Creates or replaces a file. Its bytes may still be on their way to the medium: see <see cref="Flush"/>.</summary>
    void WriteFile(string path, Action<Stream> write);

    /// <summary>When it returns, the bytes of the files are on the medium.</summary>
    void Flush(IReadOnlyList<string> paths);

    void MoveDirectory(string from, string to);

    void DeleteFile(string path);

    /// <summary>Deletes a folder with all that is in it.</summary>
    void DeleteDirectory(string path);
}
