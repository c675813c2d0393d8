using GraphBuilder.Annotations;
using GraphBuilder.Evaluation;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Tests.Support;

namespace GraphBuilder.Tests.Evaluation;

/// <summary>Two invented papers with figures worked out by hand.</summary>
public class EvaluatorTests
{
    private const string FirstAbstract = "We propose LampNet for lamp detection on LampBench. LampNet reaches 91% accuracy.";
    private const string SecondAbstract = "LampNet and lamp detection gain 3 points over FogNet. See https://a.org and https://github.com/b/c.";

    private static readonly GoldPaper First = new(
        "1", "LampNet: Lights", FirstAbstract,
        [
            new("LampNet", TermType.Method, Role.Proposed, ["LampNet"]),
            new("lamp detection", TermType.Task, Role.Addressed, ["lamp detection"]),
            new("LampBench", TermType.Dataset, Role.EvaluatedOn, ["LampBench"]),
            new("accuracy", TermType.Metric, Role.Mentioned, ["accuracy"]),
        ],
        [new("LampNet", RelationType.UsedFor, "lamp detection"), new("LampNet", RelationType.EvaluatedOn, "LampBench")],
        [new("LampNet", "LampBench", "accuracy", "91%")],
        []);

    private static readonly GoldPaper Second = new(
        "2", "Lamps Again", SecondAbstract,
        [
            new("LampNet", TermType.Method, Role.Used, ["LampNet"]),
            new("lamp detection", TermType.Task, Role.Addressed, ["lamp detection"]),
            new("FogNet", TermType.Method, Role.Compared, ["FogNet"]),
        ],
        [],
        [new("LampNet", "", "points gained on the way", "3 points")],
        [new("https://a.org", LinkKind.Page)]);

    private static readonly ExtractedPaper FirstFound = new HandMade("LampNet: lights", FirstAbstract)
        .Has("LampNet", TermType.Method, Role.Proposed, 0.95)
        .Has("lamp detection", TermType.Concept, Role.Addressed, 0.85)
        .Has("LampBench", TermType.Dataset, Role.Used, 0.75)
        .Has("lights", TermType.Concept, Role.Mentioned, 0.35)
        .States("LampNet", RelationType.UsedFor, "lamp detection")
        .States("LampNet", RelationType.IsA, "lamp detection")
        .Reports("91 %", "LampNet", "LampBench", metric: null)
        .Build();

    private static readonly ExtractedPaper SecondFound = new HandMade("Lamps again", SecondAbstract)
        .Has("LampNet", TermType.Method, Role.Proposed, 0.9)
        .Has("lamp detecting", TermType.Task, Role.Addressed, 0.5, "lamp detection")
        .Reports("3 points", "LampNet", dataset: null, "lamp detecting")
        .Links("https://a.org", LinkKind.Page, "https://a.org")
        .Links("https://github.com/b/c", LinkKind.Repository, "https://github.com/b/c")
        .Build();

    [Theory]
    [InlineData("entities", 5, 6, 7)]
    [InlineData("entities, typed", 4, 6, 7)]
    [InlineData("Method", 2, 2, 3)]
    [InlineData("Concept", 0, 2, 0)]
    [InlineData("Task", 1, 1, 2)]
    [InlineData("Dataset", 1, 1, 1)]
    [InlineData("Metric", 0, 0, 1)]
    [InlineData("proposed", 1, 2, 1)]
    [InlineData("evaluated on", 0, 0, 1)]
    [InlineData("linking (pairs)", 1, 1, 2)]
    [InlineData("relations", 1, 2, 2)]
    [InlineData("results (values)", 2, 2, 2)]
    [InlineData("results (stated parts)", 1, 2, 2)]
    [InlineData("results (exactly)", 0, 2, 2)]
    [InlineData("links", 1, 2, 1)]
    public void Evaluate_TwoPapers_CountsAsByHand(string figure, int right, int found, int annotated)
    {
        var row = Evaluate(FirstFound, SecondFound).Figures.Single(row => FigureNames.Of(row.Figure) == figure);
        row.Tally.ShouldBe(new Tally(right, found, annotated));
    }

