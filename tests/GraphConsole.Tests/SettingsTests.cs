using System.CommandLine;

namespace GraphConsole.Tests;

public sealed class SettingsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-settings");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("""{ "minPapers": 7 }""", 7)]
    [InlineData("""{ "MinPapers": "7" }""", 7)]
    [InlineData("""{ "other": 1 }""", 2)]
    public void Option_InFile_IsFound(string json, int expected) => Number(json, []).ShouldBe(expected);

    [Fact]
    public void Option_InFileAndEnvironment_TakesEnvironment() =>
        Number("""{ "minPapers": 7 }""", new() { ["KG_MIN_PAPERS"] = "9" }).ShouldBe(9);

    [Fact]
    public void Option_WrongInFile_NamesFileAndProperty() =>
        Parse("""{ "minPapers": "many" }""", []).Errors.Single().Message.ShouldBe("appsettings.json min-papers: found 'many', expected a whole number from 1");

    [Fact]
    public void Option_AddressInTheEnvironment_IsNotTakenApart()
    {
        var address = Load("{}", new(StringComparer.Ordinal) { ["KG_NEO4J"] = "http://localhost:7474" }).Option<string?>(["--neo4j"], "URI", "", text => text, fallback: null);
        new Command("x") { address }.Parse("").GetValue(address).ShouldBe("http://localhost:7474");
    }

    [Fact]
    public void List_InFile_IsAnArray()
    {
        var names = Load("""{ "name": ["a", "b"] }""", []).List(["--name"], "NAME", "");
        new Command("x") { names }.Parse("").GetValue(names).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void List_OnCommandLine_ReplacesTheFileWhole()
    {
        var names = Load("""{ "name": ["a", "b"] }""", []).List(["--name"], "NAME", "");
        new Command("x") { names }.Parse("--name c").GetValue(names).ShouldBe(["c"]);
    }

    [Fact]
    public void Load_FileIsNoJson_IsWrongUsage() =>
        Should.Throw<CommandException>(() => Load("{ nonsense", [])).Code.ShouldBe(ExitCode.Usage);

    private int Number(string json, Dictionary<string, string> variables) => Parse(json, variables).GetValue<int>("--min-papers");

    private ParseResult Parse(string json, Dictionary<string, string> variables) =>
        new Command("x") { Load(json, variables).Option(["--min-papers"], "N", "", Numbers.WholeFrom(1), fallback: 2) }.Parse("");

    private Settings Load(string json, Dictionary<string, string> variables)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "appsettings.json"), json);
        return Settings.Load(folder.FullName, variables);
    }
}
