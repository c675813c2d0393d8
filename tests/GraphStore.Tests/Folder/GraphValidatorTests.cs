using System.Text;
using GraphStore.Folder;
using GraphStore.Model;

namespace GraphStore.Tests.Folder;

public sealed class GraphValidatorTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly string path;

    public GraphValidatorTests()
    {
        path = temp["graph"];
        Stores.Write(path, SampleGraph.Contents());
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Validate_WholeStore_FindsNothing() => GraphValidator.Validate(path).ShouldBeEmpty();

    [Fact]
    public void Validate_NoStore_Throws()
    {
        Should.Throw<StorePathException>(() => GraphValidator.Validate(temp["nothing"])).Message.ShouldStartWith("There is no graph at ");
        Should.Throw<StorePathException>(() => GraphValidator.Validate(temp.Path)).Message.ShouldContain("it has no manifest.json");
    }

    [Fact]
    public void Validate_MissingFile_IsFound()
    {
        File.Delete(File_("nodes/Host.csv"));

        Finds("nodes/Host.csv", 0, FindingCodes.MissingFile);
        Finds("relationships/HOSTED_ON.csv", 2, FindingCodes.DanglingEnd);
        Finds("manifest.json", 0, FindingCodes.WrongCount);
    }

    [Fact]
    public void Validate_StoreWithChanges_ChecksThem()
    {
        var change = new EntityChange(ChangeKind.Merged, new("term:a", "a", "Concept"), new("term:b", "b", "Task"), "because");
        var contents = SampleGraph.Contents();
        Stores.Write(path, contents with { Build = contents.Build with { Changes = [change] } });

        GraphValidator.Validate(path).ShouldBeEmpty();
        using (var folder = GraphFolder.Open(path))
            folder.ReadChanges().ShouldBe([change]);
        File.AppendAllText(File_("changes.jsonl"), "{\"change\":\"moved\"}\n");
        Finds("changes.jsonl", 2, FindingCodes.MalformedChange);
        Stores.Write(path, contents);
        using (var folder = GraphFolder.Open(path))
            folder.ReadChanges().ShouldBeNull();
    }

    [Fact]
    public void Validate_ExtraFile_IsFound()
    {
        File.WriteAllText(File_("nodes/Mine.csv"), "");

        Finds("nodes/Mine.csv", 0, FindingCodes.ExtraFile);
    }

    [Fact]
    public void Validate_NewerFormat_IsTold()
    {
        Replace("manifest.json", "\"formatVersion\": 1", "\"formatVersion\": 99");

        var finding = GraphValidator.Validate(path).ShouldHaveSingleItem();
        finding.Code.ShouldBe(FindingCodes.NewerFormat);
        (finding.Line, finding.Column).ShouldBe((2, 3));
        finding.Message.ShouldContain("format 99; this one reads up to 2");
    }

    [Theory]
    [InlineData("\"sha256\": \"", "\"sha256\": 1")]
    [InlineData("{", "")]
    [InlineData("\"Host\": 2", "\"Host\": 3")]
    [InlineData("\"minPapers\": \"2\"", "\"minPapers\": \"3\"")]
    [InlineData("\"bytes\": 12,", "\"bytes\": 13,")]
    [InlineData("zwei", "drei")]
    public void Validate_ChangedManifest_IsFound(string from, string to)
    {
        Replace("manifest.json", from, to);

        Finds("manifest.json", null, FindingCodes.DamagedManifest);
    }

    [Fact]
    public void Validate_ReformattedManifest_IsFound()
    {
        Replace("manifest.json", "  ", " ");

        Finds("manifest.json", 0, FindingCodes.NotCanonical);
    }

    [Fact]
    public void Validate_ByteOfARowChanged_IsFoundInItsLine()
    {
        Replace("nodes/Paper.csv", "zero", "Zero");

        Finds("nodes/Paper.csv", 3, FindingCodes.WrongDigest);
        Finds("nodes/Paper.csv", 0, FindingCodes.ChangedFile);
    }

    [Fact]
    public void Validate_AnyByteOfAnyFileChanged_IsFound()
    {
        foreach (string file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
        {
            byte[] whole = File.ReadAllBytes(file);
            string name = Path.GetRelativePath(path, file).Replace('\\', '/');
            for (int i = name == "manifest.json" ? 20 : 0; i < whole.Length; i += name == "manifest.json" ? 61 : 7)
            {
                byte[] changed = [.. whole];
                changed[i] ^= 1;
                File.WriteAllBytes(file, changed);

                var findings = GraphValidator.Validate(path);

                long line = whole.AsSpan(0, i).Count((byte)'\n') + 1;
                findings.ShouldNotBeEmpty($"{name}, byte {i}");
                if (name.EndsWith(".csv", StringComparison.Ordinal))
                    findings.ShouldContain(finding => finding.File == name && finding.Line == line, $"{name}, byte {i}");
            }

            File.WriteAllBytes(file, whole);
        }
    }

    [Theory]
    [InlineData("nodes/Paper.csv", "paper:zero,Paper,", "paper:zero,Paper", 3, FindingCodes.MalformedRow)]
    [InlineData("nodes/Paper.csv", "paper:zero,Paper,", "paper:zero,Paper,,", 3, FindingCodes.MalformedRow)]
    [InlineData("nodes/Paper.csv", "\" zero \"", "\" zero", 3, FindingCodes.MalformedRow)]
    [InlineData("nodes/Paper.csv", "\" zero \"", "\" zero \"!", 3, FindingCodes.MalformedRow)]
    [InlineData("nodes/Paper.csv", "id:ID", "id", 1, FindingCodes.WrongHeader)]
    [InlineData("nodes/Paper.csv", "records:long", "records:double", 1, FindingCodes.WrongHeader)]
    [InlineData("nodes/Paper.csv", "digest:string\n", "digest:string", 1, FindingCodes.WrongHeader)]
    public void Validate_MalformedTable_IsFound(string file, string from, string to, long line, string code)
    {
        Replace(file, from, to);

        Finds(file, line, code);
        Finds(file, 0, FindingCodes.ChangedFile);
    }

    [Theory]
    [InlineData("nodes/Paper.csv", "9223372036854775807", "many", 3, FindingCodes.WrongKind)]
    [InlineData("nodes/Method.csv", "0.333333333", "nan", 2, FindingCodes.WrongKind)]
    [InlineData("relationships/MENTIONS.csv", ",true,", ",yes,", 2, FindingCodes.WrongKind)]
    [InlineData("nodes/Method.csv", "Term;Method", "Term;Concept", 2, FindingCodes.WrongType)]
    [InlineData("nodes/Host.csv", "host:a.example,Host", "host:a.example,", 2, FindingCodes.WrongType)]
    [InlineData("nodes/Method.csv", "term:a-net", "paper:anet", 2, FindingCodes.WrongId)]
    [InlineData("nodes/Method.csv", ",A-Net,", ",,", 2, FindingCodes.WrongProperty)]
    [InlineData("nodes/Result.csv", "higher", "larger", 2, FindingCodes.WrongProperty)]
    [InlineData("relationships/MENTIONS.csv", "paper:a-net,term:sparsity,MENTIONS", "paper:a-net,term:sparsity,USES", 3, FindingCodes.WrongType)]
    [InlineData("relationships/MENTIONS.csv", "paper:a-net,term:sparsity", "paper:a-net,term:nowhere", 3, FindingCodes.DanglingEnd)]
    [InlineData("relationships/MENTIONS.csv", "paper:zero,term:sparsity", "paper:zzzz,term:sparsity", 4, FindingCodes.DanglingEnd)]
    [InlineData("relationships/MENTIONS.csv", "paper:zero,term:sparsity", "term:sparsity,paper:zero", 4, FindingCodes.WrongEnds)]
    [InlineData("relationships/CO_OCCURS_WITH.csv", "term:a-net,term:sparsity", "term:sparsity,term:a-net", 2, FindingCodes.WrongEnds)]
    [InlineData("relationships/MENTIONS.csv", "paper:zero,term:sparsity", "paper:a-net,term:sparsity", 4, FindingCodes.DuplicateRelationship)]
    [InlineData("relationships/MENTIONS.csv", "paper:zero,term:sparsity", "paper:a-net,term:c", 4, FindingCodes.Unsorted)]
    [InlineData("nodes/Host.csv", "host:github.com", "host:a.example", 3, FindingCodes.DuplicateId)]
    [InlineData("nodes/Host.csv", "host:github.com", "host:A.example", 3, FindingCodes.Unsorted)]
    [InlineData("nodes/Task.csv", "term:vision", "term:c", 2, FindingCodes.DuplicateId)]
    [InlineData("relationships/REPORTS.csv", "abstract:37-47", "abstract:37-470", 2, FindingCodes.WrongEvidence)]
    [InlineData("relationships/REPORTS.csv", "paper:a-net#", "paper:nobody#", 2, FindingCodes.WrongEvidence)]
    [InlineData("relationships/REPORTS.csv", "abstract:37-47", "notes:37-47", 2, FindingCodes.WrongEvidence)]
    [InlineData("relationships/MENTIONS.csv", ",1.23456789,", ",1.234567890,", 2, FindingCodes.NotCanonical)]
    [InlineData("nodes/Host.csv", ",github.com,", ",\"github.com\",", 3, FindingCodes.NotCanonical)]
    public void Validate_WrongRow_IsFoundInItsLine(string file, string from, string to, long line, string code)
    {
        Replace(file, from, to);

        Finds(file, line, code);
    }

    [Fact]
    public void Validate_RowDropped_CountsDiffer()
    {
        string file = File_("nodes/Host.csv");
        File.WriteAllLines(file, File.ReadAllLines(file)[..^1]);

        Finds("nodes/Host.csv", 0, FindingCodes.WrongCount);
        Finds("manifest.json", 0, FindingCodes.WrongCount);
    }

    [Fact]
    public void Validate_ConsistentButOutsideTheSchema_IsFound()
    {
        File.Move(File_("nodes/Host.csv"), File_("nodes/Pub.csv"));
        string manifest = File_("manifest.json");
        var read = ManifestJson.Read(File.ReadAllBytes(manifest));
        File.WriteAllBytes(
            manifest,
            ManifestJson.Write(read with { Files = [.. read.Files.Select(file => file.Name == "nodes/Host.csv" ? file with { Name = "nodes/Pub.csv" } : file)] }));

        Finds("nodes/Pub.csv", 0, FindingCodes.WrongType);
    }

    [Fact]
    public void Validate_MalformedDiagnostics_AreFound()
    {
        Replace("diagnostics.jsonl", "\"line\":0", "\"line\":");

        Finds("diagnostics.jsonl", 2, FindingCodes.MalformedDiagnostic);
        Finds("diagnostics.jsonl", 0, FindingCodes.ChangedFile);
    }

    [Fact]
    public void Validate_ManyFindings_AreCounted()
    {
        Stores.Write(path, new([new("Host", Enumerable.Range(0, 300).Select(i => SampleGraph.Node($"host:{i:D3}", ["Host"], ("name", "same name"))))], [], SampleGraph.Build));
        Replace("nodes/Host.csv", "same name", "other name");

        var findings = GraphValidator.Validate(path);

        findings.Count(finding => finding.Code == FindingCodes.WrongDigest).ShouldBe(100);
        findings.Single(finding => finding.Code == FindingCodes.More).Message.ShouldContain("200 more");
        findings.ShouldContain(finding => finding.Code == FindingCodes.ChangedFile);
    }

    private string File_(string name) => Path.Combine(path, name);

    private void Finds(string file, long? line, string code) =>
        GraphValidator.Validate(path).ShouldContain(finding => finding.File == file && (line == null || finding.Line == line) && finding.Code == code);

    private void Replace(string file, string from, string to)
    {
        string text = File.ReadAllText(File_(file));
        text.ShouldContain(from);
        File.WriteAllText(File_(file), text.Replace(from, to, StringComparison.Ordinal), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
