using System.Collections.Frozen;

namespace GraphBuilder.Interpretation.Links;

/// <summary>Words that carry a sentence on behind a link.</summary>
internal static class SentenceWords
{
    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Words = EmbeddedTable.Rows("Links/sentence-words.tsv")
        .ToFrozenDictionary(row => row[0], row => row.Length > 1, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Words.ContainsKey(word);

    /// <summary>Whether the word starts a sentence where it has a capital: <c>Get</c>, but not <c>Net</c>.</summary>
    public static bool IsStart(ReadOnlySpan<char> word) =>
        word.Length > 0 && char.IsAsciiLetterUpper(word[0]) && Words.TryGetValue(word, out bool start) && start;
}
