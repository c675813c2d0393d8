using System.Numerics;

namespace GraphCypher.FullText;

/// <summary>
/// Lengths in a byte, as Lucene keeps them (its <c>SmallFloat</c>): exact up to 40 words, above in steps of an eighth. Scores are only those of Neo4j when lengths are as coarse.
/// </summary>
internal static class LengthSteps
{
    /// <summary>All steps: those of a byte.</summary>
    public const int Count = byte.MaxValue + 1;

    private const int Exact = 24;
    private const int MantissaBits = 3;
    private const int Leading = 1 << MantissaBits;

    /// <summary>The greatest step that is not longer.</summary>
    public static byte Of(int length)
    {
        if (length < Exact)
            return (byte)length;
        int rest = length - Exact, bits = 32 - BitOperations.LeadingZeroCount((uint)rest);
        if (bits <= MantissaBits)
            return (byte)(Exact + rest);
        int shift = bits - MantissaBits - 1;
        return (byte)(Exact + (((rest >> shift) & (Leading - 1)) | ((shift + 1) << MantissaBits)));
    }

    /// <summary>The length that a step stands for.</summary>
    public static int Length(byte step)
    {
        if (step < Exact)
            return step;
        int rest = step - Exact, mantissa = rest & (Leading - 1), shift = (rest >> MantissaBits) - 1;
        return Exact + (shift < 0 ? mantissa : (mantissa | Leading) << shift);
    }
}
