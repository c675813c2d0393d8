using GraphCypher.Execution.Operators;
using GraphCypher.Values;

namespace GraphCypher.Tests.Execution.Operators;

public class ValueColumnTests
{
    private const int Places = 3000;

    /// <summary>Whatever is set in whatever order, a column has what an array would have, texts alone or with values of other kinds from some point on.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 500)]
    [InlineData(3, 5000)]
    [InlineData(4, int.MaxValue)]
    public void Item_AfterAnyValuesWereSet_IsTheLastOfItsPlace(int seed, int textsFirst)
    {
        var random = new Random(seed);
        var column = new ValueColumn();
        var expected = new Value[Places];
        for (int step = 0; step < 8000; step++)
        {
            int place = random.Next(Math.Min(Places, step + 1));
            expected[place] = AnyValue(random, step < textsFirst);
            column[place] = expected[place];
        }

        for (int place = 0; place < Places; place++)
            column[place].IsSame(expected[place]).ShouldBeTrue($"place {place}: {column[place]}, expected {expected[place]}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void StandIn_WhereAValueWas_TakesItsPlace(bool ofNumbers)
    {
        var column = new ValueColumn { [0] = ofNumbers ? Value.Of(7L) : Value.Of("seven"), [1] = Value.Of("one") };
        column.StandIn(0, this);

        column.StandIn<ValueColumnTests>(0).ShouldBe(this);
        column[0].IsNull.ShouldBeTrue();
        column.StandIn<ValueColumnTests>(1).ShouldBeNull();
        column[1].Text.ShouldBe("one");
        column.StandIn<ValueColumnTests>(5000).ShouldBeNull();
    }

    private static Value AnyValue(Random random, bool textsOnly) => random.Next(textsOnly ? 3 : 7) switch
    {
        0 => Value.Null,
        1 or 2 => Value.Of($"text {random.Next()}"),
        3 => Value.Of((long)random.Next()),
        4 => Value.Of(random.NextDouble()),
        5 => Value.Of(new ListValue([Value.True])),
        _ => Value.Node(random.Next()),
    };
}
