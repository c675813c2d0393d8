using GraphStore.Neo4j;

namespace GraphStore.Tests.Neo4j;

public class Neo4jAddressTests
{
    [Theory]
    [InlineData("http://localhost", "http://localhost/")]
    [InlineData("http://localhost:7474/", "http://localhost:7474/")]
    [InlineData("https://graph.example", "https://graph.example/")]
    [InlineData("bolt://localhost:7687", "http://localhost:7474/")]
    [InlineData("neo4j://graph.example", "http://graph.example:7474/")]
    [InlineData("neo4j+s://x.databases.example", "https://x.databases.example/ https://x.databases.example:7473/")]
    [InlineData("bolt+s://[::1]:7687", "https://[::1]/ https://[::1]:7473/")]
    public void Of_Address_TriesTheseInOrder(string address, string candidates)
    {
        string.Join(' ', Neo4jAddress.Of(Neo4jAddress.Parse(address)).Candidates).ShouldBe(candidates);
    }

    [Theory]
    [InlineData("localhost", "an address such as")]
    [InlineData("", "an address such as")]
    [InlineData("ftp://localhost", "an address such as")]
    [InlineData("http://localhost/db/neo4j", "--database")]
    [InlineData("bolt+ssc://localhost", "trusts")]
    public void Parse_SomethingElse_SaysWhatIsExpected(string text, string expected)
    {
        Should.Throw<FormatException>(() => Neo4jAddress.Parse(text)).Message.ShouldContain(expected);
    }

    [Fact]
    public void Parse_PasswordInIt_IsRefusedWithoutRepeatingIt()
    {
        var said = Should.Throw<FormatException>(() => Neo4jAddress.Parse("http://neo4j:s3cret@localhost"));
        said.Message.ShouldContain("NEO4J_PASSWORD");
        said.ToString().ShouldNotContain("s3cret");
    }
}
