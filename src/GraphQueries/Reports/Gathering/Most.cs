namespace GraphQueries.Reports.Gathering;

/// <summary>How many entries a list of a report has at most. What is left out is counted, never hidden.</summary>
internal static class Most
{
    public const int Statements = 20;
    public const int CoOccurrences = 20;
    public const int Results = 40;
    public const int Comparisons = 4;
    public const int Bars = 12;
    public const int Papers = 40;
    public const int LeadPapers = 3;
    public const int TermsOfRole = 25;
    public const int LinksOfHost = 20;
    public const int Paths = 5;
    public const int PathSteps = 4;
    public const int Gaps = 8;
    public const int Bridges = 3;
    public const int Doubts = 10;

    /// <summary>Neighbours in a picture of one step.</summary>
    public const int Neighbours = 32;

    /// <summary>Neighbours in a picture of two steps.</summary>
    public const int NeighboursOfTwoHops = 60;

    /// <summary>Steps of a path go on from so many terms at most.</summary>
    public const int Frontier = 2000;
}
