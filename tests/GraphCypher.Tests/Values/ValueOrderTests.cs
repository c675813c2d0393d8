using FsCheck;
using FsCheck.Fluent;
using GraphCypher.Values;

namespace GraphCypher.Tests.Values;

public class ValueOrderTests
{
    [Fact]
    public void Total_OfAnyThree_IsAnOrder() => Prop.ForAll(Three(), three =>
    {
        ValueOrder order = ValueOrder.Total;
        (Value a, Value b, Value c) = three;
        bool antisymmetric = Math.Sign(order.Compare(a, b)) == -Math.Sign(order.Compare(b, a));
        bool transitive = !(order.Compare(a, b) <= 0 && order.Compare(b, c) <= 0) || order.Compare(a, c) <= 0;
        bool reflexive = order.Compare(a, a) == 0;
        return antisymmetric && transitive && reflexive;
    }).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));

    [Fact]
    public void Equivalence_OfEqualValues_HasOneHash() => Prop.ForAll(Three(), three =>
    {
        (Value a, Value b, _) = three;
        return !ValueEquality.Equivalence.Equals(a, b) || ValueEquality.Equivalence.GetHashCode(a) == ValueEquality.Equivalence.GetHashCode(b);
    }).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));

    [Theory]
    [InlineData(9007199254740993, 9007199254740992.0, 1)]
    [InlineData(long.MaxValue, 9223372036854775807.0, -1)]
    [InlineData(long.MinValue, -9223372036854775808.0, 0)]
    [InlineData(1, 1.5, -1)]
    [InlineData(-1, -1.5, 1)]
    [InlineData(0, -0.0, 0)]
    public void CompareNumbers_IntegerAndFloat_IsExact(long integer, double number, int expected)
    {
        ValueOrder.CompareNumbers(Value.Of(integer), Value.Of(number)).ShouldBe(expected);
        ValueOrder.CompareNumbers(Value.Of(number), Value.Of(integer)).ShouldBe(-expected);
    }

    private static Arbitrary<(Value, Value, Value)> Three() => (from a in Any(2) from b in Any(2) from c in Any(2) select (a, b, c)).ToArbitrary();

    private static Gen<Value> Any(int depth)
    {
        Gen<Value> plain = Gen.OneOf(
            Gen.Constant(Value.Null),
            Gen.Elements(true, false).Select(Value.Of),
            Gen.Elements(0L, 1L, -1L, long.MaxValue, long.MinValue, 9007199254740993L).Select(Value.Of),
            Gen.Elements(0.0, -0.0, 1.0, 1.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 9007199254740992.0).Select(Value.Of),
            Gen.Elements("", "a", "b", "ab").Select(text => Value.Of(text)),
            Gen.Choose(0, 2).Select(Value.Node),
            Gen.Choose(0, 2).Select(Value.Relationship));
        return depth == 0
            ? plain
            : Gen.OneOf(
                plain,
                Any(depth - 1).ListOf().Select(items => Value.Of(ListValue.Of(items.Take(3)))),
                Any(depth - 1).Select(value => Value.Of(MapValue.Of([new("k", value)]))));
    }
}
