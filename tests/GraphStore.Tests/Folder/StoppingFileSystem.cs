using GraphStore.Folder;

namespace GraphStore.Tests.Folder;

/// <summary>
/// Ends the process, as it were, at one of its file-system steps: from there on nothing more happens on disk. A file is two moments: cut short in the
/// middle, and written. A folder that is deleted is two as well: some of it gone, and all.
/// </summary>
internal sealed class StoppingFileSystem(int stopAt) : IStoreFileSystem
{
    private int moment;

    /// <summary>The last thing that was done.</summary>
    public string? StoppedAt { get; private set; }

    public void CreateDirectory(string path) => Do($"create {Name(path)}", () => DiskFileSystem.Instance.CreateDirectory(path));

    public void WriteFile(string path, Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        Do($"write half of {Name(path)}", () => File.WriteAllBytes(path, bytes.ToArray()[..(int)(bytes.Length / 2)]));
        Do($"write {Name(path)}", () => File.WriteAllBytes(path, bytes.ToArray()));
    }

    public void Flush(IReadOnlyList<string> paths) => Do($"flush {paths.Count} files", () => DiskFileSystem.Instance.Flush(paths));

    public void MoveDirectory(string from, string to) => Do($"move {Name(from)} to {Name(to)}", () => DiskFileSystem.Instance.MoveDirectory(from, to));

    public void DeleteFile(string path) => Do($"delete {Name(path)}", () => DiskFileSystem.Instance.DeleteFile(path));

    public void DeleteDirectory(string path)
    {
        Do($"delete half of {Name(path)}", () =>
        {
            string[] all = [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)];
            foreach (string file in all[..(all.Length / 2)])
                File.Delete(file);
        });
        Do($"delete {Name(path)}", () => DiskFileSystem.Instance.DeleteDirectory(path));
    }

    private static string Name(string path) => Path.GetFileName(path);

    private void Do(string what, Action step)
    {
        if (moment >= stopAt)
            throw new ProcessStoppedException(what);
        step();
        moment++;
        StoppedAt = what;
    }
}

/// <summary>The process ended here.</summary>
internal sealed class ProcessStoppedException(string message) : Exception(message);
