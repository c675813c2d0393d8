using System.Collections.Immutable;
using GraphBuilder.Text;

namespace GraphBuilder.Lexicon;

/// <summary>What the lexicon needs to know of a word as it is written: its numbers, and where it may be parted.</summary>
/// <param name="Numbers">Of its keys: one, but for formulas.</param>
/// <param name="Cuts">Where the word may be parted, and whether at an inner capital.</param>
/// <param name="IsFirstPart">Whether it is written together with the next word as well: <c>multi</c>, <c>auto</c>.</param>
internal sealed record WordForms(int[] Numbers, ImmutableArray<(int At, bool Capital)> Cuts, bool IsFirstPart, bool IsWord, bool BeginsWithDigit, bool EndsWithDigit)
{
    private const int ShortestFirstPart = 2;
    private const int LongestFirstPart = 7;

    /// <summary>First parts of words that are written together, with a hyphen, or apart.</summary>
    private static readonly HashSet<string> FirstParts = new(
        [
            "anti", "auto", "back", "bench", "bi", "check", "code", "co", "data", "de", "drop", "electro", "feed", "fine", "geo", "hyper", "inter", "intra", "key", "macro", "mega", "meta", "micro",
            "mini", "mis", "multi", "neuro", "non", "omni", "out", "over", "post", "pre", "pseudo", "quasi", "re", "semi", "soft", "spatio", "sub", "super", "time", "trade", "trans", "tri",
            "ultra", "under", "uni", "un", "view", "wave", "word", "work",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstPartLookup = FirstParts.GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordForms Of(string word, WordNumbers vocabulary) => new(
        Array.ConvertAll(Keys(word), vocabulary.Add),
        CutsOf(word),
        FirstPartLookup.Contains(word),
        char.IsLetterOrDigit(word[0]),
        char.IsAsciiDigit(word[0]),
        char.IsAsciiDigit(word[^1]));

    /// <summary>The keys of a token.</summary>
    public static string[] Keys(string token)
    {
        var key = TermFold.Fold(token);
        return key.Contains(' ') ? key.Split(' ') : key.Length == 0 ? [] : [key];
    }

    private static ImmutableArray<(int At, bool Capital)> CutsOf(string word)
    {
        List<(int At, bool Capital)> cuts = [];
        for (var i = 2; i < word.Length; i++)
        {
            if (char.IsAsciiDigit(word[i]) && char.IsLetter(word[i - 1]) && IsNumberEnd(word.AsSpan(i)))
                cuts.Add((word[i - 1] == 'v' && i > 3 ? i - 1 : i, Capital: false));
            else if (i >= 3 && word.Length - i >= 3 && char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
                cuts.Add((i, Capital: true));
        }

        for (var i = ShortestFirstPart; i <= LongestFirstPart; i++)
        {
            var least = i == ShortestFirstPart ? 5 : 3;
            if (word.Length >= i + least && word.AsSpan(i).IndexOfAnyExceptInRange('a', 'z') < 0 && FirstPartLookup.Contains(word.AsSpan(0, i)))
                cuts.Add((i, Capital: false));
        }

        return cuts.Count == 0 ? [] : [.. cuts];
    }

    /// <summary><c>50</c>, <c>3.1</c>, <c>7B</c>: digits with at most one letter after them.</summary>
    private static bool IsNumberEnd(ReadOnlySpan<char> rest)
    {
        var digits = rest.IndexOfAnyExcept("0123456789.");
        return digits < 0 || digits == rest.Length - 1 && char.IsLetter(rest[digits]);
    }
}
