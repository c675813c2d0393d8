using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GraphBuilder.Tagging;

/// <summary>
/// e to the x for eight numbers not above zero, relative error under 2e-7. The library's own may fuse multiplication and addition where the
/// processor can, and then a model trained or a confidence printed on one machine would differ from another's.
/// </summary>
internal static class Exponential
{
    private const float Log2OfE = 1.44269504f;
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;
    private const float Smallest = -87.3f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Of(Vector256<float> x)
    {
        x = Vector256.Max(x, Vector256.Create(Smallest));
        var power = Vector256.Floor(x * Vector256.Create(Log2OfE) + Vector256.Create(0.5f));
        var rest = x - power * Vector256.Create(Ln2High) - power * Vector256.Create(Ln2Low);

        // Taylor's series to the sixth term: |rest| is at most ln(2) / 2.
        var series = Vector256.Create(1f / 5040) * rest + Vector256.Create(1f / 720);
        series = series * rest + Vector256.Create(1f / 120);
        series = series * rest + Vector256.Create(1f / 24);
        series = series * rest + Vector256.Create(1f / 6);
        series = series * rest + Vector256.Create(0.5f);
        series = series * rest + Vector256<float>.One;
        series = series * rest + Vector256<float>.One;
        var exponent = (Vector256.ConvertToInt32(power) + Vector256.Create(127)) << 23;
        return series * exponent.AsSingle();
    }
}
