using GraphStore.Model;

namespace GraphStore.Tests.Model;

public sealed class PropertyValueTests
{
    [Fact]
    public void Equals_SameKindAndContent_IsTrue()
    {
        ((PropertyValue)"a").ShouldBe("a");
        SampleGraph.List("a", "b").ShouldBe(SampleGraph.List("a", "b"));
        SampleGraph.List("a", "b").GetHashCode().ShouldBe(SampleGraph.List("a", "b").GetHashCode());
        ((PropertyValue)1L).ShouldNotBe(1.0);
        ((PropertyValue)true).ShouldNotBe(1L);
        SampleGraph.List("a", "b").ShouldNotBe(SampleGraph.List("b", "a"));
        SampleGraph.List("a;b").ShouldNotBe(SampleGraph.List("a", "b"));
    }

    [Fact]
    public void As_AnotherKind_Throws()
    {
        Should.Throw<InvalidOperationException>(() => ((PropertyValue)"1").AsInteger()).Message.ShouldBe("The value is String, not Integer.");
        Should.Throw<InvalidOperationException>(() => ((PropertyValue)1L).AsFloat());
        Should.Throw<InvalidOperationException>(() => ((PropertyValue)1L).AsString());
        Should.Throw<InvalidOperationException>(() => ((PropertyValue)1L).AsStringList());
        Should.Throw<InvalidOperationException>(() => ((PropertyValue)1L).AsBoolean());
    }
}
