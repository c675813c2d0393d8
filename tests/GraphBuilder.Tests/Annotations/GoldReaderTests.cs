using GraphBuilder.Annotations;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Tests.Annotations;

public sealed class GoldReaderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-gold-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Read_FullLine_HasAllParts()
    {
        var paper = Read(
            """{"id": 7, "entities": [{"name": "LoRA", "type": "Method", "role": "proposed", "surface": ["LoRA"]}], "relations": [["LoRA", "used_for", "fine-tuning"]], "results": [{"method": "LoRA", "dataset": "", "metric": "", "value": "3x"}], "repos": ["https://github.com/a/b"], "pages": ["https://a.org"]}""").ShouldHaveSingleItem();

        paper.Id.ShouldBe("7");
        paper.Title.ShouldBe("T");
        var entity = paper.Entities.ShouldHaveSingleItem();
        (entity.Name, entity.Type, entity.Role).ShouldBe(("LoRA", TermType.Method, Role.Proposed));
        paper.Relations.ShouldHaveSingleItem().ShouldBe(new GoldRelation("LoRA", RelationType.UsedFor, "fine-tuning"));
        paper.Results.ShouldHaveSingleItem().ShouldBe(new GoldResult("LoRA", "", "", "3x"));
        paper.Links.ShouldBe([new GoldLink("https://github.com/a/b", LinkKind.Repository), new GoldLink("https://a.org", LinkKind.Page)]);
    }

    [Fact]
    public void Read_EntitiesOnly_RestIsEmpty()
    {
        var paper = Read("""{"id": 7, "entities": [{"name": "a", "type": "Concept", "surface": ["a"]}]}""").ShouldHaveSingleItem();

        paper.Entities[0].Role.ShouldBe(Role.Mentioned);
        paper.Relations.ShouldBeEmpty();
        paper.Results.ShouldBeEmpty();
        paper.Links.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"id": 8, "entities": []}""", "paper 8 is annotated, but")]
    [InlineData("""{"id": 7}""", "expected the field 'entities' with a list")]
    [InlineData("""{"id": 7, "entities": [{"name": "a", "type": "Thing", "surface": []}]}""", "the type is 'Thing'; expected one of Concept, Method, Task, Dataset, Metric")]
    [InlineData("""{"id": 7, "entities": [{"name": "a", "type": "Task", "role": "owner", "surface": []}]}""", "the role is 'owner'; expected one of proposed")]
    [InlineData("""{"id": 7, "entities": [], "relations": [["a", "b"]]}""", "expected a relation as [source, type, target]")]
    [InlineData("""[1]""", "expected one JSON object a line")]
    [InlineData("""{"id": 7""", "expected one JSON object a line")]
    public void Read_WrongLine_NamesFileLineAndProblem(string line, string problem)
    {
        var error = Should.Throw<InvalidDataException>(() => Read("\n" + line));

        error.Message.ShouldContain("gold.jsonl:2: ");
        error.Message.ShouldContain(problem);
    }

    private IReadOnlyList<GoldPaper> Read(string gold)
    {
        var (goldFile, papersFile) = (Path.Combine(folder.FullName, "gold.jsonl"), Path.Combine(folder.FullName, "papers.jsonl"));
        File.WriteAllText(goldFile, gold);
        File.WriteAllText(papersFile, """{"id": 7, "title": "T", "abstract": "A"}""");
        return GoldReader.Read(goldFile, papersFile);
    }
}
