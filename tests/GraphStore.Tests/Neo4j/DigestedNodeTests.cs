using GraphStore.Neo4j.Loading;

namespace GraphStore.Tests.Neo4j;

public sealed class DigestedNodeTests
{
    private const string One = "00000000000000a1";
    private const string Two = "ffffffffffffffff";

    [Fact]
    public void Named_Text_HasElementAndDigest()
    {
        var node = new DigestedNode("Term", $"4:x:7 {One} {Two} {One}");
        node.Named("term:a").ShouldBe(new ServerNode("term:a", "Term", "4:x:7", One));
        node.Relationships.ShouldBe([Two, One]);
    }

    [Theory]
    [InlineData("4:x:7 ", "")]
    [InlineData("4:x:7  " + One, One)]
    [InlineData("4:x:7 5", "")]
    [InlineData("4:x:7 a b  c ", "b c")]
    public void Relationships_DigestsOfUsers_AreTextsAsTheyStand(string text, string expected) =>
        string.Join(' ', new DigestedNode("Term", text).Relationships).ShouldBe(expected);

    [Theory]
    [InlineData("", true)]
    [InlineData(" " + One + " " + Two, true, 0xa1UL, ulong.MaxValue)]
    [InlineData(" " + Two + " " + One, true, 0xa1UL, ulong.MaxValue)]
    [InlineData(" " + One, false, 0xa1UL, ulong.MaxValue)]
    [InlineData(" " + One + " " + One, false, 0xa1UL)]
    [InlineData(" " + One + " " + One, false, 0xa1UL, ulong.MaxValue)]
    [InlineData(" 00000000000000A1", false, 0xa1UL)]
    [InlineData(" 0a1", false, 0xa1UL)]
    [InlineData(" +0000000000000a1", false, 0xa1UL)]
    [InlineData(" " + One + "0", false, 0xa1UL)]
    [InlineData(" " + One + " ", false, 0xa1UL)]
    public void HasRelationships_Digests_AreComparedInAnyOrder(string relationships, bool expected, params ulong[] digests) =>
        new DigestedNode("Term", "4:x:7 " + Two + relationships).HasRelationships([.. digests], []).ShouldBe(expected);
}
