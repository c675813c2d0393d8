using System.Buffers;
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

    /// <summary>The case of words behind it is free.</summary>
    private const int MostWords = 16;

    private static readonly SearchValues<char> CaseFree = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789 -/_");

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
        if (alias.AsSpan().IndexOfAnyExcept(CaseFree) < 0)
            return default;
        var words = Words(alias, stackalloc Word[MostWords]);
        int letters = 0, capitals = 0;
        foreach (var word in words)
        {
            letters += word.Letters;
            capitals += word.Capitals;
        }

        var mask = capitals == 0 ? 0 : words.Length > 1 ? OfWords(alias, words, letters, type) : OfWord(words[0]);
        return new AliasCase(mask, letters >= 4 && capitals < letters);
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
        if (surface.SequenceEqual(alias))
            return true;
        var free = fixedLetters == 0 || capitalsFit && IsCapitals(surface);
        var index = 0;
        var at = 0;
        foreach (var letter in alias)
        {
            if (!char.IsLetterOrDigit(letter))
                continue;
            while (at < surface.Length && !char.IsLetterOrDigit(surface[at]))
                at++;

            // Adapter is not the library Adapters, nor MAC one of MACs, but an adapter may be one of "adapters".
            if (at == surface.Length)
                return fixedLetters == 0;

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

    private static ulong OfWords(string alias, ReadOnlySpan<Word> words, int letters, TermType type)
    {
        bool hasDigits = false, isTitle = true;
        var ordinary = 0;
        foreach (var word in words)
        {
            hasDigits |= word.Digits > 0;
            ordinary += word.Letters >= 4 && word.Capitals <= 1 ? 1 : 0;
            isTitle &= word.Letters <= 3 || char.IsUpper(alias[word.Start]);
        }

        var isShort = letters < 4 && !hasDigits;
        var isName = type == TermType.Dataset || type == TermType.Method && ordinary > 1 && !alias.Contains(' ');
        var mask = 0UL;
        foreach (var word in words)
        {
            var isAcronym = word.Capitals >= 2 && word.Capitals == word.Letters && word.Digits == 0 && (word.Letters <= 3 || ordinary == 0);
            if (isShort || isAcronym)
                mask |= All(word);

            // "Natural Questions" is a dataset, "natural questions" are not; Mobile-Agent is no mobile agent.
            else if (isName && isTitle && word.Capitals > 0)
                mask |= Bit(word.Index);
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

    private static ReadOnlySpan<Word> Words(string alias, Span<Word> words)
    {
        var count = 0;
        var index = 0;
        for (var i = 0; i < alias.Length && count < words.Length; i++)
        {
            if (!char.IsLetterOrDigit(alias[i]))
                continue;
            var word = new Word(i, index, 0, 0, 0, false);
            for (; i < alias.Length && char.IsLetterOrDigit(alias[i]); i++)
            {
                word = word.With(alias[i]);
                index++;
            }

            words[count++] = word;
        }

        return words[..count];
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
