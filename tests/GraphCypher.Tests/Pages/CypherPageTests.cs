using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using GraphCypher.Functions;
using GraphCypher.Tests.Conformance;
using GraphStore.Model;

namespace GraphCypher.Tests.Pages;

/// <summary>docs/cypher.md says what the tests show: with <c>KG_APPROVE=1</c> they write it anew.</summary>
public class CypherPageTests
{
    [Fact]
    public async Task Language_InTheDocs_IsWhatTheStatementsShow() => Compare("language", await LanguagePage.Render());

    [Fact]
    public void Cases_OfFunctionsAndProcedures_LeaveNoneOut()
    {
        HashSet<string> shown = [.. LanguagePage.Cases.Select(one => one.Shown)];
        FunctionLibrary.Listed().Concat(Aggregates.Listed()).Select(function => function.Name).Where(name => !shown.Contains(name)).ShouldBeEmpty();
        BuiltInProcedures.All(FullTextIndexSchema.OfDatabase).ProcedureNames.Where(name => !shown.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Cases_OfClauses_NameEachThatTheParserKnows()
    {
        string shown = string.Join(' ', LanguagePage.Cases.Select(one => one.Statement));
        foreach (string clause in new[] { "MATCH", "OPTIONAL MATCH", "UNWIND", "WITH", "RETURN", "CREATE", "MERGE", "SET", "REMOVE", "DELETE", "DETACH DELETE", "CALL", "FOREACH", "UNION", "LOAD CSV", "SHOW" })
            shown.ShouldContain(clause);
    }

    [SkippableFact]
    public void Conformance_InTheDocs_IsWhatTheSuiteSays()
    {
        Skip.If(ConformanceTests.Folder is null, "the conformance suite is not here");
        Compare("conformance", ConformancePage.Render(ConformanceTests.Folder!, ConformanceTests.All));
    }

    private static void Compare(string part, string rendered)
    {
        string path = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "docs", "cypher.md");
        string page = File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n"), start = $"<!-- {part}: KG_APPROVE=1 dotnet test tests/GraphCypher.Tests writes it -->\n", end = $"<!-- end of {part} -->";
        int from = page.IndexOf(start, StringComparison.Ordinal) + start.Length, to = page.IndexOf(end, StringComparison.Ordinal);
        from.ShouldBeGreaterThan(start.Length);
        to.ShouldBeGreaterThanOrEqualTo(from);
        if (Environment.GetEnvironmentVariable("KG_APPROVE") == "1")
            File.WriteAllText(path, string.Create(CultureInfo.InvariantCulture, $"{page[..from]}\n{rendered}\n{page[to..]}"));
        else
            page[from..to].Trim('\n').ShouldBe(rendered.Trim('\n'));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
