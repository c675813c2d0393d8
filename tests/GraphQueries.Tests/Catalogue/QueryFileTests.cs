using GraphQueries.Catalogue;
using Support;

namespace GraphQueries.Tests.Catalogue;

public class QueryFileTests
{
    private const string Good =
        """
        // A title
        // More of it,
        // and more.
        // @group papers
        // @param term term - Which
        // @param limit integer 20 - So many - or fewer
        // @param text text two words - Words
        // @example graph-queries run x -p term=a
        MATCH (n) // not a header
        RETURN n
        """;

    [Fact]
    public void Parse_Header_IsRead()
    {
        var query = QueryFile.Parse("x", Good);
        (query.Title, query.Description, query.Group, query.Example).ShouldBe(("A title", "More of it, and more.", "papers", "graph-queries run x -p term=a"));
        query.Parameters.ShouldBe(
        [
            new("term", ParameterType.Term, Default: null, "Which"),
            new("limit", ParameterType.Integer, "20", "So many - or fewer"),
            new("text", ParameterType.Text, "two words", "Words"),
        ]);
        query.Text.ShouldBe(Good);
    }

    [Theory]
    [InlineData("MATCH (n) RETURN n")]
    [InlineData("// @group papers\nRETURN 1")]
    [InlineData("// Title\n// @example x\nRETURN 1")]
    [InlineData("// Title\n// @group a\n// @example x\n// @param limit 20 - So many\nRETURN 1")]
    [InlineData("// Title\n// @group a\n// @example x\n// @param limit integer 20\nRETURN 1")]
    public void Parse_SomethingElse_Throws(string text) => Should.Throw<FormatException>(() => QueryFile.Parse("x", text));

    [Fact]
    public void All_Queries_AreThirtyOrMoreAndInATotalOrder()
    {
        QueryCatalogue.All.Length.ShouldBeGreaterThanOrEqualTo(30);
        foreach (var query in QueryCatalogue.All)
        {
            query.Text.ShouldContain("ORDER BY", customMessage: query.Name);
            query.Example.ShouldStartWith($"graph-queries run {query.Name}", customMessage: query.Name);
            foreach (var parameter in query.Parameters)
                query.Text.ShouldContain("$" + parameter.Name, customMessage: query.Name);
        }
    }

    [Fact]
    public async Task List_Catalogue_NamesEveryQuery()
    {
        var run = await ProgramRun.Of(terminal => Program.Run(["list", "--format", "csv"], terminal));
        run.ExitCode.ShouldBe(0);
        foreach (var query in QueryCatalogue.All)
            run.Output.ShouldContain($"\n{query.Name},");
    }
}
