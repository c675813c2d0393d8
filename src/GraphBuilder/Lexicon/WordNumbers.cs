using System.Runtime.InteropServices;
using GraphBuilder.Text;

namespace GraphBuilder.Lexicon;

/// <summary>
/// Numbers the folded words of the lexicon and finds the number of a word as a text writes it. Surfaces that were seen are remembered with their number, so that
/// folding is done once for most words; the lookup reads the characters where they stand and allocates nothing.
/// </summary>
/// <remarks>
/// The memory is a table of fixed size in which a new surface replaces an older one of the same slot. Slots are references, written whole, and a surface's number never
/// changes: threads share it without locks, and what it holds changes speed only.
/// </remarks>
internal sealed class WordNumbers
{
    /// <summary>The number of words that are in no pattern.</summary>
    public const int Unknown = 0;

    private const int Slots = 1 << 16;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Surface?[] surfaces = new Surface?[Slots];

    public WordNumbers() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

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
        var hash = Hash(token);
        ref var slot = ref surfaces[(int)(hash >> 16) & (Slots - 1)];
        var surface = slot;
        if (surface is not null && surface.Hash == hash && token.SequenceEqual(surface.Text))
            return surface.Number;
        surface = new Surface(token.ToString(), hash, Fold(token, kind));
        slot = surface;
        return surface.Number;
    }

    private int Fold(ReadOnlySpan<char> token, TokenKind kind)
    {
        const int longest = 128;
        if (token.Length > longest)
            return Unknown;
        token = CompatibleText.Of(token);
        Span<char> buffer = stackalloc char[WordFold.Room(token.Length)];
        return OfFolded(buffer[..TermFold.FoldToken(token, kind, buffer)]);
    }

    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u ^ (uint)text.Length;
        var pairs = MemoryMarshal.Cast<char, uint>(text);
        foreach (var pair in pairs)
            hash = System.Numerics.BitOperations.RotateLeft((hash ^ pair) * 0x9E3779B1u, 13);
        if ((text.Length & 1) != 0)
            hash = (hash ^ text[^1]) * 0x9E3779B1u;
        hash ^= hash >> 15;
        return hash * 0x85EBCA6Bu;
    }

    private sealed record Surface(string Text, uint Hash, int Number);
}
