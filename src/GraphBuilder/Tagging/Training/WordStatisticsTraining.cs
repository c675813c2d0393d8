using GraphBuilder.Text;

namespace GraphBuilder.Tagging.Training;

/// <summary>Word statistics of unlabelled texts: frequency, capitals, vectors and the clusters of those.</summary>
internal static class WordStatisticsTraining
{
    private const int LeastTexts = 5;
    private const int FrequentWords = 4000;
    private const int Dimensions = 64;
    private const int Clusters = 512;
    private const int CoarseClusters = 64;
    private const int ClusterIterations = 12;
    private const int Seed = 1;

    public static WordStatistics Of(IReadOnlyList<PaperText> texts)
    {
        var vocabulary = Vocabulary.Of(texts, LeastTexts);
        if (vocabulary.Words.Count == 0)
            return WordStatistics.Empty;
        var vectors = WordVectors.Of(Cooccurrence.Of(texts, vocabulary, Math.Min(FrequentWords, vocabulary.Words.Count)), Dimensions, Seed);
        var clusters = Math.Min(Clusters, vocabulary.Words.Count);
        var fine = KMeans.Cluster(vectors, Dimensions, clusters, ClusterIterations);
        var centres = KMeans.Centres(vectors, Dimensions, fine, vectors[..(clusters * Dimensions)], clusters);
        var coarse = KMeans.Cluster(centres, Dimensions, CoarseClusters, ClusterIterations);

        var facts = new HashTable64<WordFacts>(vocabulary.Words.Count);
        for (var row = 0; row < vocabulary.Words.Count; row++)
        {
            var word = vocabulary.Words[row];
            var hash = WordHash.Of(word.Form);
            if (!facts.TryGetValue(hash, out _))
                facts.GetOrAdd(hash) = new((byte)(1 + Math.ILogB(word.Texts)), CapitalClass(word.CapitalShare), (short)fine[row], (short)coarse[fine[row]], row);
        }

        for (var at = 0; at < vectors.Length; at++)
            vectors[at] = WordsSection.Quantize(vectors[at]);
        return new(facts, Dimensions, vectors);
    }

    private static byte CapitalClass(double share) => share < 0 ? WordFacts.Unseen.CapitalClass : (byte)Math.Min(4, (int)(share * 4 + 0.5));
}
