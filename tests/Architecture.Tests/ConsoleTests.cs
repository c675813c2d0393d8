namespace Architecture.Tests;

public class ConsoleTests
{
    [Fact]
    public void BannedSymbols_OutsideTheTerminal_AreNotAllowedBack()
    {
        Repository.CSharpFiles("src")
            .Where(file => file.Path != "src/GraphConsole/Terminal.cs")
            .Where(file => file.Lines.Any(line => line.Contains("pragma warning disable RS0030", StringComparison.Ordinal)))
            .Select(file => file.Path)
            .ShouldBeEmpty();
    }
}
