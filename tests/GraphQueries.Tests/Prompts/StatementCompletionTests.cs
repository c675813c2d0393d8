using GraphConsole.Prompting;
using GraphCypher;
using GraphQueries.Prompts;
using GraphQueries.Tests.Support;
using GraphStore.Model.Cypher;

namespace GraphQueries.Tests.Prompts;

public class StatementCompletionTests
{
    [Theory]
    [InlineData("mat", "MATCH")]
    [InlineData("MATCH (t:Te", "Term")]
    [InlineData("MATCH (t:Term)-[:CO_", "CO_OCCURS_WITH")]
    [InlineData("MATCH (t:Term)-[r:EVALUATED_ON|MENT", "MENTIONS")]
    [InlineData("MATCH (t:Term) SET t:Meth", "Method")]
    [InlineData("MATCH (t:Term {na", "name")]
    [InlineData("MATCH (t:Term) RETURN t.conf", "t.confidence")]
    [InlineData("MATCH (t:Term {name: 'Thin", "ThinUpdate")]
    [InlineData("RETURN toUp", "toUpper(")]
    [InlineData("RETURN point.d", "point.distance(")]
    [InlineData("RETURN $gi", "given")]
    [InlineData("CALL db.la", "db.labels(")]
    [InlineData("MATCH (paper:Paper) RETURN pape", "paper")]
    [InlineData(":sch", "schema")]
    [InlineData("RETURN 1 // mat", "")]
    [InlineData("RETURN 1 /* mat", "")]
    [InlineData("RETURN 1 /* ' */ + toUp", "toUpper(")]
    [InlineData("RETURN nothing.at.al", "")]
    [InlineData("RETURN ", "")]
    public async Task Find_OfWhatIsTyped_GivesWhatCanStandThere(string typed, string expected)
    {
        Completion found = await Find("", typed);
        string.Join(' ', found.Candidates).ShouldBe(expected);
        if (expected.Length > 0)
            expected.ShouldStartWith(typed[found.Start..], Case.Insensitive);
    }

    [Fact]
    public async Task Find_InAFurtherLine_KnowsTheLinesBefore()
    {
        (await Find("MATCH (paper:Paper\n", "WHERE pape")).Candidates.ShouldBe(["paper"]);
        (await Find("MATCH (t:Term {name:\n", "'Big")).Candidates.ShouldBe(["BigTune"]);
    }

    [Fact]
    public async Task Find_OnASilentDatabase_SaysWhy()
    {
        Completion found = await new StatementCompletion(new Silent(), []).Find("", "MATCH (t:T", CancellationToken.None);
        found.Candidates.ShouldBeEmpty();
        found.Note.ShouldNotBeNull().ShouldContain("gone");
    }

    private static async Task<Completion> Find(string before, string typed)
    {
        await using var graph = EmbeddedGraph.Of(SmallGraph.Load(), EmbeddedGraphOptions.Default, TimeProvider.System);
        return await new StatementCompletion(graph, new(StringComparer.Ordinal) { ["given"] = 1L }).Find(before, typed, CancellationToken.None);
    }

    private sealed class Silent : ICypherRunner
    {
        public Task<CypherTable> Run(CypherStatement statement, CancellationToken cancel) => throw new CypherException("Neo.TransientError.General.Unavailable", "It is gone.", statement);

        public Task<ICypherResult> Stream(CypherStatement statement, CancellationToken cancel) => throw new NotSupportedException();

        public Task<T> Transact<T>(CypherAccess access, Func<ICypherTransaction, Task<T>> work, CancellationToken cancel) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
