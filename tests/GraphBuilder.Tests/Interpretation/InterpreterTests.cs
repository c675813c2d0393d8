using FsCheck;
using FsCheck.Fluent;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Interpretation;

public sealed class InterpreterTests
{
    private static readonly Interpreter Shipped = ShippedModel.Interpreter;

    [Fact]
    public void Interpret_NothingAtAll_GivesNothing()
    {
        PaperExtraction extraction = Shipped.Interpret(TextAnalyzer.Analyze(string.Empty, string.Empty), []);

        extraction.Entities.ShouldBeEmpty();
        extraction.Relations.ShouldBeEmpty();
        extraction.Results.ShouldBeEmpty();
        extraction.Links.ShouldBeEmpty();
    }

    [Fact]
    public void Interpret_NamesWithOneSlug_AreOneEntity()
    {
        MarkedPaper paper = MarkedPaper.Parse("[LAMP:Method] and [Lamp:Method]", "We propose [LAMP]. [Lamp] shines.");

        ExtractedEntity entity = Shipped.Interpret(paper.Text, paper.Entities).Entities.ShouldHaveSingleItem();

        entity.Id.ShouldBe("term:lamp");
        entity.Mentions.Length.ShouldBe(4);
        entity.Mentions.ShouldBe(entity.Mentions.Order());
    }

    [Fact]
    public void Interpret_EntityOnlyInsideLongerOne_StillHasARole()
    {
        PaperText text = TextAnalyzer.Analyze("Deep lamp networks", "Deep lamp networks shine.");
        PaperEntity longer = new("deep lamp network", TermType.Concept, 1, [new TextSpan(Field.Title, 0, 18), new TextSpan(Field.Abstract, 0, 18)]);
        PaperEntity inner = new("lamp", TermType.Concept, 1, [new TextSpan(Field.Title, 5, 9)]);

        PaperExtraction extraction = Shipped.Interpret(text, [longer, inner]);

        extraction.Entities.Select(entity => entity.Name).ShouldBe(["deep lamp network", "lamp"]);
    }

    [Fact]
    public void Interpret_DoubtfulEntityThatIsProposed_IsTold()
    {
        MarkedPaper paper = MarkedPaper.Parse("[LampNet:Method]: Brighter Networks", "We propose [LampNet], a novel method for [image classification:Task].");

        Names(paper, doubtful: "LampNet").ShouldContain("LampNet");
    }

    [Fact]
    public void Interpret_DoubtfulEntityOfWhichNothingIsSaid_IsLeftOut()
    {
        MarkedPaper paper = MarkedPaper.Parse("A study of [light:Concept]", "We study [light]. Rooms are seldom dark, said the [janitor:Concept].");

        Names(paper, doubtful: "janitor").ShouldBe(["light"]);
        Names(paper, doubtful: "").ShouldBe(["light", "janitor"]);
    }

    private static string[] Names(MarkedPaper paper, string doubtful) =>
        [.. Shipped.Interpret(paper.Text, [.. paper.Entities.Select(entity => entity with { IsDoubtful = entity.Name == doubtful })]).Entities.Select(entity => entity.Name)];

