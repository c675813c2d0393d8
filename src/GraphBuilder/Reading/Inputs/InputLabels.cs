namespace GraphBuilder.Reading.Inputs;

/// <summary>Names of files for messages: as short as tells them apart.</summary>
internal static class InputLabels
{
    /// <summary>The names, and where two are equal as many folders of the path before them as tell them apart.</summary>
    /// <param name="files">Names with the full path that ends in them, both with forward slashes.</param>
    public static string[] Of(IReadOnlyList<(string Name, string Path)> files)
    {
        var labels = files.Select(file => file.Name).ToArray();
        foreach (var same in Enumerable.Range(0, labels.Length).GroupBy(i => labels[i], StringComparer.Ordinal).Where(group => group.Count() > 1).ToList())
        {
            var members = same.ToList();
            for (var folders = 1; members.Select(i => labels[i]).Distinct(StringComparer.Ordinal).Count() < members.Count; folders++)
            {
                var before = members.ConvertAll(i => labels[i]);
                foreach (var i in members)
                    labels[i] = WithFolders(files[i].Name, files[i].Path, folders);
                if (before.SequenceEqual(members.Select(i => labels[i]), StringComparer.Ordinal))
                    break;
            }
        }

        return labels;
    }

    private static string WithFolders(string name, string path, int folders)
    {
        var start = Math.Max(0, path.Length - name.Length);
        for (var i = 0; i < folders && start > 0; i++)
            start = start < 2 ? 0 : path.LastIndexOf('/', start - 2) + 1;
        return path[start..];
    }
}
