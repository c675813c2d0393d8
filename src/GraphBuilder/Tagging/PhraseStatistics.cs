namespace GraphBuilder.Tagging;

/// <summary>What a chain says of phrases over many unlabelled texts: in how many it takes them for terms, how firmly, and of which type.</summary>
internal sealed class PhraseStatistics(HashTable64<PhraseFacts> facts)
{
    public static readonly PhraseStatistics Empty = new(new());

    public HashTable64<PhraseFacts> Facts => facts;

    /// <summary>The facts of a phrase by its key (<see cref="WordRuns"/>); all zero for an unseen one.</summary>
    public PhraseFacts Find(ulong key) => facts.TryGetValue(key, out var found) ? found : default;
}

/// <summary>Facts of a phrase.</summary>
/// <param name="Texts">8 times the binary logarithm of 1 + the number of texts that have it.</param>
/// <param name="Proposed">The share of those in which the chain holds it for a term with at least <see cref="LeastProposed"/>, in 255ths.</param>
/// <param name="Mean">The mean, over those, of its highest probability in the text, in 255ths.</param>
/// <param name="Type">The type with most of the probability.</param>
/// <param name="TypeShare">How much of it that is, in 255ths.</param>
internal readonly record struct PhraseFacts(byte Texts, byte Proposed, byte Mean, byte Type, byte TypeShare)
{
    public const float LeastProposed = 0.05f;
}