    [Fact]
    public void Interpret_AnyPaper_KeepsTheLaws() => Prop.ForAll(Papers().ToArbitrary(), paper =>
    {
        (PaperText text, PaperEntity[] entities) = paper;
        PaperExtraction extraction = Shipped.Interpret(text, [.. entities]);
        string[] ids = [.. extraction.Entities.Select(entity => entity.Id)];
        ids.ShouldBeUnique();
        extraction.Relations.ShouldAllBe(relation => ids.Contains(relation.Source) && ids.Contains(relation.Target) && relation.Source != relation.Target);
        extraction.Relations.Select(relation => (relation.Source, relation.Type, relation.Target)).ShouldBeUnique();
        extraction.Relations.ShouldAllBe(relation => relation.Confidence > 0 && relation.Confidence <= 1 && relation.Confidence == Math.Round(relation.Confidence, 4));
        foreach (TextSpan span in extraction.Relations.SelectMany(relation => relation.Evidence).Concat(extraction.Results.SelectMany(result => result.Evidence)))
        {
            span.Start.ShouldBeGreaterThanOrEqualTo(0);
            span.Start.ShouldBeLessThan(span.End);
            span.End.ShouldBeLessThanOrEqualTo(text[span.Field].Text.Length);
        }

        foreach (ExtractedResult result in extraction.Results)
        {
            text.Slice(result.Evidence.ShouldHaveSingleItem()).ToString().ShouldContain(result.Value);
            new[] { result.Method, result.Dataset, result.Metric }.ShouldAllBe(id => id == null || ids.Contains(id));
        }

        string again = Describe(Shipped.Interpret(text, [.. entities]));
        again.ShouldBe(Describe(extraction));
    }).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));

    /// <summary>One endless sentence that names the same and ever new things, with numbers; were the time not linear, this would not end.</summary>
    [Fact]
    public void Interpret_EndlessSentence_TakesLinearTime()
    {
        string[] words = [.. Enumerable.Range(0, 60_000).Select(i => (i % 6) switch { 0 => $"Lamp{i % 3000}", 2 => "3.5%", 4 => "BERT", _ => "and" })];
        PaperText text = TextAnalyzer.Analyze("Lamps", string.Join(' ', words));
        PaperEntity[] entities =
        [
            .. text.Abstract.Tokens.Select(token => new TextSpan(Field.Abstract, token.Start, token.End)).Where(span => text.Slice(span).Length > 3 && char.IsLetter(text.Slice(span)[0]))
                .GroupBy(span => text.Slice(span).ToString()).Select(group => new PaperEntity(group.Key, TermType.Method, 0.9, [.. group])),
        ];

        PaperExtraction extraction = Shipped.Interpret(text, [.. entities]);

        extraction.Entities.Length.ShouldBe(501);
    }

    [Fact]
    public void Interpret_FromManyThreads_GivesTheSame()
    {
        MarkedPaper paper = MarkedPaper.Parse("[LampNet:Method]: Lanterns", "We propose [LampNet], which beats [DeepLab:Method] by 3% on [ADE20K:Dataset].");
        string expected = Describe(Shipped.Interpret(paper.Text, paper.Entities));

        Parallel.For(0, 64, _ => Describe(Shipped.Interpret(paper.Text, paper.Entities)).ShouldBe(expected));
    }

    /// <summary>Texts of words that cues, numbers and entities are made of, with entities at random places of them.</summary>
    private static Gen<(PaperText Text, PaperEntity[] Entities)> Papers()
    {
        string[] words =
        [
            "we", "propose", "a", "novel", "LampNet", "lamp", "network", ",", "and", "on", "ImageNet", "outperforms", "such", "as", "82.9%", "3x", "(", ")", "BLEU", ".", "However", "is", "for",
            ";", "while", "our", "method", "$O(n)$", "https://github.com/a/b", "state-of-the-art", "-based", "12", "from", "to", ":", "🙂", "über",
        ];
        return from title in Gen.Elements(words).ListOf(6)
               from body in Gen.Elements(words).ListOf(60)
               from marks in Gen.Choose(0, 65).ListOf(12)
               from types in Gen.Choose(0, 4).ListOf(12)
               select Mark(string.Join(' ', title), string.Join(' ', body), [.. marks], [.. types]);
    }

    private static (PaperText Text, PaperEntity[] Entities) Mark(string title, string body, int[] marks, int[] types)
    {
        PaperText text = TextAnalyzer.Analyze(title, body);
        TextSpan[] tokens = [.. text.Title.Tokens.Select(token => new TextSpan(Field.Title, token.Start, token.End)), .. text.Abstract.Tokens.Select(token => new TextSpan(Field.Abstract, token.Start, token.End))];
        var entities = marks.Zip(types).Where(mark => mark.First < tokens.Length).GroupBy(mark => text.Slice(tokens[mark.First]).ToString())
            .Select(group => new PaperEntity(group.Key, (TermType)group.First().Second, 0.9, [.. group.Select(mark => tokens[mark.First]).Distinct().Order()]));
        return (text, [.. entities]);
    }

    private static string Describe(PaperExtraction extraction) => string.Join('\n',
        extraction.Entities.Select(entity => $"{entity.Id} {entity.Role}")
            .Concat(extraction.Relations.Select(relation => $"{relation.Source} {relation.Type} {relation.Target} {relation.Confidence} {relation.Evidence[0]}"))
            .Concat(extraction.Results.Select(result => $"{result.Method} {result.Dataset} {result.Metric} {result.Value}"))
            .Concat(extraction.Links.Select(link => link.Url)));
}
