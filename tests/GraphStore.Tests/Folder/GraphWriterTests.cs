using GraphStore.Model;

namespace GraphStore.Tests.Folder;

/// <summary>A row that breaks the contract never reaches the disk; the message says which row and why.</summary>
public sealed class GraphWriterTests : IDisposable
{
    private static readonly (string, PropertyValue)[] Paper = [("title", "T"), ("abstract", "A"), ("records", 1)];
    private static readonly (string, PropertyValue)[] Mention = [("count", 1), ("inTitle", false), ("weight", 1.0), ("confidence", 1.0)];

    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    public static TheoryData<string, GraphNode[]> WrongNodes() => new()
    {
        { "The Paper title:a cannot be kept: the id of a Paper starts with paper: and names something.", [SampleGraph.Node("title:a", ["Paper"], Paper)] },
        { "The Paper paper: cannot be kept: the id of a Paper starts with paper: and names something.", [SampleGraph.Node("paper:", ["Paper"], Paper)] },
        { "The Paper paper:a\nb cannot be kept: the id holds a line break.", [SampleGraph.Node("paper:a\nb", ["Paper"], Paper)] },
        { "The Paper paper:a cannot be kept: the labels are Text;Paper, those of a Paper are Paper.", [SampleGraph.Node("paper:a", ["Text", "Paper"], Paper)] },
        { "The Paper paper:a cannot be kept: it comes after paper:b, but nodes are written once each, by ascending id.", [Node("paper:b"), Node("paper:a")] },
        { "The Paper paper:a cannot be kept: it comes after paper:a, but nodes are written once each, by ascending id.", [Node("paper:a"), Node("paper:a")] },
        { "The Paper paper:a cannot be kept: abstract is missing.", [SampleGraph.Node("paper:a", ["Paper"], ("title", "T"), ("records", 1))] },
        { "The Paper paper:a cannot be kept: colour is not a property that the schema knows.", [Node("paper:a", ("colour", "red"))] },
        { "The Paper paper:a cannot be kept: title is there twice.", [Node("paper:a", ("title", "T"))] },
        { "The Paper paper:a cannot be kept: year is String, not Integer.", [Node("paper:a", ("year", "2024"))] },
        { "The Paper paper:a cannot be kept: doi holds a line break.", [Node("paper:a", ("doi", "a\rb"))] },
        { "The Paper paper:a cannot be kept: doi holds half of a surrogate pair.", [Node("paper:a", ("doi", "a\uDC00b"))] },
        { "The Paper paper:a cannot be kept: doi holds half of a surrogate pair.", [Node("paper:a", ("doi", "🦙\uD800"))] },
        { "The Paper paper:a cannot be kept: authors has an element with a semicolon: a;b.", [Node("paper:a", ("authors", SampleGraph.List("a;b")))] },
        { "The Paper paper:a cannot be kept: authors has an empty element.", [Node("paper:a", ("authors", SampleGraph.List("")))] },
        { "The Paper paper:a cannot be kept: pageRank is not a finite number.", [Node("paper:a", ("pageRank", double.NaN))] },
        {
            "The Result result:a cannot be kept: direction is 'up', not higher or lower.",
            [SampleGraph.Node("result:a", ["Result"], ("value", "1"), ("direction", "up"), ("relative", false))]
        },
        { "The schema has no most specific label Term.", [SampleGraph.Node("term:a", ["Term"])] },
    };

    [Theory]
    [MemberData(nameof(WrongNodes))]
    public void Write_WrongNode_IsRefused(string message, GraphNode[] nodes) =>
        Refused(message, new([new(nodes[0].Labels[^1], nodes)], [], SampleGraph.Build));

    [Theory]
    [InlineData("MENTIONS", "paper:a", "term:x", "its end is not a node of the graph")]
    [InlineData("MENTIONS", "paper:x", "term:a", "its start is not a node of the graph")]
    [InlineData("MENTIONS", "term:a", "term:b", "it starts at a Method; a MENTIONS starts at a Paper")]
    [InlineData("MENTIONS", "paper:a", "paper:b", "it ends at a Paper; a MENTIONS ends at a Term")]
    [InlineData("CO_OCCURS_WITH", "term:b", "term:a", "a CO_OCCURS_WITH goes from the smaller id to the greater")]
    [InlineData("CO_OCCURS_WITH", "term:a", "term:a", "a CO_OCCURS_WITH goes from the smaller id to the greater")]
    public void Write_WrongEnds_AreRefused(string type, string start, string end, string fault) => Refused(
        $"The relationship ({start})-[:{type}]->({end}) cannot be kept: {fault}.",
        Contents(SampleGraph.Relationship(type, start, end)));

    [Fact]
    public void Write_UnsortedOrRepeatedRelationships_AreRefused()
    {
        var first = SampleGraph.Relationship("MENTIONS", "paper:a", "term:a", Mention);
        var second = SampleGraph.Relationship("MENTIONS", "paper:a", "term:b", Mention);

        Refused("it comes after (paper:a)-[:MENTIONS]->(term:b), but they are written once each, by ascending start, then end.", Contents(second, first));
        Refused("it comes after (paper:a)-[:MENTIONS]->(term:a), but they are written once each", Contents(first, first));
    }

    [Fact]
    public void Write_RelationshipOfAnotherType_IsRefused() => Refused(
        "it stands in the table of USES",
        Tables([new("USES", [SampleGraph.Relationship("MENTIONS", "paper:a", "term:a")])]));

    [Fact]
    public void Write_UnknownType_IsRefused() => Refused("The schema has no relationship type LIKES.", Tables([new("LIKES", [])]));

    [Fact]
    public void Write_IdUnderTwoLabels_IsRefused() => Refused(
        "The Task term:a cannot be kept: the id is taken by a Method.",
        new([new("Method", [Term("term:a", "Method")]), new("Task", [Term("term:a", "Task")])], [], SampleGraph.Build));

    [Fact]
    public void Write_TwoTablesOfALabel_AreRefused() => Refused(
        "There are two tables of Method.",
        new([new("Method", [Term("term:a", "Method")]), new("Method", [Term("term:b", "Method")])], [], SampleGraph.Build));

    private static GraphNode Node(string id, params (string, PropertyValue)[] more) => SampleGraph.Node(id, ["Paper"], [.. Paper, .. more]);

    private static GraphNode Term(string id, string label) => SampleGraph.Node(id, ["Term", label], ("name", id), ("papers", 1), ("confidence", 1.0));

    private static GraphContents Contents(params GraphRelationship[] relationships) => Tables([new(relationships[0].Type, relationships)]);

    private static GraphContents Tables(RelationshipTable[] tables) => new(
        [new("Paper", [Node("paper:a"), Node("paper:b")]), new("Method", [Term("term:a", "Method"), Term("term:b", "Method")])],
        tables,
        SampleGraph.Build);

    private void Refused(string message, GraphContents contents)
    {
        Should.Throw<InvalidGraphException>(() => Stores.Write(temp["graph"], contents)).Message.ShouldContain(message, Case.Sensitive);
        temp.Entries().ShouldBeEmpty();
    }
}
