using GraphBuilder.Annotations;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Text;
using GraphBuilder.Training;

namespace GraphBuilder.Tests.Training;

public sealed class HeldOutFiguresTests
{
    [Fact]
    public void Of_OneRightOneOfAnotherTypeOneSpurious_CountsThem()
    {
        var paper = new GoldPaper("1", "Alpha and beta", "", [Gold("Alpha", TermType.Method), Gold("beta", TermType.Concept), Gold("gamma", TermType.Task)], [], [], []);
        PaperEntity[] found = [Found("Alpha", TermType.Method, 0, 5), Found("beta", TermType.Task, 10, 14), Found("and", TermType.Concept, 6, 9)];

        var figures = HeldOutFigures.Of([paper], [[.. found]]);

        figures.ShouldBe(new HeldOutFigures(Annotated: 3, Found: 3, Right: 2, Typed: 1));
        figures.F1.ShouldBe(2 / 3.0, 1e-12);
        figures.TypedF1.ShouldBe(1 / 3.0, 1e-12);
    }

    [Fact]
    public void Figures_NothingFoundNorAnnotated_AreZero()
    {
        var figures = HeldOutFigures.Of([], []);

        (figures.Precision, figures.Recall, figures.F1, figures.TypedF1).ShouldBe((0, 0, 0, 0));
    }

    private static GoldEntity Gold(string name, TermType type) => new(name, type, Role.Mentioned, [name]);

    private static PaperEntity Found(string name, TermType type, int start, int end) => new(name, type, 0.9, [new TextSpan(Field.Title, start, end)]);
}
