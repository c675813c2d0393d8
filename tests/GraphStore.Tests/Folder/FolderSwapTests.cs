using GraphStore.Folder;
using GraphStore.Model;

namespace GraphStore.Tests.Folder;

/// <summary>The process is stopped at every moment of a write, and of the recovery after it; then the store is opened.</summary>
public sealed class FolderSwapTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Write_StoppedAtAnyMoment_LeavesTheOldGraphOrTheNewOneWhole()
    {
        var (old, next) = (Graph("old"), Graph("new"));
        bool sawOld = false;
        bool sawNew = false;
        for (int moment = 0; ; moment++)
        {
            string path = temp[$"{moment}"];
            Stores.Write(path, old);
            bool stopped = WriteUntil(path, next, moment, out string? where);
            if (!stopped)
                break;

            string name = Name(path);

            name.ShouldBeOneOf("old", "new");
            (sawNew && name == "old").ShouldBeFalse($"after {where} the old graph came back");
            sawOld |= name == "old";
            sawNew |= name == "new";
            GraphValidator.Validate(path).ShouldBeEmpty(where);
            Directory.Exists(path + ".swap").ShouldBeFalse(where);
        }

        sawOld.ShouldBeTrue();
        sawNew.ShouldBeTrue();
    }

    [Fact]
    public void FirstWrite_StoppedAtAnyMoment_LeavesNothingOrTheNewGraphWhole()
    {
        var next = Graph("new");
        int whole = 0;
        for (int moment = 0; ; moment++)
        {
            string path = temp[$"{moment}"];
            if (!WriteUntil(path, next, moment, out string? where))
                break;

            var failure = Record.Exception(() => Name(path).ShouldBe("new"));

            if (failure is null)
                whole++;
            else
                failure.ShouldBeOfType<StorePathException>(where);
            Directory.Exists(path + ".swap").ShouldBeFalse(where);
        }

        whole.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Open_StoppedAtAnyMomentOfTheRecovery_IsRecoveredByTheNext()
    {
        var (old, next) = (Graph("old"), Graph("new"));
        for (int moment = 0; ; moment++)
        {
            string path = temp[$"{moment}"];
            Stores.Write(path, old);
            if (!WriteUntil(path, next, moment, out string? where))
                break;
            string kept = temp[$"kept-{moment}"];
            for (int second = 0; ; second++)
            {
                CopyStore(path, kept);
                bool stopped = Stopped(() => GraphFolder.Open(kept, new StoppingFileSystem(second)).Dispose());

                Name(kept).ShouldBeOneOf("old", "new");
                GraphValidator.Validate(kept).ShouldBeEmpty($"{where}, then {second}");
                if (!stopped)
                    break;
            }
        }
    }

    [Fact]
    public void Write_AfterAStop_StartsAfresh()
    {
        for (int moment = 0; ; moment++)
        {
            string path = temp[$"{moment}"];
            Stores.Write(path, Graph("old"));
            if (!WriteUntil(path, Graph("new"), moment, out _))
                break;

            Stores.Write(path, Graph("newer"));

            Name(path).ShouldBe("newer");
            Directory.Exists(path + ".swap").ShouldBeFalse();
        }
    }

    [Fact]
    public void Open_JournalCutShortAnywhere_KeepsTheOldGraph()
    {
        string path = temp["graph"];
        Stores.Write(path, Graph("old"));
        for (int length = 0; length < 80; length++)
        {
            Directory.CreateDirectory(Path.Combine(path + ".swap", "next"));
            File.WriteAllText(Path.Combine(path + ".swap", "journal.json"), ("{\"manifestSha256\":\"" + new string('a', 64) + "\"}")[..length]);

            Name(path).ShouldBe("old");
        }
    }

    [Fact]
    public void Write_AnyStepFails_KeepsTheOldGraphAndRemovesTheNewOne()
    {
        string path = temp["graph"];
        Stores.Write(path, Graph("old"));
        var before = Stores.Bytes(path);
        for (int step = 0; ; step++)
        {
            var failing = new FailingFileSystem(step, () => new IOException("No space left on device", 28));
            var failure = Record.Exception(() => new FolderSink(path, failing).Write(Graph("new"), CancellationToken.None).GetAwaiter().GetResult());
            if (failure is null)
                break;

            failure.ShouldBeOfType<StoreException>().Message.ShouldBe($"{path} could not be written: the disk is full. The graph that was there is unchanged.");
            temp.Entries().ShouldBe(["graph"]);
            Stores.Bytes(path).ShouldBe(before);
        }

        Name(path).ShouldBe("new");
    }

    [Fact]
    public void Write_FolderBesideIsNotOurs_IsLeftAlone()
    {
        string path = temp["graph"];
        Stores.Write(path, Graph("old"));
        Directory.CreateDirectory(path + ".swap");
        File.WriteAllText(Path.Combine(path + ".swap", "letter.txt"), "dear");

        Should.Throw<StorePathException>(() => Stores.Write(path, Graph("new"))).Message.ShouldContain("letter.txt");

        File.ReadAllText(Path.Combine(path + ".swap", "letter.txt")).ShouldBe("dear");
        Name(path).ShouldBe("old");
    }

    private static bool WriteUntil(string path, GraphContents contents, int moment, out string? where)
    {
        var files = new StoppingFileSystem(moment);
        bool stopped = Stopped(() => new FolderSink(path, files).Write(contents, CancellationToken.None).GetAwaiter().GetResult());
        where = files.StoppedAt;
        return stopped;
    }

    private static bool Stopped(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (ProcessStoppedException)
        {
            return true;
        }
    }

    private static void CopyStore(string from, string to)
    {
        foreach (string suffix in new[] { "", ".swap" })
        {
            if (Directory.Exists(to + suffix))
                Directory.Delete(to + suffix, recursive: true);
            if (!Directory.Exists(from + suffix))
                continue;
            Directory.CreateDirectory(to + suffix);
            foreach (string folder in Directory.EnumerateDirectories(from + suffix, "*", SearchOption.AllDirectories))
                Directory.CreateDirectory(folder.Replace(from + suffix, to + suffix, StringComparison.Ordinal));
            foreach (string file in Directory.EnumerateFiles(from + suffix, "*", SearchOption.AllDirectories))
                File.Copy(file, file.Replace(from + suffix, to + suffix, StringComparison.Ordinal));
        }
    }

    private static GraphContents Graph(string name) =>
        SampleGraph.Contents([SampleGraph.Node("host:a", ["Host"], ("name", name)), SampleGraph.Node("host:" + name, ["Host"], ("name", name))], []);

    private static string Name(string path) => Stores.Load(path).FindNode("host:a")!.Value["name"]!.Value.AsString();
}
