using System.Runtime.CompilerServices;

namespace GraphQueries.Tests.Support;

/// <summary>Files of the source tree that these tests were compiled from.</summary>
internal static class RepositoryFile
{
    /// <param name="name">Relative to the root, with forward slashes.</param>
    public static string Path(string name, [CallerFilePath] string thisFile = "")
    {
        string folder = System.IO.Path.GetDirectoryName(thisFile)!;
        while (!File.Exists(System.IO.Path.Combine(folder, "KnowledgeGraph.sln")))
            folder = System.IO.Path.GetDirectoryName(folder)!;
        return System.IO.Path.Combine(folder, name);
    }
}
