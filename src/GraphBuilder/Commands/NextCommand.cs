namespace GraphBuilder.Commands;

/// <summary>A command to try next that works when pasted, whichever way this program was started.</summary>
internal static class NextCommand
{
    private const string DefaultFolder = "graph";

    /// <param name="name">A term of the graph; null when it has none.</param>
    /// <param name="graph">The graph's folder as the user wrote it.</param>
    public static string Show(string? name, string graph)
    {
        var question = name is null ? "stats" : $"show {ShellWord.Quote(name)}";
        var where = graph == DefaultFolder ? "" : $" --graph {ShellWord.Quote(graph)}";
        return $"{Program(AppContext.BaseDirectory, Directory.GetCurrentDirectory())} {question}{where}";
    }

    /// <summary>The other program: from the source tree when this one was started from there, else the installed tool.</summary>
    internal static string Program(string folderOfProgram, string current)
    {
        for (var folder = new DirectoryInfo(folderOfProgram); folder is not null; folder = folder.Parent)
        {
            if (folder.Name != "bin" || folder.Parent?.Parent is not { } sources)
                continue;
            var project = Path.Combine(sources.FullName, "GraphQueries");
            if (File.Exists(Path.Combine(project, "GraphQueries.csproj")))
                return $"dotnet run -c Release --project {ShellWord.Quote(Path.GetRelativePath(current, project).Replace('\\', '/'))} --";
        }

        return "graph-queries";
    }
}
