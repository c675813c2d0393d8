namespace GraphStore.Folder;

/// <summary>Where the parts of a store are: the folder itself, and beside it the lock and what a write needs until it is done.</summary>
internal sealed record StorePaths
{
    public const string ManifestName = "manifest.json";
    public const string DiagnosticsName = "diagnostics.jsonl";
    public const string ChangesName = "changes.jsonl";
    public const string NodesFolder = "nodes";
    public const string RelationshipsFolder = "relationships";
    public const string TableExtension = ".csv";

    private StorePaths(string given, string graph)
    {
        Given = given;
        Graph = graph;
        Parent = Path.GetDirectoryName(graph)!;
        Lock = graph + ".lock";
        Swap = graph + ".swap";
        Next = Path.Combine(Swap, "next");
        Previous = Path.Combine(Swap, "previous");
        Journal = Path.Combine(Swap, "journal.json");
        Manifest = Path.Combine(graph, ManifestName);
    }

    /// <summary>The path as the user gave it, for messages.</summary>
    public string Given { get; }

    public string Graph { get; }

    public string Parent { get; }

    /// <summary>Locked by whoever writes; never deleted, because a deleted lock file no longer excludes those who have it open.</summary>
    public string Lock { get; }

    /// <summary>The folder of a write that is not over: <see cref="Next"/>, <see cref="Previous"/> and <see cref="Journal"/>.</summary>
    public string Swap { get; }

    /// <summary>The new graph while it is written.</summary>
    public string Next { get; }

    /// <summary>The old graph while the new one takes its place.</summary>
    public string Previous { get; }

    /// <summary>Stands while the two change places.</summary>
    public string Journal { get; }

    public string Manifest { get; }

    public static StorePaths Of(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string graph = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

        // A link to a folder: what it points to is swapped, not the link.
        if (new DirectoryInfo(graph).LinkTarget is not null && Directory.ResolveLinkTarget(graph, returnFinalTarget: true) is { } target)
            graph = Path.TrimEndingDirectorySeparator(target.FullName);
        if (Path.GetDirectoryName(graph) is null)
            throw new StorePathException($"{path} is the root of a file system; a graph needs a folder of its own.");
        return new(path, graph);
    }
}
