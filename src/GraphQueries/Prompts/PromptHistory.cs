using System.Text;

namespace GraphQueries.Prompts;

/// <summary>
/// What was entered at the prompt, across sessions: a line an entry, the oldest first, in a file that only its owner reads. Values of parameters are not kept in it, nor is what begins with a space.
/// </summary>
internal sealed class PromptHistory
{
    /// <summary>The variable that names another file; <c>none</c> for no file.</summary>
    public const string Variable = "KG_HISTORY";

    private const int MostEntries = 1000;

    private readonly string? path;
    private readonly List<string> entries = [];
    private readonly List<string> kept = [];

    private PromptHistory(string? path) => this.path = path;

    public IReadOnlyList<string> Entries => entries;

    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PromptHistory Open(IReadOnlyDictionary<string, string> variables)
    {
        var history = new PromptHistory(PathOf(variables));
        if (history.path is { } file && File.Exists(file))
        {
            history.kept.AddRange(File.ReadLines(file).Where(static line => line.Length > 0).TakeLast(MostEntries));
            history.entries.AddRange(history.kept.Select(Unescape));
        }

        return history;
    }

    /// <summary>Where the file is: the user's folder for the state of programs (XDG_STATE_HOME, else ~/.local/state; on Windows LOCALAPPDATA). Null for none.</summary>
    public static string? PathOf(IReadOnlyDictionary<string, string> variables)
    {
        if (variables.GetValueOrDefault(Variable) is { Length: > 0 } named)
            return named.Equals("none", StringComparison.OrdinalIgnoreCase) ? null : named;
        string? state = variables.GetValueOrDefault("XDG_STATE_HOME") is { Length: > 0 } given ? given
            : variables.GetValueOrDefault("LOCALAPPDATA") is { Length: > 0 } local ? local
            : variables.GetValueOrDefault("HOME") is { Length: > 0 } home ? Path.Combine(home, ".local", "state")
            : null;
        return state is null ? null : Path.Combine(state, "knowledge-graph", "cypher-history");
    }

    /// <param name="isKept">Whether it goes into the file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(string entry, bool isKept)
    {
        string line = entry.Trim('\n', '\r');
        if (string.IsNullOrWhiteSpace(line) || (entries.Count > 0 && entries[^1] == line))
            return;
        entries.Add(line);
        if (path is null || !isKept || line[0] == ' ')
            return;
        kept.Add(Escape(line));
        if (kept.Count > MostEntries)
            kept.RemoveRange(0, kept.Count - MostEntries);
        Write(path);
    }

    private void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        string next = file + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(next, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), options) { NewLine = "\n" })
        {
            foreach (string line in kept)
                writer.WriteLine(line);
        }

        File.Move(next, file, overwrite: true);
    }

    private static string Escape(string text) => text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    private static string Unescape(string line)
    {
        var text = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length)
                text.Append(line[++i] == 'n' ? '\n' : line[i]);
            else
                text.Append(line[i]);
        }

        return text.ToString();
    }
}
