namespace GraphBuilder.Interpretation.Training;

/// <summary>Parts the papers, so that what is learnt from some is tried on the others.</summary>
internal static class Folds
{
    public const int Count = 4;

    public static int Of(int paper) => paper % Count;

    /// <summary>
    /// Learns a model without each part and one from all papers; the last one stands behind those of the parts.
    /// </summary>
    /// <param name="learn">Learns from the papers of which it is told so.</param>
    public static T[] Learn<T>(Func<Func<int, bool>, T> learn, int threads, CancellationToken cancel)
    {
        var learnt = new T[Count + 1];
        Parallel.For(0, learnt.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel }, part =>
            learnt[part] = learn(paper => part == Count || Of(paper) != part));
        return learnt;
    }
}
