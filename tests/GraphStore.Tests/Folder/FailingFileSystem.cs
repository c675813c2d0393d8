using GraphStore.Folder;

namespace GraphStore.Tests.Folder;

/// <summary>Steps fail from one of them on, but for those that free space, as on a full disk.</summary>
internal sealed class FailingFileSystem(int failAt, Func<IOException> failure) : IStoreFileSystem
{
    private int step;

    public void CreateDirectory(string path) => Do(() => DiskFileSystem.Instance.CreateDirectory(path));

    public void WriteFile(string path, Action<Stream> write)
    {
        if (step == failAt)
            File.WriteAllText(path, "half");
        Do(() => DiskFileSystem.Instance.WriteFile(path, write));
    }

    public void Flush(IReadOnlyList<string> paths) => Do(() => DiskFileSystem.Instance.Flush(paths));

    public void MoveDirectory(string from, string to) => Do(() => DiskFileSystem.Instance.MoveDirectory(from, to), alwaysWorks: step > failAt);

    public void DeleteFile(string path) => DiskFileSystem.Instance.DeleteFile(path);

    public void DeleteDirectory(string path) => DiskFileSystem.Instance.DeleteDirectory(path);

    private void Do(Action action, bool alwaysWorks = false)
    {
        int now = step++;
        if (now >= failAt && !alwaysWorks)
            throw failure();
        action();
    }
}
