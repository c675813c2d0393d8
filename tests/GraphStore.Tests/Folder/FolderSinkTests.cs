using GraphStore.Folder;
using GraphStore.Model;

namespace GraphStore.Tests.Folder;

public sealed class FolderSinkTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Write_Sample_LoadsAsTheSameGraph()
    {
        var counts = Stores.Write(temp["graph"], SampleGraph.Contents());

        var graph = Stores.Load(temp["graph"]);
        GraphText.Of(graph).ShouldBe(GraphText.Of(PropertyGraph.From(SampleGraph.Contents())));
        counts.Nodes.ShouldBe(graph.Counts.Nodes, ignoreOrder: true);
        counts.Relationships.ShouldBe(graph.Counts.Relationships, ignoreOrder: true);
        temp.Entries().ShouldBe(["graph"]);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        Stores.Write(temp["one"], SampleGraph.Contents());
        Stores.Write(temp["two"], SampleGraph.Contents());

        Stores.Bytes(temp["two"]).ShouldBe(Stores.Bytes(temp["one"]));
    }

    [Fact]
    public void Write_LoadedGraph_GivesTheSameBytes()
    {
        Stores.Write(temp["one"], SampleGraph.Contents());
        Stores.Write(temp["two"], Stores.Load(temp["one"]).ToContents(SampleGraph.Build));

        Stores.Bytes(temp["two"]).ShouldBe(Stores.Bytes(temp["one"]));
    }
}
