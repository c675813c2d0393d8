using System.Runtime.InteropServices;
using GraphBuilder.Text;

namespace GraphBuilder.Tagging.Training;

/// <summary>Reads unlabelled texts with a chain and pools what it says of every phrase: an unknown term that one text leaves in doubt is plain in fifty.</summary>
internal static class PhraseStatisticsTraining
{
    /// <summary>Phrases that the chain proposes in fewer texts are left out.</summary>
    private const int LeastTexts = 3;

    /// <summary>Texts read by one worker at a time; sums are added in this order, whatever the number of threads.</summary>
    private const int Chunk = 500;

    /// <param name="abbreviations">Finds the abbreviations that a text defines.</param>
    public static PhraseStatistics Of(IReadOnlyList<PaperText> texts, Func<ChainReader> chains, Func<PaperText, IReadOnlyList<Abbreviation>> abbreviations, int threads, CancellationToken cancel)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        var chunks = new Dictionary<ulong, PhraseSums>[(texts.Count + Chunk - 1) / Chunk];
        Parallel.For(0, chunks.Length, parallel, chains, (chunk, _, chain) =>
        {
            chunks[chunk] = Proposals(texts.Skip(chunk * Chunk).Take(Chunk), chain, abbreviations);
            return chain;
        }, _ => { });

        var sums = new Dictionary<ulong, PhraseSums>();
        foreach (var chunk in chunks)
        {
            foreach (var (key, more) in chunk)
                CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _).Add(more);
        }

        var kept = sums.Where(pair => pair.Value.Texts >= LeastTexts).Select(pair => pair.Key).ToHashSet();
        var counts = Occurrences(texts, kept, parallel);
        var facts = new HashTable64<PhraseFacts>(kept.Count);
        foreach (var key in kept)
            facts.GetOrAdd(key) = sums[key].Facts(counts[key]);
        return new(facts);
    }

    private static Dictionary<ulong, PhraseSums> Proposals(IEnumerable<PaperText> texts, ChainReader chain, Func<PaperText, IReadOnlyList<Abbreviation>> abbreviations)
    {
        var sums = new Dictionary<ulong, PhraseSums>();
        var best = new Dictionary<ulong, SpanProbability>();
        foreach (var text in texts)
        {
            best.Clear();
            var tagged = chain.Read(text, abbreviations(text), own: null);
            foreach (var (field, span) in tagged.Noted)
            {
                if (span.Total < PhraseFacts.LeastProposed)
                    continue;
                ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(best, tagged.PhraseKey(field, span.FirstToken, span.EndToken), out _);
                if (span.Total > found.Total)
                    found = span;
            }

            foreach (var (key, span) in best)
                CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _).Add(span);
        }

        return sums;
    }

    /// <summary>In how many texts each phrase stands.</summary>
    private static Dictionary<ulong, int> Occurrences(IReadOnlyList<PaperText> texts, HashSet<ulong> kept, ParallelOptions parallel)
    {
        var counts = kept.ToDictionary(key => key, _ => 0);
        Parallel.For(0, (texts.Count + Chunk - 1) / Chunk, parallel, () => (Words: new WordRuns(), Seen: new HashSet<ulong>(), Counts: new Dictionary<ulong, int>()), (chunk, _, work) =>
        {
            for (var at = chunk * Chunk; at < Math.Min(texts.Count, (chunk + 1) * Chunk); at++)
            {
                work.Seen.Clear();
                foreach (var field in (ReadOnlySpan<FieldText>)[texts[at].Title, texts[at].Abstract])
                {
                    work.Words.Read(field, WordRuns.Hashes(field));
                    for (var word = 0; word < work.Words.Count; word++)
                    {
                        var key = 0ul;
                        for (var end = word; end < work.Words.EndOfPhrases(word); end++)
                        {
                            key = work.Words.Extend(key, end);
                            if (kept.Contains(key) && work.Seen.Add(key))
                                CollectionsMarshal.GetValueRefOrAddDefault(work.Counts, key, out bool _)++;
                        }
                    }
                }
            }

            return work;
        }, work =>
        {
            lock (counts)
            {
                foreach (var (key, count) in work.Counts)
                    counts[key] += count;
            }
        });
        return counts;
    }

    /// <summary>Probabilities summed over texts.</summary>
    private struct PhraseSums
    {
        private double concept;
        private double method;
        private double task;
        private double dataset;
        private double metric;

        public int Texts { get; private set; }

        public void Add(SpanProbability span)
        {
            Texts++;
            concept += span.Concept;
            method += span.Method;
            task += span.Task;
            dataset += span.Dataset;
            metric += span.Metric;
        }

        public void Add(PhraseSums more)
        {
            Texts += more.Texts;
            concept += more.concept;
            method += more.method;
            task += more.task;
            dataset += more.dataset;
            metric += more.metric;
        }

        /// <param name="texts">That have the phrase.</param>
        public readonly PhraseFacts Facts(int texts)
        {
            ReadOnlySpan<double> types = [concept, method, task, dataset, metric];
            var main = 0;
            for (var type = 1; type < types.Length; type++)
                main = types[type] > types[main] ? type : main;
            var sum = concept + method + task + dataset + metric;
            return new(
                (byte)Math.Min(255, Math.Round(8 * Math.Log2(1 + Math.Max(texts, Texts)))),
                Share(Texts / (double)Math.Max(texts, Texts)),
                Share(sum / Texts),
                (byte)main,
                Share(types[main] / sum));
        }

        private static byte Share(double share) => (byte)Math.Round(255 * Math.Min(share, 1));
    }
}
