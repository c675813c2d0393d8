using System.Buffers;
using System.Globalization;
using System.Text;

namespace GraphCypher.FullText;

/// <summary>
/// The words of a text one after the other, in lower case: letters, digits and marks that stand together (after Unicode's report 29, which is what Lucene's standard analyser cuts by). An apostrophe, a
/// dot or an underscore between two letters or two digits belongs to the word, as a colon does between letters and a comma between digits; ideographs stand alone.
/// </summary>
internal ref struct TextTokens(ReadOnlySpan<char> text)
{
    /// <summary>What an ASCII letter, digit or underscore is in lower case; 0 for any other character.</summary>
    private static readonly char[] LowerAscii = [.. Enumerable.Range(0, 128).Select(i => (char)i).Select(c => char.IsAsciiLetterOrDigit(c) || c == '_' ? char.ToLowerInvariant(c) : '\0')];

    private readonly ReadOnlySpan<char> _text = text;
    private char[] _word = new char[32];
    private int _length, _at;
    private Rune _last;

    /// <summary>The word, until the next is asked for.</summary>
    public readonly ReadOnlySpan<char> Current => _word.AsSpan(0, _length);

    /// <summary>All words.</summary>
    public static string[] Of(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        foreach (ReadOnlySpan<char> word in new TextTokens(text))
            words.Add(word.ToString());
        return [.. words];
    }

    public readonly TextTokens GetEnumerator() => this;

    public bool MoveNext()
    {
        _length = 0;
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (c < LowerAscii.Length && LowerAscii[c] is > '\0' and var lower)
            {
                Append(lower);
                (_last, _at) = (new Rune(c), _at + 1);
                continue;
            }

            if (Rune.DecodeFromUtf16(_text[_at..], out Rune rune, out int length) != OperationStatus.Done)
                rune = Rune.ReplacementChar;
            bool standsAlone = IsIdeograph(rune);
            if (standsAlone && _length > 0)
                return true;
            bool belongs = standsAlone || IsOfWord(rune) || (_length > 0 && IsJoint(rune, _last, After(_at + length)));
            if (belongs)
                Append(standsAlone ? rune : Rune.ToLowerInvariant(rune));
            (_last, _at) = (rune, _at + length);
            if (standsAlone || (!belongs && _length > 0))
                return true;
        }

        return _length > 0;
    }

    private readonly Rune After(int at) => Rune.DecodeFromUtf16(_text[at..], out Rune next, out _) == OperationStatus.Done ? next : default;

    private void Append(Rune rune)
    {
        Span<char> characters = stackalloc char[2];
        foreach (char c in characters[..rune.EncodeToUtf16(characters)])
            Append(c);
    }

    private void Append(char c)
    {
        if (_length == _word.Length)
            Array.Resize(ref _word, 2 * _length);
        _word[_length++] = c;
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value == '_' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsJoint(Rune rune, Rune before, Rune behind) => rune.Value switch
    {
        '\'' or '’' or '.' => (Rune.IsLetter(before) && Rune.IsLetter(behind)) || (Rune.IsDigit(before) && Rune.IsDigit(behind)),
        ':' => Rune.IsLetter(before) && Rune.IsLetter(behind),
        ',' or ';' => Rune.IsDigit(before) && Rune.IsDigit(behind),
        _ => false,
    };

    private static bool IsIdeograph(Rune rune) => rune.Value is (>= 0x3040 and <= 0x309F) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
