using GraphBuilder.Interpretation;

namespace GraphBuilder.Tests.Interpretation;

public sealed class InterpretationTraceTests
{
    [Fact]
    public void Keep_SomeEntities_NumbersThemAnewAndForgetsTheOthers()
    {
        var trace = new InterpretationTrace();
        foreach (float role in (ReadOnlySpan<float>)[0.1f, 0.2f, 0.3f])
            trace.AddRole([role]);
        trace.AddRelation(0, 1, [0.5f, 0.5f], 0.2f);
        trace.AddRelation(2, 0, [0.4f, 0.6f], 0.2f);

        trace.Keep([0, 2]);

        trace.Roles.Select(roles => roles[0]).ShouldBe([0.1f, 0.3f]);
        TracedRelation relation = trace.Relations.ShouldHaveSingleItem();
        (relation.Source, relation.Target).ShouldBe((1, 0));
    }
}
