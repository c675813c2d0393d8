using System.Collections.Frozen;

namespace GraphBuilder.Reading.Listings;

/// <summary>The words by which lines of titles and of abstracts differ.</summary>
internal static class ListingWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Clause = Set(
        "we", "our", "is", "are", "was", "were", "be", "been", "has", "have", "had", "this", "these", "which", "that", "it", "its", "they", "their",
        "however", "can", "also", "show", "shows", "propose", "present", "paper", "while", "such", "both", "not", "than");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Open = Set(
        "a", "an", "the", "of", "for", "and", "or", "in", "on", "at", "to", "by", "via", "with", "from", "as", "into", "using", "is", "are", "we", "that", "which",
        "through", "towards", "toward", "under", "between", "beyond", "without", "over", "its", "their", "our", "vs.", "vs");

    /// <summary>A word by which clauses are made.</summary>
    public static bool IsClause(ReadOnlySpan<char> word) => word.Length <= 8 && Clause.Contains(word);

    /// <summary>A word after which something must follow.</summary>
    public static bool IsOpen(ReadOnlySpan<char> word) => word.Length <= 8 && Open.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
