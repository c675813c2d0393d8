namespace GraphConsole.Output;

/// <summary>Aligned plain text for pipes and logs: no frame, no colour, a line a row, however long.</summary>
internal static class GridText
{
    private const string Gap = "  ";

    public static void Write(TextWriter output, IReadOnlyList<Grid> grids)
    {
        foreach (var grid in grids)
        {
            if (grid != grids[0])
                output.WriteLine();
            if (grids.Count > 1)
                output.WriteLine(grid.Title);
            Write(output, grid, indent: grids.Count > 1 ? Gap : "");
        }
    }

    public static void Write(TextWriter output, Grid grid, string indent)
    {
        var lines = new List<string[]> { grid.Columns.ToArray() };
        lines.AddRange(grid.Rows.Select(row => row.Select(cell => cell.WithMarks("**", "**", text => text)).ToArray()));
        var widths = grid.Columns.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        var right = grid.Columns.Select((_, column) => grid.IsNumeric(column)).ToArray();
        foreach (var line in lines)
        {
            var padded = line.Select((field, column) => right[column] ? field.PadLeft(widths[column]) : field.PadRight(widths[column]));
            output.WriteLine((indent + string.Join(Gap, padded)).TrimEnd());
        }
    }
}
