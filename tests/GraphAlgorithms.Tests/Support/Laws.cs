using FsCheck;
using FsCheck.Fluent;

namespace GraphAlgorithms.Tests.Support;

/// <summary>Laws that hold for graphs of every kind.</summary>
internal static class Laws
{
    /// <summary>Checks the law on random graphs; it throws when it does not hold.</summary>
    public static void Hold(Action<EdgeList> law, int graphs = 200)
    {
        var any = from kind in Gen.Elements(RandomGraphs.Kinds) from seed in Gen.Choose(0, int.MaxValue / 2) select RandomGraphs.Of(kind, seed);
        Prop.ForAll(any.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(graphs));
    }

    /// <summary>Node i of a graph gets the number <c>[i]</c>.</summary>
    public static int[] Permutation(int nodes, int seed)
    {
        int[] numbers = [.. Enumerable.Range(0, nodes)];
        new Random(seed).Shuffle(numbers);
        return numbers;
    }
}
