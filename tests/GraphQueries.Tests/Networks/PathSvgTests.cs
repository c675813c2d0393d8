using System.Xml.Linq;
using GraphQueries.Networks;
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
}
