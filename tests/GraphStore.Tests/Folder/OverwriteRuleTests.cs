using GraphStore.Folder;

namespace GraphStore.Tests.Folder;

public sealed class OverwriteRuleTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Write_EmptyFolder_IsFilled()
    {
        Directory.CreateDirectory(temp["graph"]);

        Stores.Write(temp["graph"], SampleGraph.Contents());

        GraphValidator.Validate(temp["graph"]).ShouldBeEmpty();
    }

    [Fact]
    public void Write_DamagedGraph_IsReplaced()
    {
        Stores.Write(temp["graph"], SampleGraph.Contents());
        File.WriteAllText(Path.Combine(temp["graph"], "manifest.json"), "{");
        File.Delete(Path.Combine(temp["graph"], "nodes", "Paper.csv"));

        Stores.Write(temp["graph"], SampleGraph.Contents());

        GraphValidator.Validate(temp["graph"]).ShouldBeEmpty();
    }

    [Fact]
    public void Write_FolderOfSomethingElse_IsRefused()
    {
        Directory.CreateDirectory(temp["graph"]);
        File.WriteAllText(temp["graph/thesis.tex"], "years of work");

        Refused("is a folder, but not a graph (it has no manifest.json), so it is not overwritten.");
        File.Exists(temp["graph/thesis.tex"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("nodes/notes.txt")]
    [InlineData("nodes/deep/Paper.csv")]
    [InlineData("more/Paper.csv")]
    public void Write_GraphWithSomebodysFile_IsRefused(string name)
    {
        Stores.Write(temp["graph"], SampleGraph.Contents());
        string path = Path.Combine(temp["graph"], name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "mine");

        Refused("which is not part of a graph, so it is not overwritten.");
        File.ReadAllText(path).ShouldBe("mine");
    }

    [Fact]
    public void Write_File_IsRefused()
    {
        File.WriteAllText(temp["graph"], "mine");

        Refused("is a file; a graph is a folder.");
    }

    [Fact]
    public void FolderSink_Root_IsRefused() => Should.Throw<StorePathException>(() => new FolderSink(Path.GetPathRoot(temp.Path)!));

    private void Refused(string message) =>
        Should.Throw<StorePathException>(() => Stores.Write(temp["graph"], SampleGraph.Contents())).Message.ShouldEndWith(message);
}
