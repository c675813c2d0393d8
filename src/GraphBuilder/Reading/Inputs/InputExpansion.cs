namespace GraphBuilder.Reading.Inputs;

/// <summary>Turns what the user names (files, folders, patterns, <c>-</c>) into the files to read.</summary>
internal sealed class InputExpansion(ReadingOptions options, DiagnosticLog log)
{
    private static readonly char[] Separators = OperatingSystem.IsWindows() ? ['\\', '/'] : ['/'];

    private readonly List<Found> found = [];
    private readonly HashSet<string> seen = new(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    /// <summary>The files in the order of the inputs, those of a folder or pattern by path (ordinal); a file that two inputs lead to comes once.</summary>
    /// <exception cref="MissingInputException">An input is not there.</exception>
    public IReadOnlyList<InputFile> Expand(IEnumerable<string> inputs)
    {
        foreach (var input in inputs)
            Expand(input);
        var labels = InputLabels.Of([.. found.Select(file => (file.Name, file.Path))]);
        return [.. found.Select((file, i) => new InputFile(file.Name, labels[i], file.Storage))];
    }

    private void Expand(string input)
    {
        if (input == "-")
            AddStandardInput();
        else if (Directory.Exists(input))
            ExpandFolder(input);
        else if (File.Exists(input))
            Add(Path.GetFileName(input), input);
        else if (HasWildcard(input))
            ExpandPattern(input);
        else
            throw new MissingInputException(input);
    }

    private void AddStandardInput()
    {
        if (options.StandardInput is null)
            throw new MissingInputException("-");
        if (seen.Add("-"))
            found.Add(new Found("stdin", "stdin", new SpooledStream(options.StandardInput, options.TemporaryFolder)));
    }

    private void ExpandFolder(string folder)
    {
        var label = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var errors = log.Errors;
        var files = new FolderWalk(label, log).Files(folder, [FolderWalk.AnyFolders]);
        if (files.Count == 0 && log.Errors == errors)
            new FileLog(log, label).Warning("folder-empty", 0, "a folder without files", "files with papers");
        AddAll(folder, files);
    }

    /// <summary>A pattern's files are named relative to its longest folder without a wildcard.</summary>
    private void ExpandPattern(string pattern)
    {
        var segments = pattern.Split(Separators);
        var first = Array.FindIndex(segments, HasWildcard);
        var root = string.Join(Path.DirectorySeparatorChar, segments[..first]);
        if (first == 0)
            root = ".";
        else if (root.Length == 0)
            root = Path.DirectorySeparatorChar.ToString();
        var files = Directory.Exists(root) ? new FolderWalk(pattern, log).Files(root, segments.AsSpan(first)) : [];
        if (files.Count == 0)
            throw new MissingInputException(pattern);
        AddAll(root, files);
    }

    /// <summary>Whether an input is a pattern, unless a file or folder is named so.</summary>
    public static bool HasWildcard(string path) => path.AsSpan().ContainsAny('*', '?');

    private void AddAll(string root, IEnumerable<string> names)
    {
        foreach (var name in names)
            Add(name, Path.Combine(root, name));
    }

    private void Add(string name, string path)
    {
        var full = Path.GetFullPath(path);
        if (seen.Add(full))
            found.Add(new Found(name, full.Replace(Path.DirectorySeparatorChar, '/'), new DiskFile(full, options.TemporaryFolder)));
    }

    private sealed record Found(string Name, string Path, IInputStorage Storage);
}
