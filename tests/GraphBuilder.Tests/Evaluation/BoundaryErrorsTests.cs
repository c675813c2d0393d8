using GraphBuilder.Annotations;
using GraphBuilder.Evaluation;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Tests.Support;

namespace GraphBuilder.Tests.Evaluation;

public class BoundaryErrorsTests
{
    private const string Abstract = "We study deep residual learning of lamps.";

    [Theory]
    [InlineData("residual learning", "deep residual learning", "Longer")]
    [InlineData("residual learning", "learning", "Shorter")]
    [InlineData("residual learning", "deep residual", "Across")]
    public void In_FoundBesideTheAnnotated_SaysHow(string gold, string found, string kind) =>
        Errors([gold], found).ShouldBe([new BoundaryError(Enum.Parse<BoundaryKind>(kind), gold, found, IsOther: false)]);

    [Fact]
    public void In_FoundWhereAnotherIsAnnotated_SaysSo() =>
        Errors(["residual learning", "deep"], "deep", "learning").ShouldBe([new BoundaryError(BoundaryKind.Shorter, "residual learning", "learning", IsOther: false)]);

    [Fact]
    public void In_OnlyAnotherAnnotatedEntityThere_IsOther() =>
        Errors(["deep residual learning", "learning"], "learning").ShouldBe([new BoundaryError(BoundaryKind.Shorter, "deep residual learning", "learning", IsOther: true)]);

    [Theory]
    [InlineData("residual learning", "residual learning")]
    [InlineData("residual learning", "lamps")]
    [InlineData("amp", "lamps")]
    [InlineData("", "lamps")]
    public void In_FoundOrElsewhereOrInsideAWord_IsNone(string gold, string found) => Errors([gold], found).ShouldBeEmpty();

    private static IEnumerable<BoundaryError> Errors(string[] gold, params string[] found)
    {
        var paper = new HandMade("Lamps", Abstract);
        foreach (var name in found)
            paper.Has(name, TermType.Concept);
        var annotated = new GoldPaper("1", "Lamps", Abstract, [.. gold.Select(static name => new GoldEntity(name, TermType.Concept, Role.Mentioned, [name]))], [], [], []);
        return BoundaryErrors.In(new PaperComparison(annotated, paper.Build()));
    }
}
