namespace GraphBuilder.Assembly;

/// <summary>Two terms and how many papers have both; the smaller number, which is the smaller id, first.</summary>
internal readonly record struct TermPair(int First, int Second, int Papers);

/// <summary>Counts pairs of terms that stand in one paper. Time and memory are linear in the pairs, sorting aside.</summary>
internal static class CoOccurrences
{
    // Pairs wait in a buffer of 128 MB at most before they are counted; a corpus of abstracts has about 60 pairs a paper.
    private const int BufferedPairs = 1 << 24;

    /// <summary>The pairs in at least so many papers, by ascending first, then second.</summary>
    public static IEnumerable<TermPair> Count(CorpusFacts facts, TermStatistics statistics, int minPapers)
    {
        var buffer = new PairBuffer();
        var frequent = new List<int>();
        for (var paper = 0; paper < facts.PaperIds.Count; paper++)
        {
            frequent.Clear();
            foreach (var mention in facts.Mentions(paper))
            {
                if (statistics.Papers(mention.Term) >= minPapers)
                    frequent.Add(mention.Term);
            }

            for (var i = 0; i < frequent.Count; i++)
            {
                for (var j = i + 1; j < frequent.Count; j++)
                    buffer.Add(frequent[i], frequent[j]);
            }
        }

        return buffer.Counted(minPapers);
    }

    /// <summary>Pairs as they come, turned into counts whenever the buffer is full.</summary>
    private sealed class PairBuffer
    {
        private readonly List<ulong> waiting = [];
        private List<ulong> pairs = [];
        private List<int> counts = [];

        public void Add(int first, int second)
        {
            waiting.Add(((ulong)(uint)first << 32) | (uint)second);
            if (waiting.Count >= BufferedPairs)
                Merge();
        }

        public IEnumerable<TermPair> Counted(int minPapers)
        {
            Merge();
            for (var at = 0; at < pairs.Count; at++)
            {
                if (counts[at] >= minPapers)
                    yield return new TermPair((int)(pairs[at] >> 32), (int)(uint)pairs[at], counts[at]);
            }
        }

        private void Merge()
        {
            waiting.Sort();
            var mergedPairs = new List<ulong>(pairs.Count + (waiting.Count / 4));
            var mergedCounts = new List<int>(mergedPairs.Capacity);
            var old = 0;
            for (var at = 0; at < waiting.Count;)
            {
                var pair = waiting[at];
                var run = 0;
                for (; at < waiting.Count && waiting[at] == pair; at++)
                    run++;
                for (; old < pairs.Count && pairs[old] < pair; old++)
                    Keep(pairs[old], counts[old]);
                if (old < pairs.Count && pairs[old] == pair)
                    run += counts[old++];
                Keep(pair, run);
            }

            for (; old < pairs.Count; old++)
                Keep(pairs[old], counts[old]);
            (pairs, counts) = (mergedPairs, mergedCounts);
            waiting.Clear();

            void Keep(ulong pair, int count)
            {
                mergedPairs.Add(pair);
                mergedCounts.Add(count);
            }
        }
    }
}
