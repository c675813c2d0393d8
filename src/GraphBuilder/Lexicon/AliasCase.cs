using GraphBuilder.Text;

namespace GraphBuilder.Lexicon;

/// <summary>
/// Which letters of a spelling must keep their case. General terms fit in any case (Layer Normalization); a name that could be taken for a word does not
/// (RAG is no rag, SAM no Sam, Adam no adam).
/// </summary>
internal readonly struct AliasCase
{
    /// <summary>Shorter spellings might be words in another case; longer ones with inner capitals (ImageNet) are none.</summary>
    private const int LongName = 6;

    /// <summary>Bit i: the spelling's i-th letter or digit keeps its case; later ones are free.</summary>
    private readonly ulong fixedLetters;

    /// <summary>The text may also write all of it in capitals: ADAM.</summary>
    private readonly bool capitalsFit;

    private AliasCase(ulong fixedLetters, bool capitalsFit)
    {
        this.fixedLetters = fixedLetters;
        this.capitalsFit = capitalsFit;
    }

    /// <summary>Whether a text may write the spelling in any case.</summary>
    public bool IsFree => fixedLetters == 0;

    public static AliasCase Of(string alias, TermType type)
    {
        var words = Words(alias);
        var letters = words.Sum(static w => w.Letters);
        var mask = words.TrueForAll(static w => w.Capitals == 0) ? 0
            : words.Count > 1 ? OfWords(alias, words, letters, type)
            : OfWord(words[0]);
        return new AliasCase(mask, letters >= 4 && words.Exists(static w => w.Capitals < w.Letters));
    }

    /// <summary>The same, with every capital fixed: for a name that is parted at its inner capitals, so that <c>Fast Text</c> may be FastText but <c>fast text</c> not.</summary>
    public static AliasCase OfParted(string alias)
    {
        var mask = 0UL;
        var index = 0;
        foreach (var c in alias)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            if (char.IsUpper(c))
                mask |= Bit(index);
            index++;
        }

        return new AliasCase(mask, capitalsFit: true);
    }

    /// <summary>
    /// Whether the text may write the spelling so. Compares letters and digits in order, whatever stands between them, up to where the two are spelled differently
    /// (optimiser, optimizer): beyond that they cannot be held against each other.
    /// </summary>
    /// <param name="exact">Whether every letter compared has the spelling's case.</param>
    public bool Fits(ReadOnlySpan<char> alias, ReadOnlySpan<char> surface, out bool exact)
    {
        exact = true;
        var free = fixedLetters == 0 || capitalsFit && IsCapitals(surface);
        var index = 0;
        var at = 0;
        foreach (var letter in alias)
        {
            if (!char.IsLetterOrDigit(letter))
                continue;
            while (at < surface.Length && !char.IsLetterOrDigit(surface[at]))
                at++;
            if (at == surface.Length)
            {
                // Adapter is not the library Adapters, but an adapter may be one of "adapters".
                exact = false;
                return free;
            }

            if (letter != surface[at])
            {
                if (Basic(letter) != Basic(surface[at]))
                    return true;
                var sameCase = char.IsUpper(letter) == char.IsUpper(surface[at]);
                exact &= sameCase;
                if (!sameCase && !free && (fixedLetters & Bit(index)) != 0)
                    return false;
            }

            index++;
            at++;
        }

        return free || EndsAsInflection(surface[at..]);
    }

    /// <summary>The letter in lower case, without its accent.</summary>
    private static char Basic(char letter) => char.ToLowerInvariant(LatinLetters.Of(letter) is [var basic, ..] ? basic : letter);

    /// <summary>A plural after the name is written small: SAMs, not SAMS.</summary>
    private static bool EndsAsInflection(ReadOnlySpan<char> rest) => !rest.ContainsAnyInRange('A', 'Z');

    private static ulong OfWord(Word word)
    {
        if (word.Digits > 0 && word.Letters >= 3 || word.Letters >= LongName && word.InnerCapitals && word.Capitals < word.Letters)
            return 0;
        return All(word);
    }

    private static ulong OfWords(string alias, List<Word> words, int letters, TermType type)
    {
        if (letters < 4 && !words.Exists(static w => w.Digits > 0))
            return words.Aggregate(0UL, static (mask, w) => mask | All(w));
        var hasOrdinary = words.Exists(static w => w.Letters >= 4 && w.Capitals <= 1);
        var mask = 0UL;
        foreach (var word in words)
        {
            var acronym = word.Capitals >= 2 && word.Capitals == word.Letters;
            if (acronym && word.Digits == 0 && (word.Letters <= 3 || !hasOrdinary))
                mask |= All(word);
        }

        // "Natural Questions" is a dataset, "natural questions" are not.
        if (type == TermType.Dataset && words.TrueForAll(w => char.IsUpper(alias[w.Start]) || w.Letters <= 3))
        {
            foreach (var word in words)
                mask |= word.Capitals > 0 ? Bit(word.Index) : 0;
        }

        return mask;
    }

    private static ulong All(Word word)
    {
        var mask = 0UL;
        for (var i = 0; i < word.Letters + word.Digits; i++)
            mask |= Bit(word.Index + i);
        return mask;
    }

    private static ulong Bit(int index) => index < 64 ? 1UL << index : 0;

    private static bool IsCapitals(ReadOnlySpan<char> surface)
    {
        foreach (var c in surface)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }

    private static List<Word> Words(string alias)
    {
        var words = new List<Word>();
        var index = 0;
        for (var i = 0; i < alias.Length; i++)
        {
            if (!char.IsLetterOrDigit(alias[i]))
                continue;
            var word = new Word(i, index, 0, 0, 0, false);
            for (; i < alias.Length && char.IsLetterOrDigit(alias[i]); i++)
            {
                word = word.With(alias[i]);
                index++;
            }

            words.Add(word);
        }

        return words;
    }

    /// <param name="Index">The number of letters and digits before it.</param>
    private readonly record struct Word(int Start, int Index, int Letters, int Digits, int Capitals, bool InnerCapitals)
    {
        public Word With(char c)
        {
            if (!char.IsLetter(c))
                return this with { Digits = Digits + 1 };
            var capital = char.IsUpper(c);
            return this with { Letters = Letters + 1, Capitals = Capitals + (capital ? 1 : 0), InnerCapitals = InnerCapitals || capital && Letters > 0 };
        }
    }
}
