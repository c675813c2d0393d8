using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GraphBuilder.Tagging;

namespace GraphBuilder.Interpretation.Learning;

/// <summary>
/// A row of eight 16-bit weights for each of many keys, in a hash table of buckets that are one cache line each: the codes of three keys, whether more of the bucket's keys stand in the next one, and
/// the three rows. The tables are far larger than the nearest caches, so most of the time goes into fetching lines, and a key takes one. Immutable.
/// </summary>
internal sealed class WeightRows
{
    /// <summary>Weights of a row.</summary>
    public const int Weights = 8;

    private const int RowsOfBucket = 3;
    private const int MoreLane = RowsOfBucket;
    private const int CodeBits = 32;
    private const int BytesOfBucket = 64;

    /// <summary>Keys looked up before those behind another bucket are.</summary>
    private const int KeysAtOnce = 64;

    /// <summary>Sixteen-bit numbers of a bucket.</summary>
    private const int Stride = BytesOfBucket / sizeof(short);

    /// <summary>So many keys for each bucket on average, at most: then one key in nine stands in another bucket than its own, and one in twenty with the models that ship.</summary>
    private const int KeysOfBucket = 2;

    private readonly short[] _buckets; // pinned, so that buckets stay where the lines are
    private readonly int _start; // of the first bucket, at the first line
    private readonly int _mask;
    private readonly int _unusedBits;

    /// <param name="keys">Different from each other, at most <paramref name="keyBits"/> bits each.</param>
    /// <param name="weights">A row of <see cref="Weights"/> for each of the keys.</param>
    /// <param name="keyBits">From 32 to 64.</param>
    public WeightRows(ReadOnlySpan<ulong> keys, ReadOnlySpan<short> weights, int keyBits)
    {
        int buckets = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, (keys.Length / KeysOfBucket) + 1));
        _mask = buckets - 1;
        _unusedBits = keyBits - CodeBits;
        _buckets = GC.AllocateArray<short>((buckets + 1) * Stride, pinned: true);
        _start = (int)((BytesOfBucket - (Marshal.UnsafeAddrOfPinnedArrayElement(_buckets, 0) & (BytesOfBucket - 1))) & (BytesOfBucket - 1)) / sizeof(short);
        var taken = new byte[buckets];
        for (int i = 0; i < keys.Length; i++)
        {
            int bucket = BucketOf(keys[i]);
            for (; taken[bucket] == RowsOfBucket; bucket = (bucket + 1) & _mask)
                Codes(bucket)[MoreLane] = 1;
            int lane = taken[bucket]++;
            Codes(bucket)[lane] = CodeOf(keys[i]);
            weights.Slice(i * Weights, Weights).CopyTo(_buckets.AsSpan(_start + (bucket * Stride) + ((1 + lane) * Weights)));
        }
    }

    /// <summary>The rows of keys summed; what exceeds 16 bits is cut off. Keys that have no row add nothing.</summary>
    /// <param name="keys">The <paramref name="shift"/> low bits of each are not looked at.</param>
    public Vector128<short> Sum(ReadOnlySpan<ulong> keys, int shift)
    {
        Vector128<short> sums = Vector128<short>.Zero;
        for (; keys.Length > KeysAtOnce; keys = keys[KeysAtOnce..])
            sums = Vector128.AddSaturate(sums, SumOfSome(keys[..KeysAtOnce], shift));
        return Vector128.AddSaturate(sums, SumOfSome(keys, shift));
    }

    /// <summary>No branch hangs on what memory says, so that the processor waits for many lines at once; the few keys that may stand in the next bucket come afterwards.</summary>
    /// <param name="keys">At most <see cref="KeysAtOnce"/>.</param>
    private Vector128<short> SumOfSome(ReadOnlySpan<ulong> keys, int shift)
    {
        Vector128<short> sums = Vector128<short>.Zero;
        ref short first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buckets), _start);
        ulong behind = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            ulong key = keys[i] >> shift;
            ref short own = ref Unsafe.Add(ref first, BucketOf(key) * Stride);
            uint found = Found(ref own, CodeOf(key)), missing = (found - 1) >> 31;
            Vector128<short> row = Row(ref own, found | (1 << (RowsOfBucket - 1))); // the last one where none is found, and then not added
            sums = Vector128.AddSaturate(sums, Vector128.AndNot(row, Vector128.Create((short)-(int)missing)));
            behind |= (ulong)(missing & (uint)Unsafe.Add(ref Unsafe.As<short, int>(ref own), MoreLane)) << i;
        }

        for (; behind != 0; behind &= behind - 1)
        {
            ulong key = keys[BitOperations.TrailingZeroCount(behind)] >> shift;
            sums = Vector128.AddSaturate(sums, Behind(BucketOf(key), CodeOf(key)));
        }

        return sums;
    }

    /// <summary>Fetches the line of a key that will be looked up soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(ulong key, int shift) =>
        CacheLine.Fetch(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buckets), _start + (BucketOf(key >> shift) * Stride)));

    /// <summary>The row of a key; zeros when it has none.</summary>
    public Vector128<short> this[ulong key] => Sum([key], shift: 0);

    /// <summary>A row that does not stand in its own bucket.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Vector128<short> Behind(int bucket, int code)
    {
        while (true)
        {
            bucket = (bucket + 1) & _mask;
            ref short next = ref _buckets[_start + (bucket * Stride)];
            uint found = Found(ref next, code);
            if (found != 0)
                return Row(ref next, found);
            if (!HasMore(ref next))
                return Vector128<short>.Zero;
        }
    }

    /// <summary>In the lowest bits, which of a bucket's rows has the code: an empty one, which has zeros, may be among them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Found(ref short bucket, int code) =>
        Vector128.Equals(Vector128.LoadUnsafe(ref Unsafe.As<short, int>(ref bucket)), Vector128.Create(code)).ExtractMostSignificantBits() & ((1 << RowsOfBucket) - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Row(ref short bucket, uint found) => Vector128.LoadUnsafe(ref bucket, (nuint)(Weights * (1 + BitOperations.TrailingZeroCount(found))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasMore(ref short bucket) => Unsafe.Add(ref Unsafe.As<short, int>(ref bucket), MoreLane) != 0;

    private Span<int> Codes(int bucket) => MemoryMarshal.Cast<short, int>(_buckets.AsSpan(_start + (bucket * Stride), Weights));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int BucketOf(ulong key) => (int)(key ^ (key >> 20)) & _mask;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int CodeOf(ulong key) => (int)(uint)(key >> _unusedBits);
}
