namespace GraphConsole.Output;

/// <summary>A page as Markdown.</summary>
internal static class PageMarkdown
{
    public static void Write(TextWriter output, Page page)
    {
        foreach (var block in page.Blocks)
        {
            switch (block)
            {
                case Title title:
                    output.WriteLine($"## {GridMarkdown.Escape(title.Text)}\n");
                    output.WriteLine(GridMarkdown.Escape(title.Aside));
                    break;
                case Heading heading:
                    output.WriteLine($"\n### {GridMarkdown.Escape(heading.Text)}\n");
                    if (heading.Aside.Length > 0)
                        output.WriteLine(GridMarkdown.Escape(heading.Aside) + "\n");
                    break;
                case Paragraph paragraph:
                    output.WriteLine("\n" + Marked(paragraph.Text));
                    break;
                case Facts facts:
                    foreach (var (name, value) in facts.Lines)
                        output.WriteLine($"- {GridMarkdown.Escape(name)}: {Marked(value)}");
                    break;
                case Table table:
                    GridMarkdown.Write(output, [table.Grid]);
                    break;
                case Quotes quotes:
                    foreach (var quote in quotes.Lines)
                    {
                        output.WriteLine(quote.Aside.Length == 0
                            ? $"- {GridMarkdown.Escape(quote.Head)}"
                            : $"- {GridMarkdown.Escape(quote.Head)}, *{GridMarkdown.Escape(quote.Aside)}*");
                        if (quote.Sentence.Text.Length > 0)
                            output.WriteLine($"  > {Marked(quote.Sentence)}");
                    }

                    break;
            }
        }
    }

    private static string Marked(Cell cell) => cell.WithMarks("**", "**", GridMarkdown.Escape);
}
