using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>Two papers that share terms; the smaller number, which is the smaller id, first.</summary>
internal readonly record struct PaperPair(int First, int Second);

/// <summary>
/// Finds for each paper the exact nearest others by the cosine of their terms, weighted by idf: the sum of idf² over shared terms,
/// over the product of both lengths, where a length is the root of the sum of idf² over the paper's terms.
/// </summary>
/// <remarks>
/// Frequent terms, whose long lists make the plain way quadratic, are mostly never walked: see <see cref="PaperSearch"/>. Weights are whole numbers,
/// so that sums do not hang on their order; scores count as they are written, with 9 digits when the nearest are chosen.
/// </remarks>
internal sealed class NearestPapers
{
    /// <summary>How many others a paper is joined to.</summary>
    public const int Neighbours = 10;

    /// <summary>Papers that share fewer terms than this are not near.</summary>
    public const int MinShared = 2;

    private const double FixedPoint = 1L << 32;

    private readonly int papers;
    private readonly int[] starts;
    private readonly int[] terms;
    private readonly long[] weights;
    private readonly double[] lengths;

    // By ascending length; a paper's place there is its number while searching, so that short papers, which are met most, lie close together.
    private readonly int[] byLength;
    private readonly int[][] placesByTerm;

    public NearestPapers(CorpusFacts facts, TermStatistics statistics)
    {
        papers = facts.PaperIds.Count;
        (starts, terms) = Pack(facts);
        weights = new long[facts.Terms.Length];
        for (var term = 0; term < weights.Length; term++)
            weights[term] = FixedWeight(statistics, term);
        lengths = new double[papers];
        for (var paper = 0; paper < lengths.Length; paper++)
            lengths[paper] = Math.Sqrt(SquaredLength(paper));
        byLength = [.. Enumerable.Range(0, papers)];
        Array.Sort(byLength, (one, other) => lengths[one] != lengths[other] ? lengths[one].CompareTo(lengths[other]) : one.CompareTo(other));
        placesByTerm = Lists(statistics);
    }

    /// <summary>Every pair of which one is among the nearest of the other, by ascending first, then second.</summary>
    public PaperPair[] Pairs(int threads, CancellationToken cancel)
    {
        var nearest = new int[papers][];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        Parallel.For(0, nearest.Length, options, () => new PaperSearch(this), (paper, _, search) =>
        {
            nearest[paper] = search.Nearest(paper);
            return search;
        }, _ => { });

        return Distinct(nearest);
    }

    private static PaperPair[] Distinct(int[][] nearest)
    {
        var packed = new List<ulong>(nearest.Length * Neighbours);
        for (var paper = 0; paper < nearest.Length; paper++)
        {
            foreach (var other in nearest[paper])
                packed.Add(((ulong)Math.Min(paper, other) << 32) | (uint)Math.Max(paper, other));
        }

        packed.Sort();
        var pairs = new List<PaperPair>(packed.Count);
        for (var at = 0; at < packed.Count; at++)
        {
            if (at == 0 || packed[at] != packed[at - 1])
                pairs.Add(new((int)(packed[at] >> 32), (int)(uint)packed[at]));
        }

        return [.. pairs];
    }

    /// <summary>The cosine as it is written, and how many terms are shared.</summary>
    public (double Score, int Shared) Score(int paper, int other)
    {
        var (sum, shared) = Shared(paper, other);
        return (shared == 0 ? 0 : Score(paper, other, sum), shared);
    }

    /// <summary>The score of two papers that share terms of so much weight.</summary>
    public double Score(int paper, int other, long shared) => NumberText.Round(shared / (lengths[paper] * lengths[other]));

    /// <summary>The weight of the terms that two papers share, and how many there are.</summary>
    public (long Sum, int Count) Shared(int paper, int other)
    {
        var (sum, count) = (0L, 0);
        var mine = Terms(paper);
        var theirs = Terms(other);
        for (int i = 0, j = 0; i < mine.Length && j < theirs.Length;)
        {
            var (one, two) = (mine[i], theirs[j]);
            if (one == two)
            {
                sum += weights[one];
                count++;
            }

            i += one <= two ? 1 : 0;
            j += one >= two ? 1 : 0;
        }

        return (sum, count);
    }

    /// <summary>How many papers there are.</summary>
    public int PaperCount => papers;

    /// <summary>idf² in fixed point.</summary>
    public long Weight(int term) => weights[term];

    /// <summary>The root of the sum of the paper's weights.</summary>
    public double Length(int paper) => lengths[paper];

    /// <summary>The paper at a place in the order of length.</summary>
    public int PaperAt(int place) => byLength[place];

    /// <summary>How many papers are at most so long.</summary>
    public int PlacesUpTo(double length)
    {
        var (low, high) = (0, papers);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = lengths[byLength[middle]] <= length ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The places of the papers with a term, ascending.</summary>
    public ReadOnlySpan<int> Places(int term) => placesByTerm[term];

    /// <summary>The terms of a paper, ascending.</summary>
    public ReadOnlySpan<int> Terms(int paper) => terms.AsSpan(starts[paper]..starts[paper + 1]);

    /// <summary>The terms that two papers share, those of most weight first.</summary>
    public List<int> SharedTerms(PaperPair pair)
    {
        var others = new HashSet<int>();
        foreach (var term in Terms(pair.Second))
            others.Add(term);
        var shared = new List<int>();
        foreach (var term in Terms(pair.First))
        {
            if (others.Contains(term))
                shared.Add(term);
        }

        return [.. shared.OrderByDescending(term => weights[term]).ThenBy(term => term)];
    }

    private static (int[] Starts, int[] Terms) Pack(CorpusFacts facts)
    {
        var begins = new int[facts.PaperIds.Count + 1];
        var mentioned = new List<int>();
        for (var paper = 0; paper < facts.PaperIds.Count; paper++)
        {
            foreach (var mention in facts.Mentions(paper))
                mentioned.Add(mention.Term);
            begins[paper + 1] = mentioned.Count;
        }

        return (begins, [.. mentioned]);
    }

    private static long FixedWeight(TermStatistics statistics, int term)
    {
        var idf = statistics.Papers(term) == 0 ? 0 : statistics.Idf(term);
        return (long)Math.Round(idf * idf * FixedPoint);
    }

    private long SquaredLength(int paper)
    {
        var sum = 0L;
        foreach (var term in Terms(paper))
            sum += weights[term];
        return sum;
    }

    private int[][] Lists(TermStatistics statistics)
    {
        var lists = new int[weights.Length][];
        var filled = new int[weights.Length];
        for (var term = 0; term < lists.Length; term++)
            lists[term] = new int[statistics.Papers(term)];
        for (var place = 0; place < papers; place++)
        {
            foreach (var term in Terms(byLength[place]))
                lists[term][filled[term]++] = place;
        }

        return lists;
    }
}
