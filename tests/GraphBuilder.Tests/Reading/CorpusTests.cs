using GraphBuilder.Reading;

namespace GraphBuilder.Tests.Reading;

public sealed class CorpusTests : IDisposable
{
    private const string Rivers = "We describe glass networks, which watch rivers that hardly move. They need one sensor a bend and are trained overnight.";
    private const string Lanterns = "Mines are dark places. A lantern is a light that a model may carry with it, and this paper says how to build one.";

    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Papers_OneTitleInTwoFiles_AreOneWithEveryPlace()
    {
        folder.Write("a.txt", $"Otter\n{Rivers}\nGlass\n{Lanterns}\n");
        folder.Write("b.jsonl", $$"""{"title": "OTTER.", "abstract": "{{Rivers}} More is said here.", "year": 2021}""");
        using var corpus = folder.Open();
        corpus.RecordCount.ShouldBe(3);
        corpus.PaperCount.ShouldBe(2);
        var papers = corpus.Papers(CancellationToken.None).ToList();
        papers.Select(paper => paper.Id).ShouldBe(["paper:otter", "paper:glass"]);
        papers[0].Title.ShouldBe("OTTER.");
        papers[0].Abstract.ShouldEndWith("More is said here.");
        papers[0].Year.ShouldBe(2021);
        papers[0].Listings.Select(listing => (listing.Document, listing.Position)).ShouldBe([("a.txt", 1), ("b.jsonl", 1)]);
        corpus.Documents.Select(document => (document.Id, document.Name, document.Records)).ShouldBe([("doc:a-txt", "a.txt", 2), ("doc:b-jsonl", "b.jsonl", 1)]);
        corpus.Document(papers[0].Listings[1]).ShouldBe(corpus.Documents[1]);
    }

