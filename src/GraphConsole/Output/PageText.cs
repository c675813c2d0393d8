namespace GraphConsole.Output;

/// <summary>A page as plain wrapped text.</summary>
internal static class PageText
{
    public static void Write(TextWriter output, Page page, int width)
    {
        foreach (var block in page.Blocks)
        {
            switch (block)
            {
                case Title title:
                    output.WriteLine($"{title.Text}  ({title.Aside})");
                    break;
                case Heading heading:
                    output.WriteLine();
                    output.WriteLine(heading.Aside.Length == 0 ? heading.Text : $"{heading.Text} ({heading.Aside})");
                    break;
                case Paragraph paragraph:
                    Wrap(output, Plain(paragraph.Text), "", width);
                    break;
                case Facts facts:
                    var nameWidth = facts.Lines.Max(line => line.Name.Length);
                    foreach (var (name, value) in facts.Lines)
                        Wrap(output, Plain(value), new string(' ', nameWidth + 4), width, first: $"  {name.PadRight(nameWidth)}  ");
                    break;
                case Table table:
                    GridText.Write(output, table.Grid, indent: "  ");
                    break;
                case Quotes quotes:
                    foreach (var quote in quotes.Lines)
                    {
                        Wrap(output, quote.Aside.Length == 0 ? quote.Head : $"{quote.Head} · {quote.Aside}", "    ", width, first: "  ");
                        if (quote.Sentence.Text.Length > 0)
                            Wrap(output, Plain(quote.Sentence), "    ", width);
                    }

                    break;
            }
        }
    }

    private static string Plain(Cell cell) => cell.WithMarks("**", "**", text => text);

    private static void Wrap(TextWriter output, string text, string indent, int width, string? first = null)
    {
        var line = first ?? indent;
        var empty = true;
        foreach (var word in text.Split(' '))
        {
            if (!empty && line.Length + 1 + word.Length > width)
            {
                output.WriteLine(line);
                line = indent;
                empty = true;
            }

            line += empty ? word : " " + word;
            empty = false;
        }

        output.WriteLine(line.TrimEnd());
    }
}
