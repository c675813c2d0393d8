using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GraphStore.Model;
using GraphStore.Model.Columns;

namespace GraphStore.Tests.Model.Columns;

public sealed class ColumnTests
{
    private static readonly Gen<PropertyValue> Integers = Gen.OneOf(
        Gen.Choose(-9, 9).Select(n => (PropertyValue)(long)n), Gen.Elements(long.MinValue, long.MaxValue, int.MaxValue + 1L).Select(n => (PropertyValue)n));

    /// <summary>Every kind of column against the plainest model of one: an array of values that may be missing.</summary>
    [Theory]
    [InlineData(PropertyKind.String)]
    [InlineData(PropertyKind.StringList)]
    [InlineData(PropertyKind.Integer)]
    [InlineData(PropertyKind.Float)]
    [InlineData(PropertyKind.Boolean)]
    public void Column_AnyRows_GivesBackWhatWasSet(PropertyKind kind)
    {
        var cells = Gen.OneOf(Values(kind).Select(value => (PropertyValue?)value), Gen.Constant<PropertyValue?>(null));
        Prop.ForAll(cells.ArrayOf().Resize(200).ToArbitrary(), rows =>
        {
            var column = Column.Create("name", kind, new ByteHeap());
            for (int row = 0; row < rows.Length; row++)
            {
                if (rows[row] is { } value)
                    column.Set(row, value);
            }

            column.Trim();
            return Enumerable.Range(0, rows.Length).All(row => Nullable.Equals(column[row], rows[row])) && column[rows.Length] is null;
        }).Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void ByteHeap_ValuesOfAnySize_AreKeptWhole()
    {
        var heap = new ByteHeap();
        var positions = new List<long>();
        int[] sizes = [0, 1, 127, 128, 16_383, 16_384, 5_000_000, 3, 4090, 4091, 4096, 0];
        for (int i = 0; i < sizes.Length; i++)
            positions.Add(heap.Add(Enumerable.Repeat((byte)i, sizes[i]).ToArray()));

        for (int i = 0; i < sizes.Length; i++)
        {
            heap[positions[i]].Length.ShouldBe(sizes[i]);
            heap[positions[i]].IndexOfAnyExcept((byte)i).ShouldBe(-1);
        }
    }

    [Fact]
    public void IdIndex_ManyIds_NumbersEachOnce()
    {
        var index = new IdIndex();
        for (int i = 0; i < 10_000; i++)
            index.Add(Encoding.UTF8.GetBytes($"term:{i}")).ShouldBe(i);

        index.Add("term:77"u8).ShouldBe(-1);
        index.Count.ShouldBe(10_000);
        index.Find("term:9999").ShouldBe(9999);
        index.Find("term:77"u8).ShouldBe(77);
        index.Find("term:10000").ShouldBe(-1);
        index.Find("").ShouldBe(-1);
        index.Find("term:" + new string('ü', 5000)).ShouldBe(-1);
        Encoding.UTF8.GetString(index[42]).ShouldBe("term:42");
    }

    [Fact]
    public void Utf8Order_AnyTexts_IsOrdinal() =>
        Prop.ForAll(Texts.Any.Two().ToArbitrary(), pair =>
        {
            var (left, right) = pair;
            int utf8 = Utf8Order.Compare(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
            return Math.Sign(utf8) == Math.Sign(string.CompareOrdinal(left, right));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("\uFFFD", "\U0001F999")]
    [InlineData("\uE000", "\U00010000")]
    [InlineData("a\uFB01", "a\U0001D49C")]
    public void Utf8Order_BeyondTheBasicPlane_ComesBeforePrivateUse(string later, string earlier)
    {
        Utf8Order.Compare(Encoding.UTF8.GetBytes(later), Encoding.UTF8.GetBytes(earlier)).ShouldBePositive();
        string.CompareOrdinal(later, earlier).ShouldBePositive();
    }

    private static Gen<PropertyValue> Values(PropertyKind kind) => kind switch
    {
        PropertyKind.String => Texts.Any.Select(text => (PropertyValue)text),
        PropertyKind.StringList => Texts.Any.ListOf().Select(texts => (PropertyValue)texts.ToImmutableArray()),
        PropertyKind.Integer => Integers,
        PropertyKind.Float => ArbMap.Default.GeneratorFor<double>().Select(number => (PropertyValue)number),
        _ => Gen.Elements<PropertyValue>(true, false),
    };
}
