namespace GraphBuilder.Tagging;

/// <summary>What proposes stretches of text as terms, and what is known of words and phrases.</summary>
/// <param name="Chain">Scores the labels of tokens.</param>
/// <param name="Words">From unlabelled text.</param>
/// <param name="Surfaces">From annotated text.</param>
/// <param name="Phrases">From what the chain says of unlabelled text.</param>
internal sealed record TaggerModel(CrfModel Chain, WordStatistics Words, SurfaceTable Surfaces, PhraseStatistics Phrases)
{
    /// <summary>The chain at work: one per thread.</summary>
    public ChainReader Reader() => new(Chain, Words, Surfaces);
}
