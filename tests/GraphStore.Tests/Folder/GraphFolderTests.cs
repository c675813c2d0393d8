using System.Text;
using GraphStore.Folder;
using GraphStore.Model;

namespace GraphStore.Tests.Folder;

public sealed class GraphFolderTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly string path;

    public GraphFolderTests()
    {
        path = temp["graph"];
        Stores.Write(path, SampleGraph.Contents());
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Open_Sample_SaysWhatItWasMadeFrom()
    {
        using var folder = GraphFolder.Open(path);

        folder.Manifest.FormatVersion.ShouldBe(1);
        folder.Manifest.Inputs.ShouldBe(SampleGraph.Build.Inputs);
        folder.Manifest.Options.ShouldBe(SampleGraph.Build.Options, ignoreOrder: true);
        folder.Manifest.Counts.Nodes["Host"].ShouldBe(2);
        folder.ReadDiagnostics().ShouldBe(SampleGraph.Build.Diagnostics);
    }

    [Fact]
    public void Open_Nothing_Throws()
    {
        Throws<StorePathException>(temp["nothing"], "There is no graph at");
        Throws<StorePathException>(temp.Path, "is a folder, but not a graph: it has no manifest.json.");
        Throws<StorePathException>(Path.Combine(path, "manifest.json"), "is a file; a graph is a folder.");
    }

    [Fact]
    public void Open_MissingFile_IsNamed()
    {
        File.Delete(Path.Combine(path, "nodes", "Host.csv"));

        Throws<StoreDamagedException>(path, "nodes/Host.csv: the file is missing.");
    }

    [Fact]
    public void Open_NewerFormat_IsTold()
    {
        Replace("manifest.json", "\"formatVersion\": 1", "\"formatVersion\": 3");

        var failure = Throws<StoreDamagedException>(path, "was written by a newer version of this program (format 3; this one reads up to 2)");
        failure.IsNewerFormat.ShouldBeTrue();
        failure.Message.ShouldStartWith("manifest.json:2:3: ");
    }

    [Theory]
    [InlineData("manifest.json", "\"counts\": {", "\"counts\": [", "manifest.json:4:")]
    [InlineData("manifest.json", "\"counts\": {", "\"count\": {", "manifest.json: ")]
    [InlineData("manifest.json", "nodes/Host.csv", "../../Host.csv", "manifest.json: the manifest has been changed: it does not fit its hash.")]
    [InlineData("manifest.json", "zwei/", "drei/", "manifest.json: the input drei/ü.jsonl has been changed: it does not fit its hash.")]
    [InlineData("nodes/Paper.csv", "9223372036854775807", "many", "nodes/Paper.csv:3:63: 'many' stands where a whole number should.")]
    [InlineData("nodes/Paper.csv", "\" zero \"", "\" zero", "nodes/Paper.csv:3:26: there should be a comma: a field with a quote in it is quoted as a whole.")]
    [InlineData("nodes/Paper.csv", "id:ID,", "", "nodes/Paper.csv:1:1: this is not the header of a table of nodes.")]
    [InlineData("nodes/Host.csv", ",github.com,", ",Github.com,", "nodes/Host.csv:3:33: the row does not fit its digest")]
    [InlineData("nodes/Host.csv", ",github.com,", ",\"github.com\",", "nodes/Host.csv:3:22: the content is right, but not written the way the store writes it.")]
    [InlineData("nodes/Host.csv", "host:github.com", "", "nodes/Host.csv:3:1: the id is missing.")]
    [InlineData("nodes/Host.csv", "host:github.com", "host:0", "nodes/Host.csv:3:1: the ids are not ascending.")]
    [InlineData("nodes/Task.csv", "Term;Task", "Term;Dataset", "nodes/Task.csv:2:13: the most specific label is not Task.")]
    [InlineData("relationships/USES.csv", "term:sparsity", "term:nowhere", "relationships/USES.csv:2:13: no node has the id term:nowhere.")]
    [InlineData("relationships/USES.csv", ",USES,", ",IS_A,", "relationships/USES.csv:2:27: the type is not USES.")]
    [InlineData("relationships/MENTIONS.csv", "paper:zero,", "paper:a-net,", "relationships/MENTIONS.csv:4:1: the relationships are not by ascending start, then end.")]
    [InlineData("relationships/MENTIONS.csv", ",MENTIONS,1,", ",MENTIONS,1,1,", "relationships/MENTIONS.csv:3:77: the row has 10 fields; the header names 9.")]
    [InlineData("relationships/MENTIONS.csv", ",MENTIONS,1,", ",MENTIONS,2,", "relationships/MENTIONS.csv:3:75: the row does not fit its digest")]
    public void Load_DamagedFile_NamesThePlace(string file, string from, string to, string message)
    {
        Replace(file, from, to);

        Throws<StoreDamagedException>(path, message);
    }

    [Theory]
    [InlineData("nodes/Task.csv", "term:vision", "term:c", "nodes/Task.csv:2:1: the id term:c is that of another node, too.")]
    [InlineData("relationships/USES.csv", "term:sparsity", "term:nowhere", "relationships/USES.csv:2:13: no node has the id term:nowhere.")]
    [InlineData("nodes/Host.csv", "host:github.com", "host:0", "nodes/Host.csv:3:1: the ids are not ascending.")]
    public void Load_InconsistentStore_NamesThePlace(string file, string from, string to, string message)
    {
        Replace(file, from, to);
        Stores.Reseal(path);

        Throws<StoreDamagedException>(path, message);
    }

    [Fact]
    public void Load_WrongRowCount_IsTold()
    {
        Stores.Reseal(path, files => files.Select(file => file.Name == "nodes/Host.csv" ? file with { Rows = 7 } : file));

        Throws<StoreDamagedException>(path, "nodes/Host.csv: the file has 2 rows; the manifest says 7.");
    }

    [Fact]
    public void Open_ManifestListsAFileElsewhere_IsTold()
    {
        Stores.Reseal(path, files => files.Append(new("../../Host.csv", "", 0, 0)));

        Throws<StoreDamagedException>(path, "manifest.json: it lists ../../Host.csv, which is no file of a graph.");
    }

    [Fact]
    public void Open_ManifestListsAFileTwice_IsTold()
    {
        Stores.Reseal(path, files => files.Concat(files.Take(1)));

        Throws<StoreDamagedException>(path, "manifest.json: it lists diagnostics.jsonl twice.");
    }

    /// <summary>Large enough for more than one thread.</summary>
    [Fact]
    public void Load_LargeGraph_IsWholeOrNamesTheFirstDamage()
    {
        string large = temp["large"];
        string text = new('x', 50_000);
        Stores.Write(large, SampleGraph.Contents(
            Enumerable.Range(0, 60).Select(i => SampleGraph.Node($"paper:{i:D2}", ["Paper"], ("title", "T"), ("abstract", text), ("records", 1)))
                .Concat(Enumerable.Range(0, 60).Select(i => SampleGraph.Node($"host:{i:D2}", ["Host"], ("name", text)))),
            Enumerable.Range(0, 59).Select(i => SampleGraph.Relationship("SHARES_CONCEPTS", $"paper:{i:D2}", $"paper:{i + 1:D2}", ("count", 2), ("score", 0.5)))));

        var graph = Stores.Load(large);

        graph.NodeCount.ShouldBe(120);
        graph.RelationshipCount.ShouldBe(59);
        graph.FindNode("paper:59")!.Value["abstract"]!.Value.AsString().ShouldBe(text);

        foreach (string name in new[] { "Paper", "Host" })
        {
            string file = Path.Combine(large, "nodes", name + ".csv");
            File.WriteAllText(file, File.ReadAllText(file).Replace(":07,", ":07,,", StringComparison.Ordinal));
        }

        Throws<StoreDamagedException>(large, "nodes/Host.csv:9:");
    }

    [Fact]
    public void Load_FileCutShort_NamesThePlace()
    {
        string file = Path.Combine(path, "nodes", "Host.csv");
        File.WriteAllText(file, File.ReadAllText(file)[..^1]);

        Throws<StoreDamagedException>(path, "nodes/Host.csv:3:49: the line breaks off: the file ends without a line feed.");
    }

    [Fact]
    public void Load_EmptyFile_NamesThePlace()
    {
        File.WriteAllText(Path.Combine(path, "nodes", "Host.csv"), "");

        Throws<StoreDamagedException>(path, "nodes/Host.csv:1:1: the file is empty; its first line should be the header.");
    }

    [Fact]
    public void Load_AfterAnotherGraphWasWritten_GivesTheOneThatWasOpened()
    {
        using var folder = GraphFolder.Open(path);
        Stores.Write(path, new([], [], SampleGraph.Build));

        folder.Load().NodeCount.ShouldBe(SampleGraph.Nodes().Length);
        Stores.Load(path).NodeCount.ShouldBe(0);
    }

    [Fact]
    public void Open_WhileAWriterWrites_GivesTheOldGraph()
    {
        Stores.Write(path, new([new("Host", Rows())], [], SampleGraph.Build));

        Stores.Load(path).NodeCount.ShouldBe(1);

        IEnumerable<GraphNode> Rows()
        {
            Stores.Load(path).NodeCount.ShouldBe(SampleGraph.Nodes().Length);
            yield return SampleGraph.Node("host:a", ["Host"], ("name", "a"));
        }
    }

    [Fact]
    public void Open_WhileTheFirstGraphIsWritten_IsBusyAtOnce()
    {
        string first = temp["first"];

        Stores.Write(first, new([new("Host", Rows())], [], SampleGraph.Build));

        Stores.Load(first).NodeCount.ShouldBe(1);

        IEnumerable<GraphNode> Rows()
        {
            Throws<StoreBusyException>(first, "yet: another process is writing the first one.");
            yield return SampleGraph.Node("host:a", ["Host"], ("name", "a"));
        }
    }

    [Fact]
    public async Task Open_WhileGraphsAreSwappedInAllTheTime_GivesOneOfThemWhole()
    {
        using var stop = new CancellationTokenSource();
        var small = new GraphContents([], [], SampleGraph.Build);
        // Without the token: a writer that is cancelled before it began would end as cancelled.
        var writer = Task.Run(() =>
        {
            for (int i = 0; !stop.IsCancellationRequested; i++)
                Stores.Write(path, i % 2 == 0 ? small : SampleGraph.Contents());
        });
        for (int i = 0; i < 100; i++)
            Stores.Load(path).NodeCount.ShouldBeOneOf(0, SampleGraph.Nodes().Length);

        await stop.CancelAsync();
        await writer;
    }

    private static T Throws<T>(string path, string message)
        where T : Exception
    {
        var failure = Should.Throw<T>(() => Stores.Load(path));
        failure.Message.ShouldContain(message);
        return failure;
    }

    private void Replace(string file, string from, string to)
    {
        string name = Path.Combine(path, file);
        string text = File.ReadAllText(name);
        text.ShouldContain(from);
        File.WriteAllText(name, text.Replace(from, to, StringComparison.Ordinal), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
