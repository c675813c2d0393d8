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
    /// <summary>Longer tokens are folded anew each time.</summary>
    private const int LongestRemembered = 64;

    /// <summary>Whose foldings the thread remembers.</summary>
    private static readonly object Owner = new();

    private readonly ulong[] keys;
    private readonly string[] folded; // each token's folded letters

    private TokenKeys(FieldText text)
    {
        Text = text;
        keys = new ulong[text.Tokens.Length];
        folded = new string[text.Tokens.Length];
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
            var letters = folded[i];
            if (letters.Length == 0)
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

    /// <summary>The first token that starts at or after an offset, when no token before <paramref name="from"/> does; it is not far from there.</summary>
    public int TokenAt(int offset, int from)
    {
        var tokens = Text.Tokens.AsSpan();
        while (from < tokens.Length && tokens[from].Start < offset)
            from++;
        return from;
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

    private void FoldAll()
    {
        var forms = FormNumbers.OfThread.Of(Text);
        var memory = FormNumbers.OfThread.Memory<Folding>(Owner);
        for (var i = 0; i < keys.Length; i++)
        {
            var token = Text.Tokens[i];
            var found = token.Kind == TokenKind.Url ? new Folding(token.Kind, 0, "") : FoldingOf(Text[token], token.Kind, forms[i], memory);
            (keys[i], folded[i]) = (found.Key, found.Letters);
        }
    }

    private static Folding FoldingOf(ReadOnlySpan<char> token, TokenKind kind, int form, FormMemory<Folding> memory)
    {
        if (memory.TryGet(form, out var known) && known.Kind == kind)
            return known;
        var letters = Fold(token, kind);
        var made = new Folding(kind, KeyOfFolded(letters), letters);
        if (token.Length <= LongestRemembered)
            memory.Put(form, made);
        return made;
    }

    private static string Fold(ReadOnlySpan<char> token, TokenKind kind)
    {
        if (!System.Text.Ascii.IsValid(token))
            token = UnicodeCompatibility.Normalize(token.ToString());
        var room = ArrayPool<char>.Shared.Rent(WordFold.Room(token.Length) * 2);
        var letters = new string(room, 0, TermFold.FoldToken(token, kind, room));
        ArrayPool<char>.Shared.Return(room);
        return letters;
    }

    private static ulong Mix(ulong value)
    {
        value ^= value >> 32;
        value *= 0x9E3779B97F4A7C15UL;
        return value ^ (value >> 29);
    }

    /// <summary>What became of a token.</summary>
    private readonly record struct Folding(TokenKind Kind, ulong Key, string Letters);
}
