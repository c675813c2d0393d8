using GraphQueries.Prompts;

namespace GraphQueries.Tests.Prompts;

public class StatementLinesTests
{
    [Theory]
    [InlineData("RETURN 1;", "RETURN 1")]
    [InlineData("RETURN 1; RETURN 2;", "RETURN 1| RETURN 2")]
    [InlineData("MATCH (n)\nRETURN n;", "MATCH (n)\nRETURN n")]
    [InlineData("RETURN ';', \";\", `;`;", "RETURN ';', \";\", `;`")]
    [InlineData("RETURN 'it\\'s; ' + \"a\\\\\";", "RETURN 'it\\'s; ' + \"a\\\\\"")]
    [InlineData("RETURN 'one;\ntwo';", "RETURN 'one;\ntwo'")]
    [InlineData("RETURN 1 // not; here\n;", "RETURN 1 // not; here")]
    [InlineData("RETURN /* not; \n here; */ 1;", "RETURN /* not; \n here; */ 1")]
    [InlineData(";;;", "")]
    [InlineData("RETURN 1", "RETURN 1")]
    [InlineData("// only\n", "")]
    [InlineData("// first\nRETURN 1", "// first\nRETURN 1")]
    public void Add_OfLines_CutsAtSemicolonsThatMeanIt(string text, string expected)
    {
        var lines = new StatementLines();
        var statements = text.Split('\n').SelectMany(lines.Add).ToList();
        if (lines.Rest() is { } rest)
            statements.Add(rest);
        string.Join('|', statements).ShouldBe(expected);
    }

    [Theory]
    [InlineData("MATCH (n)", true)]
    [InlineData("RETURN 'open;", true)]
    [InlineData("RETURN 1;", false)]
    [InlineData("  ", false)]
    [InlineData("// a comment", false)]
    [InlineData("/* a comment", true)]
    public void IsPending_AfterALine_TellsWhetherAStatementHasBegun(string line, bool expected)
    {
        var lines = new StatementLines();
        lines.Add(line);
        lines.IsPending.ShouldBe(expected);
    }
}
