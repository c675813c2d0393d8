using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphBuilder.Tagging.Boosting;

/// <summary>
/// The same trees, made to be walked by many rows at once. A value is first replaced by its rank: how many of the thresholds that its feature is ever compared with it is above. That says all that
/// a comparison can ask, and fits into a byte, so that one vector holds a feature's ranks in thirty-two rows. Immutable.
/// </summary>
internal sealed class RankedTrees
{
    /// <summary>Rows that go through the trees together.</summary>
    public const int Lanes = 32;

    /// <summary>Trees whose leaves are added together, so that sums are fetched and put back once for all of them.</summary>
    private const int TreesAtOnce = 4;

    /// <summary>Thresholds that a value is compared with at once.</summary>
    private const int Width = 8;

    /// <summary>The most thresholds of a feature that ranks in a byte can tell apart.</summary>
    private const int MostThresholds = 255;

    /// <summary>A node of which the threshold is infinite is compared with this, which no rank is above.</summary>
    private const sbyte Never = sbyte.MaxValue;

    private readonly int inner;
    private readonly float[] leaves;
    private readonly short[] features; // of every inner node of every tree
    private readonly sbyte[] cuts; // beside it, the rank that sends a row to the right when its own is above
    private readonly int[] used; // the features that are asked at all
    private readonly int[] starts; // where the thresholds of each of them begin among all
    private readonly float[] thresholds; // ascending for each feature, filled up to whole vectors with infinity
    private readonly int[] startsOfLast; // where the last ones of each feature's vectors begin among all of those
    private readonly float[] last; // the last threshold of each vector but the feature's last, filled up likewise

    private RankedTrees(int inner, short[] features, float[] leaves, sbyte[] cuts, int[] used, int[] starts, float[] thresholds)
    {
        this.inner = inner;
        this.features = features;
        this.leaves = leaves;
        this.cuts = cuts;
        this.used = used;
        this.starts = starts;
        this.thresholds = thresholds;
        (startsOfLast, last) = Last(starts, thresholds);
    }

    /// <summary>Trees laid out as in <see cref="BoostedTrees"/>; null when a feature has more thresholds than ranks can tell apart.</summary>
    public static RankedTrees? Of(int inner, short[] features, float[] cuts, float[] leaves)
    {
        var thresholdsOf = Thresholds(features, cuts);
        List<int> asked = [], ends = [0];
        List<float> ascending = [];
        for (var feature = 0; feature < thresholdsOf.Length; feature++)
        {
            if (thresholdsOf[feature] is not { Count: > 0 } all)
                continue;
            if (all.Count > MostThresholds)
                return null;
            ascending.AddRange(all);
            while (ascending.Count % Width != 0)
                ascending.Add(float.PositiveInfinity);
            asked.Add(feature);
            ends.Add(ascending.Count);
        }

        var ranks = new sbyte[cuts.Length];
        for (var node = 0; node < ranks.Length; node++)
            ranks[node] = IsAsked(cuts[node]) ? Signed(thresholdsOf[features[node]]!.BinarySearch(cuts[node])) : Never;
        return new RankedTrees(inner, features, leaves, ranks, [.. asked], [.. ends], [.. ascending]);
    }

    /// <summary>The different thresholds of each feature that a value can be above, ascending; null for one that is never asked.</summary>
    private static List<float>?[] Thresholds(short[] features, float[] cuts)
    {
        var all = new List<float>?[features.Length == 0 ? 0 : features.Max() + 1];
        for (var node = 0; node < features.Length; node++)
        {
            var own = all[features[node]] ??= [];
            var place = IsAsked(cuts[node]) ? own.BinarySearch(cuts[node]) : 0;
            if (place < 0)
                own.Insert(~place, cuts[node]);
        }

        return all;
    }

    /// <summary>The sums of the leaves that rows fall into.</summary>
    /// <param name="rows">Row after row, at most <see cref="Lanes"/>.</param>
    /// <param name="columns">Values of a row.</param>
    /// <param name="sums">One per row; added to in the order of the trees.</param>
    public void Add(ReadOnlySpan<float> rows, int columns, Span<Vector256<float>> sums)
    {
        Span<sbyte> ranks = stackalloc sbyte[columns * Lanes];
        Rank(rows, columns, ranks);
        AddLeaves(ranks, sums);
    }

    /// <summary>Whether any value is above a threshold.</summary>
    private static bool IsAsked(float threshold) => threshold < float.PositiveInfinity;

    private static sbyte Signed(int rank) => (sbyte)(rank + sbyte.MinValue);

    /// <summary>Of every whole vector of thresholds but a feature's last the greatest, filled up to whole vectors with infinity.</summary>
    private static (int[] Starts, float[] Last) Last(int[] starts, float[] thresholds)
    {
        List<int> ends = [0];
        List<float> greatest = [];
        for (var at = 0; at + 1 < starts.Length; at++)
        {
            for (var end = starts[at] + Width; end < starts[at + 1]; end += Width)
                greatest.Add(thresholds[end - 1]);
            while (greatest.Count % Width != 0)
                greatest.Add(float.PositiveInfinity);
            ends.Add(greatest.Count);
        }

        return ([.. ends], [.. greatest]);
    }

    /// <summary>Fills in, feature after feature, the ranks of its values in all rows: first which vector of thresholds a value falls into, then its rank there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rank(ReadOnlySpan<float> rows, int columns, Span<sbyte> ranks)
    {
        var count = rows.Length / columns;
        ref var all = ref MemoryMarshal.GetArrayDataReference(thresholds);
        ref var lastOfAll = ref MemoryMarshal.GetArrayDataReference(last);
        for (var at = 0; at < used.Length; at++)
        {
            var feature = used[at];
            var (first, firstLast, endOfLast) = (starts[at], startsOfLast[at], startsOfLast[at + 1]);
            var ranksOf = ranks.Slice(feature * Lanes, Lanes);
            for (var row = 0; row < count; row++)
            {
                var value = Vector256.Create(rows[row * columns + feature]);
                var rank = 0;
                for (var place = firstLast; place < endOfLast; place += Width)
                    rank += Width * Above(value, ref lastOfAll, place);
                ranksOf[row] = Signed(rank + Above(value, ref all, first + rank));
            }
        }
    }

