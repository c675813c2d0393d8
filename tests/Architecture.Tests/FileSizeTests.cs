namespace Architecture.Tests;

public class FileSizeTests
{
    private const int MostLines = 400;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("benchmarks")]
    [InlineData("interop")]
    public void EveryFile_OfAFolder_IsShortEnoughToReadAtOnce(string folder)
    {
        if (Directory.Exists(Path.Combine(Repository.Root, folder)))
            Repository.CSharpFiles(folder).Where(file => file.Lines.Length > MostLines).Select(file => $"{file.Path}: {file.Lines.Length} lines").ShouldBeEmpty();
    }
}
