using GraphQueries.Tests.Support;
using Support;

namespace GraphQueries.Tests.Embedded;

/// <summary>Names in a statement that nothing in the graph has are told of beside the rows.</summary>
public sealed class NoticeTests(SeedsInFolder seeds) : IClassFixture<SeedsInFolder>
{
    [Theory]
    [InlineData("MATCH (p:Papr) RETURN p.title", "warning: No node has the label 'Papr': did you mean 'Paper'? (line 1, column 10)")]
    [InlineData("MATCH ()-[:MENTION]->(t) RETURN t.name", "warning: No relationship has the type 'MENTION': did you mean 'MENTIONS'? (line 1, column 12)")]
    [InlineData("MATCH (p:Paper) RETURN p.titel LIMIT 1", "warning: Nothing has the property 'titel': did you mean 'title'? (line 1, column 24)")]
    public async Task Cypher_NameThatNothingHas_IsAWarning(string statement, string expected)
    {
        var run = await Run("cypher", statement);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldStartWith(expected);
        run.Error.ShouldContain("^^^");
    }

    [Fact]
    public async Task Cypher_NamesThatAreThere_AreNoWarning() =>
        (await Run("cypher", "MATCH (p:Paper)-[m:MENTIONS]->(t:Term) RETURN p.title, m.count, t.definition, t.digest LIMIT 1")).Error.ShouldBeEmpty();

    private Task<ProgramRun> Run(params string[] args) => ProgramRun.Of(terminal => Program.Run([.. args, "--graph", seeds.Graph], terminal));
}
