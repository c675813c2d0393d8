using FsCheck;
using FsCheck.Fluent;
using GraphBuilder.Tagging;

namespace GraphBuilder.Tests.Tagging;

public sealed class HashTable64Tests
{
    [Fact]
    public void TryGetValue_AnyKeys_AnswersAsADictionaryDoes() => Prop.ForAll<ulong[], ulong[]>(AnswersAsADictionary).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));

    [Theory]
    [InlineData(0, 5_000)]
    [InlineData(5_000, 5_000)]
    [InlineData(100_000, 100)]
    public void Find_ManyKeys_FindsWhatOneByOneFinds(int capacity, int count)
    {
        var random = new Random(3);
        var table = new HashTable64<int>(capacity);
        var keys = Enumerable.Range(0, count * 2).Select(at => at == 7 ? 0 : (ulong)random.NextInt64()).ToArray();
        for (var at = 0; at < count; at++)
            table.GetOrAdd(keys[at]) = at;

        var slots = new int[keys.Length];
        table.Find(keys, slots);
        for (var at = 0; at < keys.Length; at++)
        {
            if (at < count)
                table.At(slots[at]).ShouldBe(at);
            else
                slots[at].ShouldBe(-1);
        }
    }

    [Fact]
    public void Find_ZeroThatWasNeverAdded_IsNotThere()
    {
        var slots = new int[1];
        new HashTable64<int>().Find([0], slots);
        slots[0].ShouldBe(-1);
    }

    [Fact]
    public void Sorted_FilledInTwoOrders_IsOneOrder()
    {
        var (there, back) = (new HashTable64<int>(), new HashTable64<int>(1000));
        for (var key = 0; key < 500; key++)
        {
            there.GetOrAdd((ulong)key) = key;
            back.GetOrAdd((ulong)(499 - key)) = 499 - key;
        }

        there.Sorted.ShouldBe(back.Sorted);
        there.Sorted.Select(pair => pair.Value).ShouldBe(Enumerable.Range(0, 500));
    }

    private static void AnswersAsADictionary(ulong[] keys, ulong[] others)
    {
        var expected = new Dictionary<ulong, int>();
        var table = new HashTable64<int>();
        for (var at = 0; at < keys.Length; at++)
        {
            expected[keys[at]] = at;
            table.GetOrAdd(keys[at]) = at;
        }

        table.Count.ShouldBe(expected.Count);
        foreach (var key in keys.Concat(others))
        {
            table.TryGetValue(key, out var value).ShouldBe(expected.TryGetValue(key, out var meant));
            value.ShouldBe(meant);
        }
    }
}
