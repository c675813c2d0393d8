using System.Globalization;
using System.Xml.Linq;
using GraphQueries.Networks;
using GraphQueries.Reports.Pictures;
using GraphQueries.Sources;
using GraphQueries.Tests.Support;

namespace GraphQueries.Tests.Networks;

public sealed class PathSvgTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_NamesThatWantToBeMarkup_AreTexts(bool longNames)
    {
        var graph = HostileGraph.Load(longNames);
        var found = new PathFinder(graph, ["EXTENDS"]).Find(graph.FindNode(HostileGraph.Term)!.Value, graph.FindNode("term:other")!.Value, most: 1, CancellationToken.None);
        using var bytes = new MemoryStream();
        PathSvg.Write((await SupportedPaths.Of(new FolderSource(graph), found, CancellationToken.None)).Paths, bytes);
        bytes.Position = 0;
        var svg = XDocument.Load(bytes).Root!;
        svg.Descendants().Select(static element => element.Name.LocalName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ShouldBe(["desc", "g", "line", "marker", "path", "rect", "style", "text", "title"]);
        svg.DescendantsAndSelf().Attributes().ShouldAllBe(static attribute => !attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) && !attribute.Name.LocalName.Contains("href", StringComparison.Ordinal));
        svg.Descendants().Where(static element => element.Name.LocalName is "text" or "title").ShouldAllBe(static element => element.Value.Length < 1000);
        svg.Value.ShouldContain("<script>alert(1)</script>");
        svg.Value.ShouldNotContain('\u202E');
    }

    [Fact]
    public async Task Write_LongNames_StandInTwoLinesWithinTheirBoxes()
    {
        var graph = SmallGraph.Load();
        var found = new PathFinder(graph, ["COMPARED_WITH", "MENTIONS"])
            .Find(graph.FindNode("term:bigtune")!.Value, graph.FindNode("term:adapter")!.Value, most: 3, CancellationToken.None);
        using var bytes = new MemoryStream();
        PathSvg.Write((await SupportedPaths.Of(new FolderSource(graph), found, CancellationToken.None)).Paths, bytes);
        bytes.Position = 0;
        foreach (var box in XDocument.Load(bytes).Root!.Elements().Where(static element => element.Name.LocalName == "g"))
        {
            var frame = box.Elements().Single(static element => element.Name.LocalName == "rect");
            (int left, int top, int width, int height) = (Number(frame, "x"), Number(frame, "y"), Number(frame, "width"), Number(frame, "height"));
            var lines = box.Elements().Where(static element => element.Name.LocalName == "text").ToList();
            lines.Count.ShouldBeInRange(1, 2);
            foreach (var line in lines)
            {
                double half = TextWidth.Of(line.Value, 14) / 2;
                (Number(line, "x") - half).ShouldBeGreaterThanOrEqualTo(left);
                (Number(line, "x") + half).ShouldBeLessThanOrEqualTo(left + width + 1);
                (Number(line, "y") - 12).ShouldBeGreaterThanOrEqualTo(top);
                (Number(line, "y") + 3).ShouldBeLessThanOrEqualTo(top + height);
            }
        }
    }

    private static int Number(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
