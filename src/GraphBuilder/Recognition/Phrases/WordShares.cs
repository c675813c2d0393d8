using GraphBuilder.Lexicon;

namespace GraphBuilder.Recognition.Phrases;

/// <summary>A word's counts as log-odds and shares, smoothed by the average word.</summary>
internal readonly record struct WordShares
{
    /// <summary>The share of its occurrences that are a term of their own, and so on; natural log-odds.</summary>
    public float Alone { get; private init; }

    public float First { get; private init; }

    public float Inside { get; private init; }

    public float Last { get; private init; }

    /// <summary>That a term goes on after it.</summary>
    public float LinksOn { get; private init; }

    /// <summary>That a term came before it.</summary>
    public float LinksBack { get; private init; }

    /// <summary>That it is any part of a term.</summary>
    public float InTerm { get; private init; }

    /// <summary>The logarithm of the share of each type among the terms that it ends, by the order of <see cref="TermType"/>.</summary>
    public Logs Types { get; private init; }

    private Raw Shares { get; init; }

    public static WordShares Average(IEnumerable<WordCounts> words)
    {
        double n = 1, alone = 0, first = 0, inside = 0, last = 0;
        Span<double> types = stackalloc double[5];
        types.Fill(1);
        foreach (var word in words)
        {
            n += word.Occurrences;
            alone += word.Alone;
            first += word.First;
            inside += word.Inside;
            last += word.Last;
            types[0] += word.Types.Concept;
            types[1] += word.Types.Method;
            types[2] += word.Types.Task;
            types[3] += word.Types.Dataset;
            types[4] += word.Types.Metric;
        }

        var sum = types[0] + types[1] + types[2] + types[3] + types[4];
        return From(new Raw(alone / n, first / n, inside / n, last / n, types[0] / sum, types[1] / sum, types[2] / sum, types[3] / sum, types[4] / sum));
    }

    /// <param name="word">The counts.</param>
    /// <param name="average">The average word.</param>
    /// <param name="weight">How many occurrences the average counts for.</param>
    public static WordShares Of(WordCounts word, WordShares average, double weight)
    {
        var a = average.Shares;
        double n = word.Occurrences + weight;
        var types = word.Types;
        double t = types.Concept + types.Method + types.Task + types.Dataset + types.Metric + weight;
        return From(new Raw(
            (word.Alone + (weight * a.Alone)) / n,
            (word.First + (weight * a.First)) / n,
            (word.Inside + (weight * a.Inside)) / n,
            (word.Last + (weight * a.Last)) / n,
            (types.Concept + (weight * a.Concept)) / t,
            (types.Method + (weight * a.Method)) / t,
            (types.Task + (weight * a.Task)) / t,
            (types.Dataset + (weight * a.Dataset)) / t,
            (types.Metric + (weight * a.Metric)) / t));
    }

    private static WordShares From(Raw raw) => new()
    {
        Shares = raw,
        Alone = LogOdds(raw.Alone),
        First = LogOdds(raw.First),
        Inside = LogOdds(raw.Inside),
        Last = LogOdds(raw.Last),
        LinksOn = LogOdds(raw.First + raw.Inside),
        LinksBack = LogOdds(raw.Inside + raw.Last),
        InTerm = LogOdds(raw.Alone + raw.First + raw.Inside + raw.Last),
        Types = new Logs((float)Math.Log(raw.Concept), (float)Math.Log(raw.Method), (float)Math.Log(raw.Task), (float)Math.Log(raw.Dataset), (float)Math.Log(raw.Metric)),
    };

    private static float LogOdds(double share)
    {
        var bounded = Math.Clamp(share, 0.002, 0.998);
        return (float)Math.Log(bounded / (1 - bounded));
    }

    internal readonly record struct Logs(float Concept, float Method, float Task, float Dataset, float Metric)
    {
        public float this[TermType type] => type switch
        {
            TermType.Concept => Concept,
            TermType.Method => Method,
            TermType.Task => Task,
            TermType.Dataset => Dataset,
            _ => Metric,
        };
    }

    private readonly record struct Raw(
        double Alone, double First, double Inside, double Last, double Concept, double Method, double Task, double Dataset, double Metric);
}
