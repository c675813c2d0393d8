using System.Runtime.Intrinsics;
using GraphBuilder.Tagging;

namespace GraphBuilder.Tests.Tagging;

public sealed class ExponentialTests
{
    [Fact]
    public void Of_NumbersUpToZero_IsWithinItsError()
    {
        for (var x = -87f; x <= 0; x += 0.0137f)
        {
            double expected = Math.Exp(x);
            ((double)Exponential.Of(Vector256.Create(x))[0]).ShouldBe(expected, expected * 4e-7);
        }
    }

    [Fact]
    public void Of_FarBelowZero_IsNearlyZero() => Exponential.Of(Vector256.Create(float.NegativeInfinity))[3].ShouldBeLessThan(2e-38f);
}
