using Spectre.Console;

namespace GraphConsole.Output;

/// <summary>A page in colour at a terminal.</summary>
internal static class PageScreen
{
    private const int MostReadableWidth = 120;

    public static void Write(Terminal terminal, Page page)
    {
        var screen = Screen.Of(terminal.Out, terminal.OutIsScreen, terminal);
        screen.Profile.Width = Math.Min(terminal.Width, MostReadableWidth);
        foreach (var block in page.Blocks)
        {
            switch (block)
            {
                case Title title:
                    screen.MarkupLine($"[bold yellow]{Markup.Escape(title.Text)}[/]  [grey]{Markup.Escape(title.Aside)}[/]");
                    break;
                case Heading heading:
                    screen.WriteLine();
                    screen.MarkupLine($"[bold]{Markup.Escape(heading.Text)}[/]  [grey]{Markup.Escape(heading.Aside)}[/]");
                    break;
                case Paragraph paragraph:
                    screen.MarkupLine(Marked(paragraph.Text));
                    break;
                case Facts facts:
                    var grid = new Spectre.Console.Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2)).AddColumn();
                    foreach (var (name, value) in facts.Lines)
                        grid.AddRow(new Markup(Markup.Escape(name), new Style(Color.Grey)), new Markup(Marked(value)));
                    screen.Write(grid);
                    break;
                case Table table:
                    screen.Write(new Padder(GridScreen.Draw(table.Grid), new Padding(2, 0, 0, 0)));
                    break;
                case Quotes quotes:
                    foreach (var quote in quotes.Lines)
                        WriteQuote(screen, quote);
                    break;
            }
        }
    }

    private static void WriteQuote(IAnsiConsole screen, Quote quote)
    {
        var aside = quote.Aside.Length == 0 ? "" : $" [green]{Markup.Escape(quote.Aside)}[/]";
        screen.Write(new Padder(new Markup($"[bold]{Markup.Escape(quote.Head)}[/]{aside}"), new Padding(2, 0, 0, 0)));
        if (quote.Sentence.Text.Length > 0)
            screen.Write(new Padder(new Markup(Marked(quote.Sentence)), new Padding(4, 0, 0, 0)));
    }

    private static string Marked(Cell cell) => cell.WithMarks("[bold yellow]", "[/]", Markup.Escape);
}
