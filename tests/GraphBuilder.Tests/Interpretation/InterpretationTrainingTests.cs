using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Interpretation.Training;

namespace GraphBuilder.Tests.Interpretation;

public sealed class InterpretationTrainingTests
{
    [Fact]
    public void Roles_FewClearPapers_TellAnUnseenOne()
    {
        LearntTable table = new InterpretationTraining([.. Papers()]).Roles();
        MarkedPaper unseen = MarkedPaper.Parse("Shade", "We propose [Zeta:Method] and compare it with [Eta:Method].");
        PaperUnits units = PaperUnits.Of(unseen.Text, unseen.Entities);

        var told = new RoleClassifier(table.ToModel()).Classify(units, EntityTraits.Of(unseen.Text, unseen.Entities, units), new FeatureVector());

        told.Select(estimate => estimate.Role).ShouldBe([Role.Proposed, Role.Compared]);
    }

    [Fact]
    public void Relations_FewClearPapers_TellAnUnseenOne()
    {
        LearntTable table = new InterpretationTraining([.. Papers()]).Relations();
        MarkedPaper unseen = MarkedPaper.Parse("Shade", "We propose [Zeta:Method] and compare it with [Eta:Method].");
        PaperUnits units = PaperUnits.Of(unseen.Text, unseen.Entities);
        var context = new RelationContext(unseen.Entities, units, EntityTraits.Of(unseen.Text, unseen.Entities, units), [Role.Proposed, Role.Compared], 0);

        FoundRelation relation = new RelationFinder(table.ToModel()).Find(unseen.Text, context, new FeatureVector()).ShouldHaveSingleItem();

        (relation.Source, relation.Type, relation.Target).ShouldBe((0, RelationType.ComparedWith, 1));
    }

    [Fact]
    public void Values_WrittenTable_NamesItsFeaturesInOrder()
    {
        var writer = new StringWriter();

        new InterpretationTraining([.. Papers()]).Values().Write(writer);

        string[] lines = writer.ToString().TrimEnd('\n').Split('\n');
        lines[0].ShouldBe("feature\tno\tyes");
        lines.Length.ShouldBeGreaterThan(3);
        lines.Skip(1).ShouldBe(lines.Skip(1).Order(StringComparer.Ordinal));
        lines.ShouldContain(line => line.StartsWith("unit Percent\t", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("82.9%", "82.9 %", true)]
    [InlineData("3.0\\%", "3.0%", true)]
    [InlineData("3.0", "3.1", false)]
    public void Is_Value_ComparesWithoutBlanksAndBackslashes(string annotated, string written, bool expected) =>
        new AnnotatedResult(-1, -1, -1, annotated).Is(written).ShouldBe(expected);

    /// <summary>The same plain sentences with other names, so that only the words around them can tell.</summary>
    private static IEnumerable<AnnotatedPaper> Papers()
    {
        (string Own, string Other)[] names = [("Alpha", "Beta"), ("Gamma", "Delta"), ("Iota", "Kappa"), ("Mu", "Nu"), ("Rho", "Sigma"), ("Phi", "Chi"), ("Psi", "Omega"), ("Pi", "Tau")];
        foreach ((string own, string other) in names)
        {
            MarkedPaper paper = MarkedPaper.Parse("Light", $"We propose [{own}:Method] and compare it with [{other}:Method]. It gains 12.5% in 2019.");
            yield return new AnnotatedPaper(
                paper.Text,
                paper.Entities,
                [Role.Proposed, Role.Compared],
                [(0, RelationType.ComparedWith, 1)],
                [new AnnotatedResult(0, -1, -1, "12.5%")],
                Counted: false);
        }
    }
}
