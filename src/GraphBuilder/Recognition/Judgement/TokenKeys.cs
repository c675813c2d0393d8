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

    private readonly ulong[] keys;
    private readonly int[] foldedEnds; // where each token's folded letters end in the buffer
    private char[] folded;

    private TokenKeys(FieldText text)
    {
        Text = text;
        keys = new ulong[text.Tokens.Length];
        foldedEnds = new int[text.Tokens.Length];
        folded = new char[text.Text.Length + OnStack];
    }

    public FieldText Text { get; }

    public int Count => keys.Length;

    /// <summary>The key of a token.</summary>
    public ulong this[int token] => keys[token];

    public static TokenKeys Of(FieldText text)
    {
        var made = new TokenKeys(text);
        made.FoldAll();
        return made;
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

    /// <summary>
    /// A key that blanks and hyphens do not change, but for those between digits: <c>pre-training</c> and <c>pretraining</c> have one.
    /// </summary>
    public ulong CompactKeyOf(int firstToken, int endToken)
    {
        var hash = HashStart;
        var previous = ' ';
        for (var i = firstToken; i < endToken; i++)
        {
            var letters = Folded(i);
            if (letters.IsEmpty)
                continue;
            if (char.IsAsciiDigit(previous) && char.IsAsciiDigit(letters[0]))
                hash = HashStep(hash, ' ');
            foreach (var c in letters)
            {
                if (c != ' ')
                    hash = HashStep(hash, c);
            }

            previous = letters[^1];
        }

        return Mix(hash);
    }

    /// <summary>How many tokens of a stretch count.</summary>
    public int WordCount(int firstToken, int endToken)
    {
        var count = 0;
        for (var i = firstToken; i < endToken; i++)
            count += keys[i] == 0 ? 0 : 1;
        return count;
    }

    /// <summary>The key of a stretch with one more token.</summary>
    public static ulong Append(ulong key, ulong token) => token == 0 ? key : key == 0 ? token : Mix((key * 31) ^ token);

    /// <summary>The key of a word that is folded already.</summary>
    public static ulong KeyOfFolded(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return 0;
        var hash = HashStart;
        foreach (var c in word)
            hash = HashStep(hash, c);
        return Mix(hash) | 1;
    }

    /// <summary>The first token that starts at or after an offset.</summary>
    public int TokenAt(int offset)
    {
        var tokens = Text.Tokens.AsSpan();
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

    private const ulong HashStart = 14695981039346656037UL;

    private static ulong HashStep(ulong hash, char c) => (hash ^ c) * 1099511628211UL;

    private ReadOnlySpan<char> Folded(int token)
    {
        var start = token == 0 ? 0 : foldedEnds[token - 1];
        return folded.AsSpan(start, foldedEnds[token] - start);
    }

    private void FoldAll()
    {
        var length = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var token = Text.Tokens[i];
            if (token.Kind != TokenKind.Url)
                length += Fold(Text[token], token.Kind, length);
            foldedEnds[i] = length;
            keys[i] = KeyOfFolded(Folded(i));
        }
    }

    private int Fold(ReadOnlySpan<char> token, TokenKind kind, int at)
    {
        if (!System.Text.Ascii.IsValid(token))
            token = UnicodeCompatibility.Normalize(token.ToString());
        var room = WordFold.Room(token.Length) * 2;
        if (folded.Length - at < room)
            Array.Resize(ref folded, (folded.Length * 2) + room);
        return TermFold.FoldToken(token, kind, folded.AsSpan(at));
    }

    private static ulong Mix(ulong value)
    {
        value ^= value >> 32;
        value *= 0x9E3779B97F4A7C15UL;
        return value ^ (value >> 29);
    }
}
