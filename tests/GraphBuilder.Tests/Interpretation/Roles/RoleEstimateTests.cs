using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Tests.Interpretation.Roles;

public sealed class RoleEstimateTests
{
    [Theory]
    [InlineData(Role.Used, 0.5f, TermType.Metric, Role.Mentioned)]
    [InlineData(Role.Used, 0.9f, TermType.Metric, Role.Mentioned)]
    [InlineData(Role.Used, 0.5f, TermType.Concept, Role.Used)]
    [InlineData(Role.Proposed, 0.1f, TermType.Metric, Role.Proposed)]
    public void Told_MetricThatSeemsUsed_IsMentioned(Role role, float used, TermType type, Role expected) =>
        new RoleEstimate(role, 0, 0, 0, 0, used).Told(type).ShouldBe(expected);
}
