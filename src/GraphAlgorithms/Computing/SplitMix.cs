namespace GraphAlgorithms.Computing;

/// <summary>A small generator of pseudo-random numbers: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). Its own, so that a seed means the same on every version of the runtime.</summary>
internal struct SplitMix(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        ulong mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From 0 up to <paramref name="bound"/>, exclusive, which is at least 1.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>From 0 up to 1, exclusive.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1L << 53));

    /// <summary>Puts the numbers into random order (Fisher and Yates).</summary>
    public void Shuffle(Span<int> numbers)
    {
        for (int i = numbers.Length - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (numbers[i], numbers[j]) = (numbers[j], numbers[i]);
        }
    }
}
