namespace GraphBuilder.Assembly;

/// <summary>One thread's search for the papers nearest to one after another.</summary>
/// <remarks>
/// The lists of a paper's terms are walked from the rarest term on, adding up what each other paper shares (the term-at-a-time MaxScore of
/// Turtle and Flood 1995). Once ten papers with two shared terms are known, the tenth's score so far is a bar: what the lists still to come can add, over
/// both lengths, must reach it. Lists are sorted by length, so of each only the papers short enough are walked (Bayardo, Ma and Srikant 2007),
/// ever fewer; in the end the few whose bound reaches the bar are scored in full. While searching, papers go by their place in the order of length.
/// </remarks>
internal sealed class PaperSearch
{
    // Scores are rounded to 9 digits when written: a bound must be clearly below the bar to rule a paper out.
    private const double Slack = 1 - 1e-7;

    private readonly NearestPapers corpus;
    private readonly Tally[] tallies;
    private readonly List<int> met = [];
    private readonly List<int> terms = [];
    private readonly List<long> open = [];
    private readonly List<int> ends = [];
    private readonly Ranking leaders = new(NearestPapers.Neighbours);
    private readonly Ranking best = new(NearestPapers.Neighbours);

    public PaperSearch(NearestPapers corpus)
    {
        this.corpus = corpus;
        tallies = new Tally[corpus.PaperCount];
        for (var place = 0; place < tallies.Length; place++)
            tallies[place].PerLength = 1 / corpus.Length(corpus.PaperAt(place));
    }

    /// <summary>The nearest papers, the nearest first, those equally near by id.</summary>
    public int[] Nearest(int paper)
    {
        Begin(paper);
        Walk(paper);
        Choose(paper);
        foreach (var place in met)
        {
            ref var tally = ref tallies[place];
            tally.Sum = tally.Count = 0;
        }

        return best.Papers();
    }

    private void Begin(int paper)
    {
        met.Clear();
        terms.Clear();
        open.Clear();
        ends.Clear();
        terms.AddRange(corpus.Terms(paper));
        terms.Sort((one, other) => corpus.Weight(one) != corpus.Weight(other) ? corpus.Weight(other).CompareTo(corpus.Weight(one)) : one.CompareTo(other));

        // What the terms from each one on can add.
        open.Add(0);
        for (var at = terms.Count - 1; at >= 0; at--)
            open.Add(open[^1] + corpus.Weight(terms[at]));
        open.Reverse();
    }

    private void Walk(int paper)
    {
        var bar = 0.0;
        var end = corpus.PaperCount;
        for (var at = 0; at < terms.Count; at++)
        {
            // Lifting the bar means a look at all papers met: worth it before a list longer than that.
            var list = corpus.Places(terms[at]);
            if (list.Length > met.Count)
                bar = Bar(paper);

            // No paper is shorter than what it shares: even one that shares all that is open would stay below the bar.
            if (Math.Sqrt(open[at]) < bar)
                return;
            if (bar > 0)
                end = Math.Min(end, corpus.PlacesUpTo(open[at] / bar));
            ends.Add(end);
            Add(list, end, corpus.Weight(terms[at]));
        }
    }

    private void Add(ReadOnlySpan<int> list, int end, long weight)
    {
        foreach (var place in list)
        {
            if (place >= end)
                return;
            ref var tally = ref tallies[place];
            if (tally.Count++ == 0)
                met.Add(place);
            tally.Sum += weight;
        }
    }

    /// <summary>What the tenth of the papers met has at least, times the paper's own length; 0 while there are not ten.</summary>
    private double Bar(int paper)
    {
        leaders.Clear();
        foreach (var place in met)
        {
            ref var tally = ref tallies[place];
            if (tally.Count >= NearestPapers.MinShared && tally.Sum * tally.PerLength >= leaders.Bar && corpus.PaperAt(place) != paper)
                leaders.Offer(tally.Sum * tally.PerLength, place);
        }

        return leaders.Bar * Slack;
    }

    private void Choose(int paper)
    {
        // Those that lead by what is known come first: they lift the bar for the rest.
        best.Clear();
        var bar = Bar(paper);
        foreach (var leader in leaders.Papers())
            Judge(paper, leader, bar);

        // Lists walked to their ends are complete for all: most papers fall behind already by what the others could add at most.
        var mostOpen = open[ends.FindLastIndex(end => end == corpus.PaperCount) + 1];
        foreach (var place in met)
        {
            ref var tally = ref tallies[place];
            if ((tally.Sum + mostOpen) * tally.PerLength < bar || corpus.PaperAt(place) == paper || leaders.Has(place))
                continue;
            bar = Math.Max(bar, best.Bar * corpus.Length(paper) * Slack);
            if ((tally.Sum + Open(place)) * tally.PerLength >= bar)
                Judge(paper, place, bar);
        }
    }

    // The sum lacks the lists that were left before they came to a paper of this length, and those never walked.
    private long Open(int place)
    {
        var walked = 0;
        while (walked < ends.Count && place < ends[walked])
            walked++;
        return open[walked];
    }

    private void Judge(int paper, int place, double bar)
    {
        ref var tally = ref tallies[place];
        var other = corpus.PaperAt(place);
        var (sum, shared) = Open(place) == 0 ? (tally.Sum, tally.Count) : corpus.Shared(paper, other);
        if (shared >= NearestPapers.MinShared && sum * tally.PerLength >= bar)
            best.Offer(corpus.Score(paper, other, sum), other);
    }

    /// <summary>What a paper shares as far as lists were walked, and one over its length.</summary>
    private struct Tally
    {
        public long Sum;
        public int Count;
        public double PerLength;
    }
}