    [Fact]
    public void Papers_EqualTitlesWithUnrelatedAbstracts_AreTwoWithAHashEach()
    {
        folder.Write("a.txt", $"Otter\n{Rivers}\nOtter\n{Lanterns}\n");
        using var corpus = folder.Open();
        corpus.PaperCount.ShouldBe(2);
        var ids = corpus.Papers(CancellationToken.None).Select(paper => paper.Id).ToList();
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => id.StartsWith("paper:otter-") && id.Length == "paper:otter-".Length + 12);
    }

    [Fact]
    public void Papers_TitlesWithOneSlug_GetAHashEach()
    {
        folder.Write("a.jsonl", """{"title": "C++", "abstract": "One."}""" + "\n" + """{"title": "C plus plus", "abstract": "Two."}""");
        using var corpus = folder.Open();
        corpus.Papers(CancellationToken.None).Select(paper => paper.Id).ShouldBeUnique();
        corpus.PaperCount.ShouldBe(2);
    }

    [Fact]
    public void Papers_RecordsWithoutAbstract_JoinThePaper()
    {
        folder.Write("a.bib", "@misc{a, title={Otter}, year=2019}\n@misc{b, title={Otter}, doi={10.1000/1}}\n");
        folder.Write("b.txt", $"Otter\n{Rivers}\n");
        using var corpus = folder.Open();
        var paper = corpus.Papers(CancellationToken.None).ShouldHaveSingleItem();
        paper.Abstract.ShouldBe(Rivers);
        paper.Year.ShouldBe(2019);
        paper.Doi.ShouldBe("10.1000/1");
        paper.Listings.Length.ShouldBe(3);
    }

    [Fact]
    public void Papers_InAnyOrderOfTheInputs_AreTheSame()
    {
        folder.Write("a.jsonl", $$"""{"title": "Otter", "abstract": "{{Rivers}}", "doi": "10.1000/a"}""");
        folder.Write("b.jsonl", $$"""{"title": "OTTER", "abstract": "{{Rivers}}", "doi": "10.1000/b", "year": 2001}""");
        folder.Write("c.jsonl", $$"""{"title": "otter", "abstract": "{{Lanterns}}"}""" + "\n" + """{"title": "otter", "abstract": ""}""");
        folder.Write("d.jsonl", """{"title": "Otter!", "abstract": "", "id": 5}""");
        string[] inputs = ["a.jsonl", "b.jsonl", "c.jsonl", "d.jsonl"];
        var expected = Read(inputs);
        expected.Count.ShouldBe(2);
        for (var turn = 1; turn < inputs.Length; turn++)
            Read([.. inputs[turn..], .. inputs[..turn]]).ShouldBe(expected);
        Read([.. inputs.Reverse()]).ShouldBe(expected);

        List<string> Read(string[] order)
        {
            using var corpus = folder.Open(order);
            return [.. corpus.Papers(CancellationToken.None).Select(Describe).Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public void Papers_FilesOfOneName_StayApart()
    {
        folder.Write("one/x.txt", $"Otter\n{Rivers}\n");
        folder.Write("two/x.txt", $"Glass\n{Lanterns}\n");
        folder.Write("three/x.txt", $"Otter\n{Rivers}\n");
        using var corpus = folder.Open("one/x.txt", "two/x.txt", "three/x.txt");
        corpus.Documents.Length.ShouldBe(2, "one and three have the same content");
        corpus.Documents.Select(document => document.Id).ShouldBeUnique();
        corpus.Documents.Select(document => document.Name).ShouldBeUnique();
        corpus.Documents.ShouldAllBe(document => document.Path == "x.txt" && document.Records == 1 && document.Id.StartsWith("doc:x-txt-"));
        corpus.RecordCount.ShouldBe(2);
        corpus.Papers(CancellationToken.None).Select(paper => corpus.Document(paper.Listings.Single()).Id).ShouldBe(corpus.Papers(CancellationToken.None).Select(paper => corpus.Document(paper.Listings[0]).Id));
    }

    [Fact]
    public void Papers_TitleOfManyPapers_CostsNoSquare()
    {
        var lines = Enumerable.Range(0, 20_000).Select(i => $$"""{"title": "Editorial", "abstract": "Number {{i}} speaks of {{i * 31}} matters, among them {{i * 77}} and others."}""");
        folder.Write("a.jsonl", string.Join('\n', lines));
        using var corpus = folder.Open();
        corpus.PaperCount.ShouldBe(20_000);
        corpus.Papers(CancellationToken.None).Select(paper => paper.Id).ShouldBeUnique();
    }

    [Fact]
    public void Papers_FileThatChangedMeanwhile_Throws()
    {
        folder.Write("a.txt", $"Otter\n{Rivers}\n");
        using var corpus = folder.Open();
        folder.Write("a.txt", $"Otter\n{Lanterns}\n");
        Should.Throw<InputChangedException>(() => corpus.Papers(CancellationToken.None).ToList());
        folder.Write("a.txt", "");
        Should.Throw<InputChangedException>(() => corpus.Papers(CancellationToken.None).ToList());
    }

    [Fact]
    public void Open_DamagedFileAmongOthers_KeepsTheOthers()
    {
        folder.Write("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0]);
        folder.Write("b.txt", $"Otter\n{Rivers}\n");
        folder.Write("c.gz", [0x1F, 0x8B, 0x08, 0, 1, 2, 3]);
        var log = new DiagnosticLog();
        using var corpus = folder.Open(log);
        corpus.PaperCount.ShouldBe(1);
        log.Diagnostics.Select(diagnostic => (diagnostic.File, diagnostic.Code)).ShouldBe([("a.jpg", "file-binary"), ("c.gz", "gzip-damaged")]);
    }

    private static string Describe(Paper paper) => string.Join(
        "; ", paper.Id, paper.Title, paper.Abstract, paper.Year, paper.Doi, paper.InputId, string.Join(", ", paper.Listings.Select(listing => $"{listing.Document}:{listing.Position}")));
}
