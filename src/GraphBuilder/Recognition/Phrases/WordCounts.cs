namespace GraphBuilder.Recognition.Phrases;

/// <summary>How often a word was seen, and as what part of a term.</summary>
/// <param name="Word">In lower case; <c>~ing</c> stands for rarer words that end so, <c>-based</c> for rarer compounds.</param>
/// <param name="Occurrences">In all annotated papers.</param>
/// <param name="Alone">As a term of one word.</param>
/// <param name="First">As the first word of a longer term.</param>
/// <param name="Inside">Within a longer term.</param>
/// <param name="Last">As its last word.</param>
/// <param name="Types">Of the terms that it ends or is.</param>
internal sealed record WordCounts(string Word, int Occurrences, int Alone, int First, int Inside, int Last, TypeCounts Types)
{
    public bool IsSuffix => Word[0] is '~' or '-';
}

/// <summary>Terms by type.</summary>
internal readonly record struct TypeCounts(int Concept, int Method, int Task, int Dataset, int Metric);
