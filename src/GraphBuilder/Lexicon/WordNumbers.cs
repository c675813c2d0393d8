using System.Runtime.InteropServices;
using GraphBuilder.Text;

namespace GraphBuilder.Lexicon;

/// <summary>Numbers the folded words of the lexicon, and finds the number of a word as a text writes it.</summary>
internal sealed class WordNumbers
{
    /// <summary>The number of words that are in no pattern.</summary>
    public const int Unknown = 0;

    /// <summary>Longer words are in no pattern.</summary>
    private const int Longest = 128;

    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <param name="words">About how many words there will be.</param>
    public WordNumbers(int words = 0)
    {
        numbers = new Dictionary<string, int>(words, StringComparer.Ordinal);
        lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>One more than the highest number.</summary>
    public int Count => numbers.Count + 1;

    /// <summary>The number of a folded word, a new one when it has none. Only while the lexicon is built: afterwards other threads read.</summary>
    public int Add(string folded)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, folded, out var known);
        if (!known)
            number = numbers.Count;
        return number;
    }

    /// <summary>The number of a folded word or <see cref="Unknown"/>.</summary>
    public int OfFolded(ReadOnlySpan<char> folded) => lookup.TryGetValue(folded, out var number) ? number : Unknown;

    /// <summary>The number of a token's key or <see cref="Unknown"/>.</summary>
    public int Of(ReadOnlySpan<char> token, TokenKind kind)
    {
        if (token.Length > Longest)
            return Unknown;
        token = CompatibleText.Of(token);
        Span<char> buffer = stackalloc char[TermFold.Room(token.Length)];
        return OfFolded(buffer[..TermFold.FoldToken(token, kind, buffer)]);
    }
}
