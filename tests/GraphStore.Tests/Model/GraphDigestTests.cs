using GraphStore.Model;

namespace GraphStore.Tests.Model;

public sealed class GraphDigestTests
{
    private static readonly GraphNode Node = SampleGraph.Node(
        "term:a", ["Term", "Method"], ("name", "A"), ("aliases", SampleGraph.List("b", "c")), ("papers", 2), ("confidence", 0.5));

    private static readonly GraphRelationship Relationship = SampleGraph.Relationship("USES", "paper:a", "term:a", ("confidence", 0.5));

    /// <summary>Written down so that a change of the algorithm, which makes every copy of a graph stale, is noticed.</summary>
    [Fact]
    public void Of_KnownRows_IsAsEver()
    {
        GraphDigest.Of(Node).ShouldBe("a35e04f244fa611d");
        GraphDigest.Of(Relationship).ShouldBe("258ced138a79774e");
    }

    [Fact]
    public void Of_EachChange_IsAnother()
    {
        string[] digests =
        [
            GraphDigest.Of(Node),
            GraphDigest.Of(Node with { Id = "term:b" }),
            GraphDigest.Of(Node with { Labels = ["Term", "Concept"] }),
            GraphDigest.Of(Node with { Properties = Node.Properties.RemoveAt(0) }),
            GraphDigest.Of(With("name", "a")),
            GraphDigest.Of(With("aliases", SampleGraph.List("c", "b"))),
            GraphDigest.Of(With("aliases", "b;c")),
            GraphDigest.Of(With("papers", 3)),
            GraphDigest.Of(With("papers", 2.0)),
            GraphDigest.Of(With("confidence", 0.500000001)),
            GraphDigest.Of(Relationship),
            GraphDigest.Of(Relationship with { Type = "PROPOSES" }),
            GraphDigest.Of(Relationship with { Start = "paper:b" }),
            GraphDigest.Of(Relationship with { End = "term:b" }),
            GraphDigest.Of(Relationship with { Properties = [] }),
        ];

        digests.ShouldBeUnique();
        digests.ShouldAllBe(digest => digest.Length == 16);
    }

    [Fact]
    public void Of_WhatDoesNotCount_IsTheSame()
    {
        string digest = GraphDigest.Of(Node);

        GraphDigest.Of(Node with { Properties = [.. Node.Properties.Reverse()] }).ShouldBe(digest);
        GraphDigest.Of(Node with { Properties = Node.Properties.Add(new("digest", "0123456789abcdef")) }).ShouldBe(digest);
        GraphDigest.Of(Node with { Properties = Node.Properties.Add(new("id", "term:a")) }).ShouldBe(digest);
        GraphDigest.Of(Node with { Properties = Node.Properties.Add(new("authors", SampleGraph.List())) }).ShouldBe(digest);
        GraphDigest.Of(With("confidence", 0.5000000001)).ShouldBe(digest);
    }

    private static GraphNode With(string name, PropertyValue value) =>
        Node with { Properties = [.. Node.Properties.Select(property => property.Name == name ? new Property(name, value) : property)] };
}
