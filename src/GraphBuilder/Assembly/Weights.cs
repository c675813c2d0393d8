namespace GraphBuilder.Assembly;

/// <summary>The formulas behind the numbers of the graph.</summary>
internal static class Weights
{
    /// <summary>Inverse document frequency: ln(1 + N / df). Positive even for a term of every paper, so that a corpus of one paper has weights.</summary>
    public static double Idf(int papers, int papersWithTerm) => Math.Log(1 + (papers / (double)papersWithTerm));

    /// <summary>How much a paper is about a term: (1 + ln mentions) times idf (Salton and Buckley 1988).</summary>
    public static double TfIdf(int mentions, double idf) => (1 + Math.Log(mentions)) * idf;

    /// <summary>
    /// Normalised pointwise mutual information (Bouma 2009): ln(p(x,y) / (p(x) p(y))) / -ln p(x,y), from -1 (never together) over 0 (independent) to 1
    /// (only together). Two terms that share every paper of the corpus say nothing about each other: 0.
    /// </summary>
    public static double Npmi(int papers, int withFirst, int withSecond, int withBoth)
    {
        if (withBoth == papers)
            return 0;
        double total = papers;
        return Math.Log(withBoth * total / ((double)withFirst * withSecond)) / Math.Log(total / withBoth);
    }

    /// <summary>How sure several papers are together: one minus the chance that each of them is wrong.</summary>
    /// <param name="doubt">The product of the papers' doubts, one minus their confidences.</param>
    public static double Together(double doubt) => Math.Round(1 - doubt, 4);

    /// <summary>A confidence from ten-thousandths.</summary>
    public static double Confidence(double tenThousandths) => Math.Round(tenThousandths) / 10_000;
}
