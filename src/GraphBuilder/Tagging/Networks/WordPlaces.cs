namespace GraphBuilder.Tagging.Networks;

/// <summary>The words by which a network judges the rows of a paper: for each row none, one or several groups of slots, each slot a word or empty.</summary>
/// <param name="starts">Where each row's words begin, and where the last one's end.</param>
/// <param name="words">The rows of the words' vectors (<see cref="WordFacts.Row"/>), group after group; -1 where there is none with a vector.</param>
internal sealed class WordPlaces(int[] starts, int[] words)
{
    /// <summary>The words of all rows.</summary>
    public ReadOnlySpan<int> All => words;

    /// <summary>The words of a row, as many a group as there are slots.</summary>
    public ReadOnlySpan<int> this[int row] => words.AsSpan(starts[row]..starts[row + 1]);
}