    /// <summary>How many of a vector of thresholds a value is above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Above(Vector256<float> value, ref float all, int place) =>
        BitOperations.PopCount(Vector256.GreaterThan(value, Vector256.LoadUnsafe(ref all, (nuint)place)).ExtractMostSignificantBits());

    /// <summary>Adds the leaves that rows fall into, in the order of the trees.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddLeaves(ReadOnlySpan<sbyte> ranks, Span<Vector256<float>> sums)
    {
        ref var columns = ref MemoryMarshal.GetReference(ranks);
        ref var outputs = ref Unsafe.As<float, Vector256<float>>(ref MemoryMarshal.GetArrayDataReference(leaves));
        Span<Vector256<sbyte>> answers = stackalloc Vector256<sbyte>[1 << (BoostedTrees.Deepest - 1)];
        Span<Vector256<sbyte>> leavesOfTrees = stackalloc Vector256<sbyte>[TreesAtOnce];
        ref var found = ref Unsafe.As<Vector256<sbyte>, sbyte>(ref MemoryMarshal.GetReference(leavesOfTrees));
        var trees = features.Length / inner;
        for (var tree = 0; tree < trees; tree += TreesAtOnce)
        {
            var some = Math.Min(TreesAtOnce, trees - tree);
            for (var at = 0; at < some; at++)
                leavesOfTrees[at] = Leaves((tree + at) * inner, ref columns, ref MemoryMarshal.GetReference(answers));
            ref var first = ref Unsafe.Add(ref outputs, tree * (inner + 1));
            if (some == TreesAtOnce)
            {
                AddLeavesOfAll(ref found, ref first, inner + 1, sums);
                continue;
            }

            for (var at = 0; at < some; at++)
                AddLeaves(ref Unsafe.Add(ref found, at * Lanes), ref Unsafe.Add(ref first, at * (inner + 1)), sums);
        }
    }

    /// <summary>
    /// The numbers of the leaves of a tree that all rows come to. Every node is asked, by all rows at once, from the bottom up: each answers with the leaf below it that a row would come to.
    /// Comparisons that wait for nothing take less time than walks of which each step waits for the one before.
    /// </summary>
    /// <param name="root">The tree's first node.</param>
    /// <param name="chosen">Room for the answers of the lowest nodes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<sbyte> Leaves(int root, ref sbyte columns, ref Vector256<sbyte> chosen)
    {
        ref var asked = ref features[root];
        ref var cut = ref cuts[root];
        var lowest = (inner + 1) / 2;
        var two = Vector256.Create((sbyte)2);
        var number = Vector256<sbyte>.Zero;
        for (nint at = 0; at < lowest; at++)
        {
            // Where a rank is above, all bits are set, which is -1: the leaf to the right.
            Unsafe.Add(ref chosen, at) = number - Above(ref columns, Unsafe.Add(ref asked, lowest - 1 + at), Unsafe.Add(ref cut, lowest - 1 + at));
            number += two;
        }

        for (nint width = lowest / 2; width > 0; width /= 2)
        {
            for (nint at = 0; at < width; at++)
            {
                var above = Above(ref columns, Unsafe.Add(ref asked, width - 1 + at), Unsafe.Add(ref cut, width - 1 + at));
                Unsafe.Add(ref chosen, at) = Vector256.ConditionalSelect(above, Unsafe.Add(ref chosen, 2 * at + 1), Unsafe.Add(ref chosen, 2 * at));
            }
        }

        return chosen;
    }

    /// <summary>Adds the leaves of one tree; by itself, so that all it needs stays in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddLeaves(ref sbyte found, ref Vector256<float> outputs, Span<Vector256<float>> sums)
    {
        for (nint row = 0; row < sums.Length; row++)
            sums[(int)row] += Unsafe.Add(ref outputs, (nint)Unsafe.Add(ref found, row));
    }

    /// <summary>Adds the leaves of <see cref="TreesAtOnce"/> trees, one after the other in each sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddLeavesOfAll(ref sbyte found, ref Vector256<float> outputs, nint leavesOfTree, Span<Vector256<float>> sums)
    {
        ref var second = ref Unsafe.Add(ref outputs, leavesOfTree);
        ref var third = ref Unsafe.Add(ref second, leavesOfTree);
        ref var fourth = ref Unsafe.Add(ref third, leavesOfTree);
        for (nint row = 0; row < sums.Length; row++)
        {
            ref var own = ref Unsafe.Add(ref found, row);
            var sum = sums[(int)row] + Unsafe.Add(ref outputs, (nint)own);
            sum += Unsafe.Add(ref second, (nint)Unsafe.Add(ref own, Lanes));
            sum += Unsafe.Add(ref third, (nint)Unsafe.Add(ref own, 2 * Lanes));
            sums[(int)row] = sum + Unsafe.Add(ref fourth, (nint)Unsafe.Add(ref own, 3 * Lanes));
        }
    }

    /// <summary>In which of the rows a feature's rank is above a node's: all bits set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<sbyte> Above(ref sbyte columns, nint feature, sbyte cut) =>
        Vector256.GreaterThan(Vector256.LoadUnsafe(ref Unsafe.Add(ref columns, feature * Lanes)), Vector256.Create(cut));
}
