namespace GraphBuilder.Tagging;

/// <summary>What unlabelled text says of words: how many abstracts have them, how often capitalised, and which words behave alike.</summary>
internal sealed class WordStatistics
{
    public static readonly WordStatistics Empty = new(new HashTable64<WordFacts>(), 0, []);

    private readonly HashTable64<WordFacts> facts;
    private readonly float[] vectors;

    /// <param name="facts">By the hash of the word in lower case (<see cref="WordHash"/>).</param>
    /// <param name="dimensions">Of the word vectors.</param>
    /// <param name="vectors">A row per word: the row of a word is its <see cref="WordFacts.Row"/>.</param>
    public WordStatistics(HashTable64<WordFacts> facts, int dimensions, float[] vectors)
    {
        this.facts = facts;
        Dimensions = dimensions;
        this.vectors = vectors;
    }

    /// <summary>Words of which something is known.</summary>
    public int Count => facts.Count;

    /// <summary>Numbers in a word's vector.</summary>
    public int Dimensions { get; }

    /// <summary>The vector of a word; empty for an unseen one.</summary>
    public ReadOnlySpan<float> Vector(int row) => row < 0 ? [] : vectors.AsSpan(row * Dimensions, Dimensions);

    /// <summary>Every word's hash and facts, by hash.</summary>
    public IEnumerable<(ulong Hash, WordFacts Facts)> Sorted => facts.Sorted;

    /// <summary>The facts of a word in lower case; those of an unseen word when it is not known.</summary>
    public WordFacts Find(ReadOnlySpan<char> lower) => Find(WordHash.Of(lower));

    /// <summary>The facts of a word by the hash of its letters in lower case.</summary>
    public WordFacts Find(ulong hash) => facts.TryGetValue(hash, out var found) ? found : WordFacts.Unseen;
}

/// <summary>Facts of a word.</summary>
/// <param name="FrequencyClass">0 unseen, else 1 + the rounded-down binary logarithm of the number of abstracts that have it.</param>
/// <param name="CapitalClass">0 to 4: how often it begins with a capital inside sentences, in quarters; 5 unseen.</param>
/// <param name="Cluster">The fine cluster; -1 when in none.</param>
/// <param name="CoarseCluster">The coarse cluster that the fine one belongs to.</param>
/// <param name="Row">Of its vector; -1 when it has none.</param>
internal readonly record struct WordFacts(byte FrequencyClass, byte CapitalClass, short Cluster, short CoarseCluster, int Row)
{
    public static readonly WordFacts Unseen = new(0, 5, -1, -1, -1);
}
