using System.Runtime.Intrinsics;
using GraphBuilder.Interpretation.Learning;

namespace GraphBuilder.Tests.Interpretation.Learning;

public sealed class WeightRowsTests
{
    private const int KeyBits = 40;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(1000, 1)]
    [InlineData(1000, 1 << 20)] // all in one bucket
    public void Sum_AnyKeys_AddsTheRowsOfThoseThatHaveOne(int count, int step)
    {
        ulong[] keys = [.. Enumerable.Range(1, count).Select(i => ((ulong)(i * (long)step) << 8) & ((1UL << KeyBits) - 1)).Distinct()];
        short[] weights = [.. Enumerable.Range(0, keys.Length * WeightRows.Weights).Select(i => (short)((i % 61) - 30))];
        var rows = new WeightRows(keys, weights, KeyBits);
        ulong[] asked = [.. keys.Where((_, i) => i % 3 == 0), 0xFF00000077, 0xEE00000077];

        Vector128<short> sums = rows.Sum(asked, shift: 0);

        for (int label = 0; label < WeightRows.Weights; label++)
            sums[label].ShouldBe((short)keys.Select((_, i) => i % 3 == 0 ? weights[(i * WeightRows.Weights) + label] : 0).Sum());
    }

    [Fact]
    public void Sum_KeysWithFurtherLowBits_LooksAtTheHighOnes()
    {
        var rows = new WeightRows([0x12345678AB], [1, 2, 3, 4, 5, 6, 7, 8], KeyBits);

        rows.Sum([(0x12345678ABUL << 24) | 0xFFFFFF], shift: 24).ShouldBe(Vector128.Create((short)1, 2, 3, 4, 5, 6, 7, 8));
    }

    [Fact]
    public void Sum_BeyondSixteenBits_IsCutOff()
    {
        var rows = new WeightRows([1UL << 9, 1UL << 10], [30000, 0, 0, 0, 0, 0, 0, -30000, 30000, 1, 0, 0, 0, 0, 0, -30000], KeyBits);

        rows.Sum([1UL << 9, 1UL << 10], shift: 0).ShouldBe(Vector128.Create(short.MaxValue, 1, 0, 0, 0, 0, 0, short.MinValue));
    }

    [Fact]
    public void Item_NoSuchKey_IsZeros()
    {
        var rows = new WeightRows([1UL << 9], [1, 1, 1, 1, 1, 1, 1, 1], KeyBits);

        rows[1UL << 11].ShouldBe(Vector128<short>.Zero);
        rows[1UL << 9].ShouldBe(Vector128<short>.One);
    }
}
