using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Reading;
using GraphBuilder.Tests.Support;

namespace GraphBuilder.Tests.Extraction;

public sealed class ExtractionJsonTests
{
    [Fact]
    public void Write_FullPaper_GivesTheLineOfTheContract()
    {
        var paper = Full();

        var line = Line(paper);

        line.ShouldBe("""
            {"id":"paper:tiny","title":"Tiny","abstract":"Tiny beats <BERT> on GLUE: 82.9%. \uD83D\uDE00 see github.com/a/b","year":2022,"authors":["Élise Ünal"],"categories":["cs.CL"],"arxivId":"2201.00001","doi":"10.1/x",
            "document":"a.txt","position":3,"listings":[{"document":"a.txt","sha256":"ab","position":3},{"document":"b.txt","sha256":"cd","position":1}],"inputId":17,
            "entities":[{"id":"term:tiny","name":"Tiny","type":"Method","role":"proposed","confidence":0.9123,"mentions":[{"field":"title","start":0,"end":4},{"field":"abstract","start":0,"end":4}]},
            {"id":"term:glue","name":"GLUE","type":"Dataset","role":"evaluated_on","confidence":1,"mentions":[{"field":"abstract","start":21,"end":25}]}],
            "relations":[{"source":"term:tiny","type":"evaluated_on","target":"term:glue","confidence":0.8,"evidence":[{"field":"abstract","start":0,"end":55}]}],
            "results":[{"method":"term:tiny","dataset":"term:glue","metric":"","value":"82.9%","evidence":[{"field":"abstract","start":0,"end":55}]}],
            "links":[{"url":"https://github.com/a/b","kind":"repository","evidence":[{"field":"abstract","start":41,"end":55}]}]}
            """.ReplaceLineEndings("") + "\n");
    }

    [Fact]
    public void Read_WrittenLine_GivesThePaperBack()
    {
        var line = Line(Full());

        var back = ExtractionJson.Read(Encoding.UTF8.GetBytes(line));

        Line(back).ShouldBe(line);
        back.Paper.Authors.ShouldBe(["Élise Ünal"]);
        back.Paper.InputId.ShouldBe("17");
        back.Extraction.Entities[0].Confidence.ShouldBe(0.9123);
        back.Extraction.Results[0].Metric.ShouldBeNull();
    }

    [Fact]
    public void Write_HalfOfASurrogatePair_KeepsTheLength()
    {
        var paper = new HandMade("a\ud83d b").Has("b", TermType.Concept).Build();

        var back = ExtractionJson.Read(Encoding.UTF8.GetBytes(Line(paper)));

        back.Paper.Title.ShouldBe("a\ufffd b");
    }

    [Theory]
    [InlineData("\"type\":\"Method\"", "\"type\":\"Thing\"", "Concept, Method, Task, Dataset, Metric")]
    [InlineData("\"name\":\"Tiny\"", "\"name\":\"Ti\\nny\"", "a text on one line")]
    [InlineData("\"value\":\"82.9%\"", "\"value\":\" \"", "not blank")]
    [InlineData("\"role\":\"proposed\"", "\"role\":7", "\"role\": a text")]
    [InlineData("\"confidence\":0.9123", "\"confidence\":1.5", "a number from 0 to 1")]
    [InlineData("\"start\":21,\"end\":25", "\"start\":21,\"end\":2500", "inside the abstract, which has 55 characters")]
    [InlineData("\"start\":21,\"end\":25", "\"start\":25,\"end\":25", "inside the abstract")]
    [InlineData("\"start\":21,\"end\":25", "\"start\":21,\"end\":35", "inside the abstract")]
    [InlineData("\"target\":\"term:glue\"", "\"target\":\"term:other\"", "the id of an entity of this line")]
    [InlineData("\"id\":\"term:glue\"", "\"id\":\"term:tiny\"", "one entity an id")]
    [InlineData("\"mentions\":[{\"field\":\"abstract\",\"start\":21,\"end\":25}]", "\"mentions\":[]", "at least one place in the text")]
    [InlineData("\"links\":[{", "\"links\":[3,{", "an object with \"url\"")]
    [InlineData("\"entities\":[", "\"entities\":5,\"other\":[", "\"entities\": a list")]
    public void ReadExtraction_WrongPart_SaysWhatWasExpected(string part, string wrong, string expected)
    {
        var line = Line(Full()).Replace(part, wrong, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(line);

        var error = Should.Throw<ExtractionLineException>(() => ExtractionJson.ReadExtraction(
            json.RootElement, json.RootElement.GetProperty("title").GetString()!, json.RootElement.GetProperty("abstract").GetString()!));

        error.Expected.ShouldContain(expected);
    }

    [Fact]
    public void ReadListings_LineOfAnotherProgram_IsEmpty()
    {
        using var json = JsonDocument.Parse("""{"title":"a","abstract":"b"}""");

        ExtractionJson.IsExtracted(json.RootElement).ShouldBeFalse();
        ExtractionJson.ReadListings(json.RootElement).ShouldBeEmpty();
    }

    private static string Line(ExtractedPaper paper)
    {
        var output = new ArrayBufferWriter<byte>();
        ExtractionJson.Write(output, paper);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static ExtractedPaper Full()
    {
        var made = new HandMade("Tiny", "Tiny beats <BERT> on GLUE: 82.9%. 😀 see github.com/a/b")
            .In(2022).Listed("a.txt", 3, "ab").Listed("b.txt", 1, "cd")
            .Has("Tiny", TermType.Method, Role.Proposed, 0.91234)
            .Has("GLUE", TermType.Dataset, Role.EvaluatedOn, 1)
            .States("Tiny", RelationType.EvaluatedOn, "GLUE")
            .Reports("82.9%", "Tiny", "GLUE", metric: null)
            .Links("https://github.com/a/b", LinkKind.Repository, "github.com/a/b")
            .Build();
        var paper = made.Paper with { Authors = ["Élise Ünal"], Categories = ["cs.CL"], ArxivId = "2201.00001", Doi = "10.1/x", InputId = "17" };
        return made with { Paper = paper };
    }
}
