using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphBuilder.Tagging;

/// <summary>
/// A number for each of the <see cref="LabelSet.Stride"/> places of a row of labels, in three vectors. The loops over rows are marked to be optimised at once:
/// vector code is not compiled ahead of time, and would first run for seconds without optimisation.
/// </summary>
internal readonly struct LabelRow
{
    private readonly Vector256<float> a;
    private readonly Vector256<float> b;
    private readonly Vector256<float> c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LabelRow(Vector256<float> a, Vector256<float> b, Vector256<float> c)
    {
        this.a = a;
        this.b = b;
        this.c = c;
    }

    public static LabelRow Ones => new(Vector256<float>.One, Vector256<float>.One, Vector256<float>.One);

    /// <summary>The places that are no labels set to zero, whatever they hold.</summary>
    public LabelRow Labels
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(a, b, c & LabelsOfLast);
    }

    /// <summary>The sum of all places, always in the same order.</summary>
    public float Sum
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var sum = a + b + c;
            var half = sum.GetLower() + sum.GetUpper();
            return (half[0] + half[1]) + (half[2] + half[3]);
        }
    }

    /// <summary>The largest of the labels.</summary>
    public float Largest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var most = Vector256.Max(Vector256.Max(a, b), Vector256.ConditionalSelect(LabelsOfLast, c, a));
            var half = Vector128.Max(most.GetLower(), most.GetUpper());
            return Math.Max(Math.Max(half[0], half[1]), Math.Max(half[2], half[3]));
        }
    }

    private static Vector256<float> LabelsOfLast
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.LessThan(Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7), Vector256.Create(LabelSet.Count - (2 * Vector256<float>.Count))).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LabelRow Load(ReadOnlySpan<float> row) => Load(ref MemoryMarshal.GetReference(row[..LabelSet.Stride]));

    /// <param name="first">The first of <see cref="LabelSet.Stride"/> numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LabelRow Load(ref readonly float first) =>
        new(Vector256.LoadUnsafe(in first), Vector256.LoadUnsafe(in first, 8), Vector256.LoadUnsafe(in first, 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Span<float> row)
    {
        ref var first = ref MemoryMarshal.GetReference(row[..LabelSet.Stride]);
        a.StoreUnsafe(ref first);
        b.StoreUnsafe(ref first, 8);
        c.StoreUnsafe(ref first, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LabelRow operator +(LabelRow x, LabelRow y) => new(x.a + y.a, x.b + y.b, x.c + y.c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LabelRow operator *(LabelRow x, LabelRow y) => new(x.a * y.a, x.b * y.b, x.c * y.c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LabelRow operator *(LabelRow x, float factor)
    {
        var spread = Vector256.Create(factor);
        return new(x.a * spread, x.b * spread, x.c * spread);
    }

    /// <summary>e to the power of each number less <paramref name="shift"/>, which no label is above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LabelRow Exponential(float shift)
    {
        var spread = Vector256.Create(shift);
        return new LabelRow(Tagging.Exponential.Of(a - spread), Tagging.Exponential.Of(b - spread), Tagging.Exponential.Of(c - spread)).Labels;
    }
}
