using System.Runtime.Versioning;
using GraphBuilder.Reading;
using GraphBuilder.Reading.Inputs;

namespace GraphBuilder.Tests.Reading.Inputs;

public sealed class InputExpansionTests : IDisposable
{
    private readonly InputFolder folder = new();
    private readonly DiagnosticLog log = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Expand_Folder_GivesFilesBelowItInOrdinalOrder()
    {
        foreach (var name in (string[])["b.txt", "a/z.txt", "B.txt", "a.txt", "a/b/c.txt", ".hidden", ".git/config"])
            folder.Write(name, "x");
        Names(folder.Path).ShouldBe(["B.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt"]);
        log.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("*.txt", "a.txt", "b.txt")]
    [InlineData("?.txt", "a.txt", "b.txt")]
    [InlineData("*/*.txt", "c/d.txt", "e/f.txt")]
    [InlineData("c/*", "d.txt")]
    [InlineData("**/*.txt", "a.txt", "b.txt", "c/d.txt", "c/g/h.txt", "e/f.txt")]
    [InlineData("**/g/*", "c/g/h.txt", "c/g/i.json")]
    [InlineData("c/**", "d.txt", "g/h.txt", "g/i.json")]
    [InlineData("*", "a.txt", "b.txt", "j.json")]
    public void Expand_Pattern_GivesFilesThatFit(string pattern, params string[] expected)
    {
        foreach (var name in (string[])["a.txt", "b.txt", "c/d.txt", "c/g/h.txt", "c/g/i.json", "e/f.txt", "j.json"])
            folder.Write(name, "x");
        Names(folder.At(pattern)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("missing.txt")]
    [InlineData("*.missing")]
    [InlineData("missing/*.txt")]
    [InlineData("-")]
    public void Expand_NothingThere_Throws(string input)
    {
        var path = input == "-" ? input : folder.At(input);
        Should.Throw<MissingInputException>(() => Names(path)).Input.ShouldBe(path);
    }

    [SkippableFact]
    public void Expand_FileWhoseNameLooksLikeAPattern_IsThatFile()
    {
        Skip.If(OperatingSystem.IsWindows(), "names with * are none there");
        folder.Write("a*.txt", "x");
        folder.Write("ab.txt", "x");
        Names(folder.At("a*.txt")).ShouldBe(["a*.txt"]);
    }

    [Fact]
    public void Expand_EmptyFolder_Warns()
    {
        Directory.CreateDirectory(folder.At("empty/inside"));
        Names(folder.At("empty")).ShouldBeEmpty();
        log.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("folder-empty");
    }

    [Fact]
    public void Expand_FileThatTwoInputsLeadTo_ComesOnce()
    {
        folder.Write("a.txt", "x");
        folder.Write("b.txt", "x");
        Names(folder.At("b.txt"), folder.Path, folder.At("*.txt")).ShouldBe(["b.txt", "a.txt"]);
    }

    [Fact]
    public void Expand_FilesOfOneName_AreLabelledApart()
    {
        folder.Write("one/deep/x.txt", "x");
        folder.Write("two/deep/x.txt", "x");
        folder.Write("y.txt", "x");
        var files = new InputExpansion(new ReadingOptions(), log).Expand([folder.At("one/deep"), folder.At("two/deep/x.txt"), folder.At("y.txt")]);
        files.Select(file => file.Name).ShouldBe(["x.txt", "x.txt", "y.txt"]);
        files.Select(file => file.Label).ShouldBe(["one/deep/x.txt", "two/deep/x.txt", "y.txt"]);
    }

    [Fact]
    public void Expand_LinkToAFolderAbove_EndsThere()
    {
        folder.Write("a/b.txt", "x");
        Directory.CreateSymbolicLink(folder.At("a/up"), folder.Path);
        Names(folder.Path).ShouldBe(["a/b.txt"]);
    }

    [Fact]
    public void Expand_StandardInputTwice_ComesOnce()
    {
        var options = new ReadingOptions { StandardInput = () => new MemoryStream() };
        new InputExpansion(options, log).Expand(["-", "-"]).ShouldHaveSingleItem().Name.ShouldBe("stdin");
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public void Expand_FolderWithoutRights_IsAnErrorAndTheOthersAreRead()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "whoever runs this may read everything");
        folder.Write("locked/a.txt", "x");
        folder.Write("open/b.txt", "x");
        File.SetUnixFileMode(folder.At("locked"), UnixFileMode.None);
        try
        {
            Names(folder.Path).ShouldBe(["open/b.txt"]);
        }
        finally
        {
            File.SetUnixFileMode(folder.At("locked"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        log.Diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            diagnostic => diagnostic.Code.ShouldBe("folder-unreadable"), diagnostic => diagnostic.File.ShouldBe("locked"));
    }

    private IEnumerable<string> Names(params string[] inputs) => new InputExpansion(new ReadingOptions(), log).Expand(inputs).Select(file => file.Name);
}
