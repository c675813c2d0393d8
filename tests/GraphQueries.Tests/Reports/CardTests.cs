using System.Text;
using GraphConsole;
using GraphConsole.Output;
using GraphQueries.Reports;
using GraphQueries.Tests.Support;

namespace GraphQueries.Tests.Reports;

public class CardTests
{
    [Theory]
    [InlineData("term:thinupdate", "thinupdate.txt", "Table")]
    [InlineData("term:thinupdate", "thinupdate.md", "Markdown")]
    [InlineData("term:thinupdate", "thinupdate.json", "Json")]
    [InlineData("term:thinupdate", "thinupdate.csv", "Csv")]
    [InlineData("term:layer-normalization", "layer-normalization.txt", "Table")]
    [InlineData("paper:thin-updates", "thin-updates.txt", "Table")]
    [InlineData("paper:thin-updates", "thin-updates.json", "Json")]
    [InlineData("paper:thin-updates", "thin-updates.md", "Markdown")]
    public void Card_InAFormat_IsAsApproved(string id, string file, string format)
    {
        var graph = SmallGraph.Load();
        var node = graph.FindNode(id)!.Value;
        var card = node.Label == "Paper" ? PaperCard.Of(graph, node, most: 10) : TermCard.Of(graph, node, [], most: 10);
        Write(card, Enum.Parse<OutputFormat>(format)).ShouldBeApproved(file);
    }

    [Fact]
    public void TermCard_MoreThanAsked_SaysHowMany()
    {
        var graph = SmallGraph.Load();
        var card = TermCard.Of(graph, graph.FindNode("term:thinupdate")!.Value, [], most: 1);
        Write(card, OutputFormat.Table).ShouldContain("papers (1 of 2: proposes 1, mentions 1)");
    }

    [Fact]
    public void TermCard_WithNamesakes_NamesThem()
    {
        var graph = SmallGraph.Load();
        var card = TermCard.Of(graph, graph.FindNode("term:layer-normalization")!.Value, [graph.FindNode("term:ln-line-network")!.Value], most: 1);
        Write(card, OutputFormat.Table).ShouldContain("line network (Concept, term:ln-line-network)");
    }

    private static string Write(Card card, OutputFormat format)
    {
        using var output = new MemoryStream();
        using (var terminal = Terminal.To(output, Stream.Null))
            PageWriter.Write(terminal, format, card.Page, card.Grids);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
