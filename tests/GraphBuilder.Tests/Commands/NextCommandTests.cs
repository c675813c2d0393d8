using GraphBuilder.Commands;

namespace GraphBuilder.Tests.Commands;

public sealed class NextCommandTests : IDisposable
{
    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Program_StartedFromTheSourceTree_RunsTheOtherProjectFromThere()
    {
        folder.Write("src/GraphQueries/GraphQueries.csproj", "");
        Directory.CreateDirectory(folder["src/GraphBuilder/bin/Release/net10.0"]);
        NextCommand.Program(folder["src/GraphBuilder/bin/Release/net10.0/"], folder.Path)
            .ShouldBe("dotnet run -c Release --project src/GraphQueries --");
    }

    [Fact]
    public void Program_StartedAsATool_IsTheOtherTool() => NextCommand.Program(folder["tools"], folder.Path).ShouldBe("graph-queries");

    [Theory]
    [InlineData("LoRA", "graph", "show LoRA")]
    [InlineData(null, "graph", "stats")]
    [InlineData("Adam", "out/g", "show Adam --graph out/g")]
    public void Show_PlainNames_NeedNoQuotes(string? name, string graph, string expected) => NextCommand.Show(name, graph).ShouldEndWith(" " + expected);

    [SkippableFact]
    public void Show_NameWithBlanksAndQuotes_IsQuotedForTheShell()
    {
        Skip.If(OperatingSystem.IsWindows(), "quotes of a Unix shell");
        NextCommand.Show("Adam's loss", "graph").ShouldEndWith(" show 'Adam'\\''s loss'");
    }
}
