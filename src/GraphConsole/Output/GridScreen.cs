using Spectre.Console;

namespace GraphConsole.Output;

/// <summary>Tables for a person at a terminal, as wide as the screen.</summary>
internal static class GridScreen
{
    public static void Write(Terminal terminal, IReadOnlyList<Grid> grids)
    {
        var screen = Screen.Of(terminal.Out, terminal.OutIsScreen, terminal);
        if (grids is [var only])
            screen.Write(Draw(only));
        else
            screen.Write(new Columns(grids.Select(grid => Draw(grid).Title(Markup.Escape(grid.Title), new Style(decoration: Decoration.Bold)))) { Expand = false });
    }

    public static Spectre.Console.Table Draw(Grid grid)
    {
        var table = new Spectre.Console.Table().Border(TableBorder.Rounded).BorderStyle(Style.Parse("grey"));
        for (var column = 0; column < grid.Columns.Length; column++)
        {
            table.AddColumn(new TableColumn($"[bold]{Markup.Escape(grid.Columns[column])}[/]")
            {
                Alignment = grid.IsNumeric(column) ? Justify.Right : Justify.Left,
                NoWrap = grid.IsNumeric(column),
            });
        }

        foreach (var row in grid.Rows)
            table.AddRow(row.Select(cell => cell.WithMarks("[bold yellow]", "[/]", Markup.Escape)).ToArray());
        return table;
    }
}
