using System.Text;
using GraphConsole.Output;

namespace GraphConsole.Tests.Output;

public class GridWriterTests
{
    private static readonly Grid Sentences = new(
        "sentences",
        ["name", "papers", "npmi", "said"],
        [
            ["LoRA", 1234L, 0.5, Cell.Marked("We use LoRA | here.", [7..11])],
            ["a, \"b\"", 7L, 0.25, Cell.List(["x", "y"])],
        ]);

    private static readonly Grid Counts = new("counts", ["name", "count"], [["Method", 3L]]);

    [Fact]
    public void Write_Table_IsAlignedText() => Write(OutputFormat.Table, Sentences).ShouldBe(
        """
        name    papers  npmi  said
        LoRA     1,234  0.50  We use **LoRA** | here.
        a, "b"       7  0.25  x, y

        """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void Write_Csv_QuotesAndKeepsNumbersBare() => Write(OutputFormat.Csv, Sentences).ShouldBe(
        """"
        name,papers,npmi,said
        LoRA,1234,0.5,We use LoRA | here.
        "a, ""b""",7,0.25,x;y

        """", StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void Write_SeveralGridsAsCsv_ShareOneHeader() => Write(OutputFormat.Csv, Counts, new Grid("terms", ["name", "papers"], [["LoRA", 2L]])).ShouldBe(
        """
        table,name,count,papers
        counts,Method,3,
        terms,LoRA,,2

        """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void Write_Json_HasNumbersAndLists() => Write(OutputFormat.Json, Sentences).ShouldBe(
        """
        [
          {
            "name": "LoRA",
            "papers": 1234,
            "npmi": 0.5,
            "said": "We use LoRA | here."
          },
          {
            "name": "a, \"b\"",
            "papers": 7,
            "npmi": 0.25,
            "said": [
              "x",
              "y"
            ]
          }
        ]

        """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void Write_SeveralGridsAsJson_IsAnObjectByTitle() => Write(OutputFormat.Json, Counts, Sentences).ShouldStartWith("{\n  \"counts\": [");

    [Fact]
    public void Write_Markdown_EscapesAndMarks() => Write(OutputFormat.Markdown, Sentences).ShouldBe(
        """
        | name | papers | npmi | said |
        |---|---:|---:|---|
        | LoRA | 1,234 | 0.50 | We use **LoRA** \| here. |
        | a, "b" | 7 | 0.25 | x, y |

        """, StringCompareShould.IgnoreLineEndings);

    private static string Write(OutputFormat format, params Grid[] grids)
    {
        using var output = new MemoryStream();
        using (var terminal = Terminal.To(output, Stream.Null))
            GridWriter.Write(terminal, format, grids);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
