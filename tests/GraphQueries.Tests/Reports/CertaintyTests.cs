using GraphQueries.Reports;
using GraphStore.Model;

namespace GraphQueries.Tests.Reports;

public class CertaintyTests
{
    [Theory]
    [InlineData(0.26, "unsure, 0.26")]
    [InlineData(0.4999, "unsure, 0.49")]
    [InlineData(0.5, "")]
    [InlineData(0.9, "")]
    public void Note_OfAConfidence_TellsWhatIsMoreLikelyWrong(double confidence, string note) =>
        Certainty.Note(Between(new Property("confidence", confidence))).ShouldBe(note);

    [Fact]
    public void Note_WithoutConfidence_IsEmpty() => Certainty.Note(Between()).ShouldBeEmpty();

    private static StoredRelationship Between(params Property[] properties)
    {
        NodeTable terms = new("Concept", [new GraphNode("term:a", ["Term", "Concept"], [new("name", "a")]), new GraphNode("term:b", ["Term", "Concept"], [new("name", "b")])]);
        RelationshipTable kinds = new("IS_A", [new GraphRelationship("IS_A", "term:a", "term:b", [.. properties])]);
        return PropertyGraph.From(new GraphContents([terms], [kinds], new BuildRecord([], new Dictionary<string, string>(StringComparer.Ordinal), []))).Relationships("IS_A").Single();
    }
}
