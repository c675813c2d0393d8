using System.Buffers;
using GraphBuilder.Text;
using GraphStore.Unicode;

namespace GraphBuilder.Recognition.Judgement;

/// <summary>
/// A 64-bit key of every token of a field, so that stretches of text can be compared as <see cref="TermFold"/> compares them without making strings:
/// equal keys, equal folded tokens. 0 stands for a token that does not count (a hyphen, a bracket).
/// </summary>
internal sealed class TokenKeys
{
    private const int OnStack = 256;

    private readonly FieldText text;
    private readonly ulong[] keys;

    private TokenKeys(FieldText text, ulong[] keys)
    {
        this.text = text;
        this.keys = keys;
    }

    public ReadOnlySpan<ulong> Keys => keys;

    public static TokenKeys Of(FieldText text)
    {
        var all = new ulong[text.Tokens.Length];
        Span<char> room = stackalloc char[OnStack];
        for (var i = 0; i < all.Length; i++)
            all[i] = KeyOf(text[text.Tokens[i]], text.Tokens[i].Kind, room);
        return new TokenKeys(text, all);
    }

    /// <summary>The key of a stretch of text; 0 when none of its tokens counts.</summary>
    public ulong KeyOf(int firstToken, int endToken)
    {
        var key = 0UL;
        for (var i = firstToken; i < endToken; i++)
            key = Append(key, keys[i]);
        return key;
    }

    /// <summary>The key of a stretch of text given in characters.</summary>
    public ulong KeyOf(TextSpan span) => KeyOf(TokenAt(span.Start), TokenAt(span.End));

    /// <summary>How many tokens of a stretch count.</summary>
    public int WordCount(int firstToken, int endToken)
    {
        var count = 0;
        for (var i = firstToken; i < endToken; i++)
            count += keys[i] == 0 ? 0 : 1;
        return count;
    }

    /// <summary>The key of a stretch with one more token.</summary>
    public static ulong Append(ulong key, ulong token) => token == 0 ? key : (key == 0 ? token : Mix((key * 31) ^ token));

    /// <summary>The first token that starts at or after an offset.</summary>
    public int TokenAt(int offset)
    {
        var tokens = text.Tokens.AsSpan();
        var low = 0;
        var high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (tokens[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static ulong KeyOf(ReadOnlySpan<char> token, TokenKind kind, Span<char> room)
    {
        if (kind == TokenKind.Url)
            return 0;
        if (!System.Text.Ascii.IsValid(token))
            token = UnicodeCompatibility.Normalize(token.ToString());
        var size = WordFold.Room(token.Length) * 2;
        if (size <= OnStack)
            return Hash(room[..TermFold.FoldToken(token, kind, room)]);
        var rented = ArrayPool<char>.Shared.Rent(size);
        var key = Hash(rented.AsSpan(0, TermFold.FoldToken(token, kind, rented)));
        ArrayPool<char>.Shared.Return(rented);
        return key;
    }

    private static ulong Hash(ReadOnlySpan<char> folded)
    {
        if (folded.IsEmpty)
            return 0;
        var hash = 14695981039346656037UL;
        foreach (var c in folded)
            hash = (hash ^ c) * 1099511628211UL;
        return Mix(hash) | 1;
    }

    private static ulong Mix(ulong value)
    {
        value ^= value >> 32;
        value *= 0x9E3779B97F4A7C15UL;
        return value ^ (value >> 29);
    }
}