    [Fact]
    public void Evaluate_TwoPapers_SharesAreOfFoundAndAnnotated()
    {
        var tally = Evaluate(FirstFound, SecondFound)[Figure.Entities].Tally;
        tally.Precision.ShouldBe(5 / 6.0);
        tally.Recall.ShouldBe(5 / 7.0);
        tally.F1.ShouldBe(10 / 13.0, 1e-12);
        new Tally(0, 0, 0).F1.ShouldBe(0);
    }

    [Fact]
    public void Evaluate_PaperWithoutLines_IsMissingAndFindsNothing()
    {
        var report = Evaluate(SecondFound);
        (report.Papers, report.Missing).ShouldBe((2, 1));
        report[Figure.Entities].Tally.ShouldBe(new Tally(2, 2, 7));
    }

    [Fact]
    public void Evaluate_LinesOfOtherPapersAndSecondOnes_DoNotCount()
    {
        var other = new HandMade("Something Else", "FogNet.").Has("FogNet", TermType.Method).Build();
        var again = new HandMade("LAMPS AGAIN!", SecondAbstract).Has("FogNet", TermType.Method).Build();
        Evaluate(FirstFound, SecondFound, other, again)[Figure.Entities].Tally.ShouldBe(new Tally(5, 6, 7));
    }

    [Fact]
    public void Evaluate_Types_AreConfusedAsCounted()
    {
        var types = Evaluate(FirstFound, SecondFound).Types;
        types[(int)TermType.Task, (int)TermType.Concept].ShouldBe(1);
        types[(int)TermType.Task, (int)TermType.Task].ShouldBe(1);
        types[(int)TermType.Method, TypeConfusion.Types].ShouldBe(1);
        types[TypeConfusion.Types, (int)TermType.Concept].ShouldBe(1);
        types[TypeConfusion.Types, TypeConfusion.Types].ShouldBe(0);
    }

    [Fact]
    public void Evaluate_Confidences_AreCountedInTenths() =>
        Evaluate(FirstFound, SecondFound).Calibration.Select(static bin => (Math.Round(bin.From, 1), bin.Entities, Math.Round(bin.Mean, 4), bin.Right, bin.Typed)).ShouldBe(
        [
            (0.3, 1, 0.35, 0, 0), (0.5, 1, 0.5, 1, 1), (0.7, 1, 0.75, 1, 1), (0.8, 1, 0.85, 1, 0), (0.9, 2, 0.925, 2, 2),
        ]);

    [Fact]
    public void Evaluate_ErrorsAndProposals_AreNamed()
    {
        var report = Evaluate(FirstFound, SecondFound);
        report.Missed.ShouldBe([new TermError("FogNet", TermType.Method, 1), new TermError("accuracy", TermType.Metric, 1)]);
        report.Spurious.ShouldBe([new TermError("lights", TermType.Concept, 1)]);
        report.ProposedAnyRole.ShouldBe(new Tally(1, 1, 1));
        report.Boundaries.ShouldBeEmpty();
    }

    [Fact]
    public void Evaluate_OnePaper_HasNoWidth()
    {
        foreach (var row in Evaluator.Evaluate([First], [FirstFound], CancellationToken.None).Figures)
        {
            row.Low.ShouldBe(row.Tally.F1, 1e-12);
            row.High.ShouldBe(row.Tally.F1, 1e-12);
        }
    }

    [Fact]
    public void Evaluate_TwoPapers_IntervalRunsFromTheWorseToTheBetter()
    {
        var row = Evaluate(FirstFound, SecondFound)[Figure.Entities];
        row.Low.ShouldBe(6 / 8.0, 1e-12);
        row.High.ShouldBe(4 / 5.0, 1e-12);
    }

    private static EvaluationReport Evaluate(params ExtractedPaper[] found) => Evaluator.Evaluate([First, Second], found, CancellationToken.None);
}
