namespace GraphConsole.Output;

/// <summary>Writes grids in the format asked for.</summary>
public static class GridWriter
{
    public static void Write(Terminal terminal, OutputFormat format, params IReadOnlyList<Grid> grids)
    {
        switch (format)
        {
            case OutputFormat.Json:
                terminal.Out.Flush();
                GridJson.Write(terminal.Output, grids);
                break;
            case OutputFormat.Csv:
                GridCsv.Write(terminal.Out, grids);
                break;
            case OutputFormat.Markdown:
                GridMarkdown.Write(terminal.Out, grids);
                break;
            default:
                if (terminal.OutIsScreen)
                    GridScreen.Write(terminal, grids);
                else
                    GridText.Write(terminal.Out, grids);
                break;
        }

        terminal.Out.Flush();
    }
}
