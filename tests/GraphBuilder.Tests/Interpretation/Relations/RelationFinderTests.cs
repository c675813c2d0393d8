using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Networks;
using Judged = GraphBuilder.Interpretation.Relations.RelationFinder.JudgedRelation;

namespace GraphBuilder.Tests.Interpretation.Relations;

public sealed class RelationFinderTests
{
    private static readonly ImmutableArray<float> Least = [.. Enumerable.Repeat(0.2f, RelationEstimates.Types)];

    [Fact]
    public void Choose_OneWay_KeepsAllThatAreLikely()
    {
        Judged extends = new(0, RelationType.Extends, 1, 0.5f), compared = new(0, RelationType.ComparedWith, 1, 0.6f), unlikely = new(0, RelationType.IsA, 1, 0.1f);

        RelationFinder.Choose([extends, compared, unlikely], Least).ShouldBe([extends, compared]);
    }

    [Fact]
    public void Choose_BothWays_KeepsTheWayOfTheLikeliest()
    {
        Judged there = new(0, RelationType.UsedFor, 1, 0.4f), back = new(1, RelationType.PartOf, 0, 0.7f), also = new(1, RelationType.IsA, 0, 0.3f), other = new(0, RelationType.IsA, 2, 0.3f);

        RelationFinder.Choose([there, other, back, also], Least).ShouldBe([other, back, also]);
    }

    [Fact]
    public void Choose_EquallyLikelyWays_KeepsTheFirst()
    {
        Judged there = new(1, RelationType.ComparedWith, 0, 0.4f), back = new(0, RelationType.ComparedWith, 1, 0.4f);

        RelationFinder.Choose([there, back], Least).ShouldBe([there]);
    }

    [Theory]
    [InlineData(0.5f)]
    [InlineData(0.9f)]
    public void Both_NetworkThatKnowsNothing_MovesTowardsAHalf(float ofTrees)
    {
        WordNetwork network = new(
            new float[RelationRows.Columns], new float[RelationRows.Columns], new float[RelationRows.Columns * WordNetwork.Hidden], [], new float[WordNetwork.Hidden], new float[(WordNetwork.Hidden + 1) * 8]);

        float both = RelationJudge.Both(ofTrees, RelationJudge.Reader(network, WordStatistics.Empty), new float[RelationRows.Columns]);

        float expected = MathF.Sqrt(ofTrees) / (MathF.Sqrt(ofTrees) + MathF.Sqrt(1 - ofTrees));
        both.ShouldBe(expected, 1e-5f);
    }
}
