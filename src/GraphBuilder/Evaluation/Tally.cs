namespace GraphBuilder.Evaluation;

/// <summary>How many of the found things are right, of how many annotated ones.</summary>
/// <param name="Right">Found and annotated.</param>
/// <param name="System">Found.</param>
/// <param name="Gold">Annotated.</param>
internal readonly record struct Tally(long Right, long System, long Gold)
{
    public double Precision => System == 0 ? 0 : (double)Right / System;

    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall is var sum && sum > 0 ? 2 * Precision * Recall / sum : 0;

    public static Tally operator +(Tally one, Tally other) => new(one.Right + other.Right, one.System + other.System, one.Gold + other.Gold);

    /// <summary>As if the same had been found and annotated several times.</summary>
    public static Tally operator *(Tally tally, int times) => new(tally.Right * times, tally.System * times, tally.Gold * times);
}
