using GraphStore.Model;

namespace GraphStore.Tests.Model;

public sealed class PropertyGraphTests
{
    private readonly PropertyGraph graph = PropertyGraph.From(SampleGraph.Contents());

    [Fact]
    public void Counts_Sample_AreThoseOfItsRows()
    {
        graph.NodeCount.ShouldBe(SampleGraph.Nodes().Length);
        graph.RelationshipCount.ShouldBe(SampleGraph.Relationships().Length);
        graph.Counts.Nodes["Paper"].ShouldBe(3);
        graph.Counts.Nodes.Keys.ShouldNotContain("Term");
        graph.Counts.Relationships["HOSTED_ON"].ShouldBe(2);
    }

    [Fact]
    public void Nodes_All_AreByAscendingId()
    {
        string[] ids = [.. graph.Nodes.Select(node => node.Id)];

        ids.ShouldBe(ids.Order(StringComparer.Ordinal));
        graph.Nodes.Select(node => node.Number).ShouldBe(Enumerable.Range(0, graph.NodeCount));
    }

    [Fact]
    public void NodesWith_GeneralLabel_GivesAllItsKinds()
    {
        graph.NodesWith("Term").Select(node => node.Id)
            .ShouldBe(["term:a-net", "term:accuracy", "term:c", "term:sparsity", "term:vision"]);
        graph.NodesWith("Method").Single().Labels.ShouldBe(["Term", "Method"]);
        graph.NodesWith("Nothing").ShouldBeEmpty();
        graph.Labels.ShouldContain("Term");
    }

    [Fact]
    public void FindNode_Id_GivesItsProperties()
    {
        var paper = graph.FindNode("paper:a-net")!.Value;

        paper["title"]!.Value.AsString().ShouldBe("A-Net: \"deep\", wide, and 100% sparse");
        paper["authors"]!.Value.AsStringList().ShouldBe(["Ada, L.", "Bob \"B\" B\\"]);
        paper["year"]!.Value.AsInteger().ShouldBe(2024);
        paper["doi"].ShouldBeNull();
        paper["nothing"].ShouldBeNull();
        paper["id"]!.Value.AsString().ShouldBe("paper:a-net");
        paper["digest"]!.Value.AsString().ShouldBe(GraphDigest.Of(SampleGraph.Nodes()[0]));
        graph.FindNode("paper:zero")!.Value["records"]!.Value.AsInteger().ShouldBe(long.MaxValue);
        graph.FindNode("term:nothing").ShouldBeNull();
    }

    [Fact]
    public void Properties_EmptyList_IsAbsent() => graph.FindNode("term:sparsity")!.Value["aliases"].ShouldBeNull();

    [Fact]
    public void Properties_Float_IsRoundedToNineDigits() =>
        graph.FindNode("term:a-net")!.Value["confidence"]!.Value.AsFloat().ShouldBe(0.333333333);

    [Fact]
    public void Outgoing_Type_GivesThemByEnd()
    {
        var paper = graph.FindNode("paper:a-net")!.Value;

        paper.Outgoing("MENTIONS").Select(mention => mention.End.Id).ShouldBe(["term:a-net", "term:sparsity"]);
        paper.CountOutgoing("MENTIONS").ShouldBe(2);
        paper.Outgoing("NOTHING").ShouldBeEmpty();
        paper.Outgoing().Count().ShouldBe(SampleGraph.Relationships().Count(relationship => relationship.Start == "paper:a-net"));
    }

    [Fact]
    public void Incoming_Type_GivesThemByStart()
    {
        var term = graph.FindNode("term:sparsity")!.Value;

        term.Incoming("MENTIONS").Select(mention => mention.Start.Id).ShouldBe(["paper:a-net", "paper:zero"]);
        term.Incoming("MENTIONS").Select(mention => mention["count"]!.Value.AsInteger()).ShouldBe([1, 1]);
        term.CountIncoming("MENTIONS").ShouldBe(2);
        term.Incoming().Count().ShouldBe(SampleGraph.Relationships().Count(relationship => relationship.End == "term:sparsity"));
    }

    [Fact]
    public void RelationshipsOf_Type_GivesPlainArrays()
    {
        var set = graph.RelationshipsOf("MENTIONS")!;

        set.Starts.Length.ShouldBe(3);
        set.Starts.ToArray().ShouldBe(set.Starts.ToArray().Order());
        set.Weights("weight", absent: 0).ShouldBe([1.23456789, 1e-12, 0.5]);
        set.Weights("nothing", absent: 7).ShouldBe([7, 7, 7]);
        graph.RelationshipsOf("NOTHING").ShouldBeNull();
    }

    [Fact]
    public void ToContents_Graph_GivesTheSameRowsAgain()
    {
        var again = PropertyGraph.From(graph.ToContents(SampleGraph.Build));

        GraphText.Of(again).ShouldBe(GraphText.Of(graph));
    }

    [Fact]
    public void From_UnsortedNodes_Throws() => Throws(
        "does not come after",
        new GraphContents([new("Host", [Host("host:b"), Host("host:a")])], [], SampleGraph.Build));

    [Fact]
    public void From_SameIdUnderTwoLabels_Throws() => Throws(
        "Two nodes have the id host:a",
        new GraphContents([new("Host", [Host("host:a")]), new("Other", [SampleGraph.Node("host:a", ["Other"])])], [], SampleGraph.Build));

    [Fact]
    public void From_MissingEnd_Throws() => Throws(
        "The end of (host:a)-[:R]->(host:b) is not a node",
        new GraphContents([new("Host", [Host("host:a")])], [new("R", [SampleGraph.Relationship("R", "host:a", "host:b")])], SampleGraph.Build));

    [Fact]
    public void From_SameRelationshipTwice_Throws()
    {
        var twice = SampleGraph.Relationship("R", "host:a", "host:a");

        Throws("does not come after", new GraphContents([new("Host", [Host("host:a")])], [new("R", [twice, twice])], SampleGraph.Build));
    }

    [Fact]
    public void From_PropertyOfTwoKinds_Throws() => Throws(
        "The property name is Integer",
        new GraphContents([new("Host", [Host("host:a"), SampleGraph.Node("host:b", ["Host"], ("name", 1))])], [], SampleGraph.Build));

    [Fact]
    public void From_TwoTablesOfALabel_Throws() =>
        Throws("two tables of Host", new GraphContents([new("Host", []), new("Host", [])], [], SampleGraph.Build));

    private static GraphNode Host(string id) => SampleGraph.Node(id, ["Host"], ("name", id));

    private static void Throws(string message, GraphContents contents) =>
        Should.Throw<InvalidGraphException>(() => PropertyGraph.From(contents)).Message.ShouldContain(message);
}
