using System.Text;
using CsvHelper;
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
    public void Write_Sample_HasEveryLabelAndType()
    {
        var counts = Stores.Write(temp["graph"], SampleGraph.Contents());

        counts.Nodes.Keys.ShouldBe(GraphSchema.Nodes.Select(node => node.Label), ignoreOrder: true);
        counts.Relationships.Keys.ShouldBe(GraphSchema.Relationships.Select(relationship => relationship.Type), ignoreOrder: true);
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

    [Fact]
    public void Write_Tables_InAnyOrder_GiveTheSameBytes()
    {
        var contents = SampleGraph.Contents();
        Stores.Write(temp["one"], contents);
        Stores.Write(temp["two"], contents with { Nodes = [.. contents.Nodes.Reverse()], Relationships = [.. contents.Relationships.Reverse()] });

        Stores.Bytes(temp["two"]).ShouldBe(Stores.Bytes(temp["one"]));
    }

    [Fact]
    public void Write_Sample_IsTheApprovedFolder()
    {
        Stores.Write(temp["graph"], SampleGraph.Contents());

        var text = new StringBuilder();
        foreach (string name in new[] { "manifest.json", "diagnostics.jsonl", "nodes/Paper.csv", "nodes/Method.csv", "nodes/Result.csv", "relationships/MENTIONS.csv", "relationships/HOSTED_ON.csv" })
            text.Append("== ").Append(name).Append('\n').Append(File.ReadAllText(Path.Combine(temp["graph"], name)));
        Approved.ShouldMatch(text.ToString());
    }

    [Fact]
    public void Write_Sample_IsReadByAnotherCsvReader()
    {
        Stores.Write(temp["graph"], SampleGraph.Contents());

        using var csv = CsvReader.FromText(
            File.ReadAllText(Path.Combine(temp["graph"], "nodes", "Paper.csv")),
            new CsvReaderOptions { HasHeader = true, Mode = CsvMode.Rfc4180 });
        foreach (var paper in SampleGraph.Nodes().Where(node => node.Labels[0] == "Paper").OrderBy(node => node.Id, StringComparer.Ordinal))
        {
            csv.Read().ShouldBeTrue();
            csv.GetString("id:ID").ShouldBe(paper.Id);
            foreach (var (name, value) in paper.Properties.Where(property => property.Value.Kind == PropertyKind.String))
                csv.GetString(name + ":string").ShouldBe(value.AsString());
        }

        csv.Read().ShouldBeFalse();
    }

    [Fact]
    public void Write_LabelOrTypeWithoutRows_LeavesNoFile()
    {
        var counts = Stores.Write(temp["graph"], new([new("Host", []), new("Paper", [])], [new("USES", [])], SampleGraph.Build));

        counts.Nodes.ShouldBeEmpty();
        counts.Relationships.ShouldBeEmpty();
        Stores.Bytes(temp["graph"]).Keys.ShouldBe(["diagnostics.jsonl", "manifest.json"]);
        var graph = Stores.Load(temp["graph"]);
        graph.NodeCount.ShouldBe(0);
        graph.Labels.ShouldBeEmpty();
        GraphValidator.Validate(temp["graph"]).ShouldBeEmpty();
    }

    [Fact]
    public void Write_MissingParents_AreMade()
    {
        Stores.Write(temp["a/b/graph/"], SampleGraph.Contents());

        Stores.Load(temp["a/b/graph"]).NodeCount.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Write_LinkToAFolder_ReplacesWhatItPointsTo()
    {
        Directory.CreateDirectory(temp["real"]);
        Directory.CreateSymbolicLink(temp["link"], temp["real"]);

        Stores.Write(temp["link"], SampleGraph.Contents());

        new DirectoryInfo(temp["link"]).LinkTarget.ShouldNotBeNull();
        Stores.Load(temp["real"]).NodeCount.ShouldBeGreaterThan(0);
        Stores.Load(temp["link"]).NodeCount.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Write_WhileAnotherWrites_IsBusyAtOnce()
    {
        var second = new InvalidOperationException();
        var contents = new GraphContents([new("Host", Rows())], [], SampleGraph.Build);

        Stores.Write(temp["graph"], contents).Nodes["Host"].ShouldBe(1);

        second.Data["failure"].ShouldBeOfType<StoreBusyException>().Message.ShouldContain("Another process is writing");

        IEnumerable<GraphNode> Rows()
        {
            second.Data["failure"] = Record.Exception(() => Stores.Write(temp["graph"], SampleGraph.Contents()));
            yield return SampleGraph.Node("host:a", ["Host"], ("name", "a"));
        }
    }

    [Fact]
    public async Task Reserve_WhileHeld_KeepsOtherWritersOutAndNotItself()
    {
        using (var first = new FolderSink(temp["graph"]))
        {
            first.Reserve();
            using var second = new FolderSink(temp["graph"]);
            Should.Throw<StoreBusyException>(second.Reserve);
            Should.Throw<StoreBusyException>(() => Stores.Write(temp["graph"], SampleGraph.Contents()));
            (await first.Write(SampleGraph.Contents(), CancellationToken.None)).Nodes.ShouldNotBeEmpty();
            Should.Throw<StoreBusyException>(second.Reserve);
        }

        Stores.Write(temp["graph"], SampleGraph.Contents()).Nodes.ShouldNotBeEmpty();
    }

    [Fact]
    public void Reserve_SomethingElseStandsThere_SaysSoAtOnce()
    {
        Directory.CreateDirectory(temp["graph"]);
        File.WriteAllText(Path.Combine(temp["graph"], "letter.txt"), "mine");
        using var sink = new FolderSink(temp["graph"]);
        Should.Throw<StorePathException>(sink.Reserve).Message.ShouldContain("not a graph");
    }

    [Fact]
    public void Write_Cancelled_KeepsTheOldGraphAndRemovesTheNewOne()
    {
        Stores.Write(temp["graph"], SampleGraph.Contents());
        var before = Stores.Bytes(temp["graph"]);
        using var cancel = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => new FolderSink(temp["graph"]).Write(new([new("Host", Rows())], [], SampleGraph.Build), cancel.Token));

        Stores.Bytes(temp["graph"]).ShouldBe(before);
        temp.Entries().ShouldBe(["graph"]);

        IEnumerable<GraphNode> Rows()
        {
            yield return SampleGraph.Node("host:a", ["Host"], ("name", "a"));
            cancel.Cancel();
            for (int i = 0; i < 5000; i++)
                yield return SampleGraph.Node($"host:b{i:D5}", ["Host"], ("name", "b"));
        }
    }

    [Fact]
    public void Write_RowsThatThrow_KeepTheOldGraph()
    {
        Stores.Write(temp["graph"], SampleGraph.Contents());

        Should.Throw<InvalidDataException>(() => Stores.Write(temp["graph"], new([new("Host", Rows())], [], SampleGraph.Build)));

        Stores.Load(temp["graph"]).NodeCount.ShouldBe(SampleGraph.Nodes().Length);
        temp.Entries().ShouldBe(["graph"]);

        static IEnumerable<GraphNode> Rows()
        {
            yield return SampleGraph.Node("host:a", ["Host"], ("name", "a"));
            throw new InvalidDataException("in the middle");
        }
    }
}
