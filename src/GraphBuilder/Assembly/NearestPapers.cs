using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>Two papers that share terms; the smaller number, which is the smaller id, first.</summary>
internal readonly record struct PaperPair(int First, int Second);

/// <summary>
/// Finds for each paper the exact nearest others by the cosine of their terms, weighted by idf: the sum of idf² over shared terms,
/// over the product of both lengths, where a length is the root of the sum of idf² over the paper's terms.
/// </summary>
/// <remarks>
/// A paper goes through the lists of papers of its terms, the rarest term first. A paper first met in the list of the i-th term shares at most the
/// terms from i on, and lists are sorted by length, so a list is left where even sharing all of these would not be enough, and the search ends where
/// no length would do (the bound of Turtle and Flood 1995, with the lengths of Bayardo, Ma and Srikant 2007). Frequent terms, whose long lists make the plain way quadratic, are
/// mostly never walked. Weights are whole numbers, so that sums do not hang on their order; scores count as they are written, with 9 digits.
/// </remarks>
internal sealed class NearestPapers
{
    /// <summary>How many others a paper is joined to.</summary>
    public const int Neighbours = 10;

    /// <summary>Papers that share fewer terms than this are not near.</summary>
    public const int MinShared = 2;

    private const double FixedPoint = 1L << 32;

    // Written scores are rounded to 9 digits: a bound must be clearly below to rule a paper out.
    private const double Slack = 1 - 1e-7;

    private readonly CorpusFacts facts;
    private readonly long[] weights;
    private readonly double[] lengths;
    private readonly int[][] papersByTerm;

    public NearestPapers(CorpusFacts facts, TermStatistics statistics)
    {
        this.facts = facts;
        weights = new long[facts.Terms.Length];
        for (var term = 0; term < weights.Length; term++)
            weights[term] = FixedWeight(statistics, term);
        lengths = new double[facts.PaperIds.Count];
        for (var paper = 0; paper < lengths.Length; paper++)
            lengths[paper] = Math.Sqrt(SquaredLength(paper));
        papersByTerm = Lists(statistics);
    }

    /// <summary>Every pair of which one is among the nearest of the other, by ascending first, then second.</summary>
    public PaperPair[] Pairs(int threads, CancellationToken cancel)
    {
        var nearest = new int[facts.PaperIds.Count][];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        Parallel.For(0, nearest.Length, options, () => new PaperSearch(this), (paper, _, search) =>
        {
            nearest[paper] = search.Nearest(paper);
            return search;
        }, _ => { });

        var pairs = new HashSet<PaperPair>();
        for (var paper = 0; paper < nearest.Length; paper++)
        {
            foreach (var other in nearest[paper])
                pairs.Add(new(Math.Min(paper, other), Math.Max(paper, other)));
        }

        return [.. pairs.OrderBy(pair => pair.First).ThenBy(pair => pair.Second)];
    }

    /// <summary>The cosine as it is written, and how many terms are shared.</summary>
    public (double Score, int Shared) Score(int paper, int other)
    {
        var (dot, shared) = (0L, 0);
        var mine = facts.Mentions(paper);
        var theirs = facts.Mentions(other);
        for (int i = 0, j = 0; i < mine.Length && j < theirs.Length;)
        {
            var order = mine[i].Term.CompareTo(theirs[j].Term);
            if (order == 0)
            {
                dot += weights[mine[i].Term];
                shared++;
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return (shared == 0 ? 0 : NumberText.Round(dot / (lengths[paper] * lengths[other])), shared);
    }

    /// <summary>The terms that two papers share, those of most weight first.</summary>
    public List<int> SharedTerms(PaperPair pair)
    {
        var others = new HashSet<int>();
        foreach (var mention in facts.Mentions(pair.Second))
            others.Add(mention.Term);
        var shared = new List<int>();
        foreach (var mention in facts.Mentions(pair.First))
        {
            if (others.Contains(mention.Term))
                shared.Add(mention.Term);
        }

        return [.. shared.OrderByDescending(term => weights[term]).ThenBy(term => term)];
    }

    private static long FixedWeight(TermStatistics statistics, int term)
    {
        var idf = statistics.Papers(term) == 0 ? 0 : statistics.Idf(term);
        return (long)Math.Round(idf * idf * FixedPoint);
    }

    private long SquaredLength(int paper)
    {
        var sum = 0L;
        foreach (var mention in facts.Mentions(paper))
            sum += weights[mention.Term];
        return sum;
    }

    // The papers of each term by ascending length, then id.
    private int[][] Lists(TermStatistics statistics)
    {
        var lists = new int[weights.Length][];
        var filled = new int[weights.Length];
        for (var term = 0; term < lists.Length; term++)
            lists[term] = new int[statistics.Papers(term)];
        var byLength = Enumerable.Range(0, lengths.Length).ToArray();
        Array.Sort(byLength, (one, other) => lengths[one] != lengths[other] ? lengths[one].CompareTo(lengths[other]) : one.CompareTo(other));
        foreach (var paper in byLength)
        {
            foreach (var mention in facts.Mentions(paper))
                lists[mention.Term][filled[mention.Term]++] = paper;
        }

        return lists;
    }

    /// <summary>One thread's search.</summary>
    private sealed class PaperSearch(NearestPapers corpus)
    {
        private readonly int[] metBy = NewMarks(corpus.lengths.Length);
        private readonly List<int> terms = [];
        private readonly List<(double Score, int Paper)> best = [];

        public int[] Nearest(int paper)
        {
            best.Clear();
            terms.Clear();
            foreach (var mention in corpus.facts.Mentions(paper))
                terms.Add(mention.Term);
            terms.Sort((one, other) => corpus.weights[one] != corpus.weights[other] ? corpus.weights[other].CompareTo(corpus.weights[one]) : one.CompareTo(other));
            var open = 0L;
            foreach (var term in terms)
                open += corpus.weights[term];

            metBy[paper] = paper;
            foreach (var term in terms)
            {
                // No paper is shorter than what it shares: sharing all that is open, it comes at most this near.
                if (IsTooFar(Math.Sqrt(open) / corpus.lengths[paper]))
                    break;
                Walk(paper, term, open);
                open -= corpus.weights[term];
            }

            return [.. best.Select(found => found.Paper)];
        }

        private static int[] NewMarks(int length)
        {
            var marks = new int[length];
            Array.Fill(marks, -1);
            return marks;
        }

        private void Walk(int paper, int term, long open)
        {
            foreach (var other in corpus.papersByTerm[term])
            {
                if (IsTooFar(open / (corpus.lengths[paper] * corpus.lengths[other])))
                    break;
                if (metBy[other] == paper)
                    continue;
                metBy[other] = paper;
                var (score, shared) = corpus.Score(paper, other);
                if (shared >= MinShared)
                    Offer(score, other);
            }
        }

        private bool IsTooFar(double bound) => best.Count == Neighbours && bound < best[^1].Score * Slack;

        // By descending score, then ascending id; the list is short.
        private void Offer(double score, int paper)
        {
            var at = best.Count;
            while (at > 0 && (score > best[at - 1].Score || (score == best[at - 1].Score && paper < best[at - 1].Paper)))
                at--;
            if (at == Neighbours)
                return;
            if (best.Count == Neighbours)
                best.RemoveAt(Neighbours - 1);
            best.Insert(at, (score, paper));
        }
    }
}
