namespace GraphConsole.Output;

/// <summary>Writes a page for a person (<c>table</c>) or as Markdown; its grids for a program (<c>json</c>, <c>csv</c>).</summary>
public static class PageWriter
{
    /// <param name="page">What a person reads.</param>
    /// <param name="grids">The same, for a program.</param>
    public static void Write(Terminal terminal, OutputFormat format, Page page, IReadOnlyList<Grid> grids)
    {
        switch (format)
        {
            case OutputFormat.Table when terminal.OutIsScreen:
                PageScreen.Write(terminal, page);
                break;
            case OutputFormat.Table:
                PageText.Write(terminal.Out, page, Math.Min(terminal.Width, 100));
                break;
            case OutputFormat.Markdown:
                PageMarkdown.Write(terminal.Out, page);
                break;
            default:
                GridWriter.Write(terminal, format, grids);
                break;
        }

        terminal.Out.Flush();
    }
}
