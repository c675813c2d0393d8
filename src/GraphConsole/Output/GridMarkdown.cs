namespace GraphConsole.Output;

/// <summary>Markdown tables (GitHub's), marked stretches bold.</summary>
internal static class GridMarkdown
{
    public static void Write(TextWriter output, IReadOnlyList<Grid> grids)
    {
        foreach (var grid in grids)
        {
            if (grids.Count > 1)
                output.WriteLine($"{(grid == grids[0] ? "" : "\n")}### {Escape(grid.Title)}\n");
            output.WriteLine($"| {string.Join(" | ", grid.Columns.Select(Escape))} |");
            output.WriteLine($"|{string.Join('|', grid.Columns.Select((_, column) => grid.IsNumeric(column) ? "---:" : "---"))}|");
            foreach (var row in grid.Rows)
                output.WriteLine($"| {string.Join(" | ", row.Select(cell => cell.WithMarks("**", "**", Escape)))} |");
        }
    }

    public static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal);
}
