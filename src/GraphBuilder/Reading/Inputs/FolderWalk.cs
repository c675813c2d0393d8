using System.IO.Enumeration;

namespace GraphBuilder.Reading.Inputs;

/// <summary>Finds the files below a folder that fit a pattern; hidden ones are left out.</summary>
/// <param name="label">What messages call the folder.</param>
internal sealed class FolderWalk(string label, DiagnosticLog log)
{
    /// <summary>Stands for any number of folders in a pattern.</summary>
    public const string AnyFolders = "**";

    private readonly SortedSet<string> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> unreadable = new(StringComparer.Ordinal);

    /// <summary>The folders on the way here: a link to one of them would lead round in circles.</summary>
    private readonly HashSet<(string Folder, int Segments)> above = [];

    /// <summary>The files' paths relative to the folder, with forward slashes, in ordinal order.</summary>
    /// <param name="pattern">Names with <c>*</c> and <c>?</c>, one a folder, the last for the file.</param>
    public IReadOnlyCollection<string> Files(string folder, ReadOnlySpan<string> pattern)
    {
        Walk(folder, "", pattern);
        return files;
    }

    private void Walk(string folder, string prefix, ReadOnlySpan<string> pattern)
    {
        var here = (RealPath(folder), pattern.Length);
        if (!above.Add(here))
            return;
        var deep = pattern[0] == AnyFolders;
        if (deep && pattern.Length > 1)
            Walk(folder, prefix, pattern[1..]);
        foreach (var entry in Entries(folder, prefix))
        {
            var name = prefix + entry.Name;
            if (IsFolder(entry))
            {
                if (deep)
                    Walk(entry.FullName, name + "/", pattern);
                else if (pattern.Length > 1 && Fits(entry.Name, pattern[0]))
                    Walk(entry.FullName, name + "/", pattern[1..]);
            }
            else if (pattern.Length == 1 && (deep || Fits(entry.Name, pattern[0])))
            {
                files.Add(name);
            }
        }

        above.Remove(here);
    }

    private List<FileSystemInfo> Entries(string folder, string prefix)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => entry.Name[0] != '.')];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var name = prefix.Length == 0 ? label : prefix.TrimEnd('/');
            var found = exception is UnauthorizedAccessException ? "a folder that may not be read" : exception.Message;
            if (unreadable.Add(name))
                new FileLog(log, name).Error("folder-unreadable", 0, found, "the right to read it");
            return [];
        }
    }

    private static bool Fits(string name, string pattern) =>
        FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: OperatingSystem.IsWindows());

    private static bool IsFolder(FileSystemInfo entry) => entry is DirectoryInfo || (entry.LinkTarget is not null && Directory.Exists(entry.FullName));

    private static string RealPath(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(folder);
        }
        catch (IOException)
        {
            return Path.GetFullPath(folder);
        }
    }
}
