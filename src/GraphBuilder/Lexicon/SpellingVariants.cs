using System.Collections.Frozen;
using GraphBuilder.Text;
using GraphStore.Unicode;

namespace GraphBuilder.Lexicon;

/// <summary>A way to write an alias, as the word numbers that the automaton looks for.</summary>
/// <param name="Derived">Made by joining or parting words of the alias.</param>
/// <param name="Parted">Parted at an inner capital: the capitals have to be there.</param>
internal readonly record struct SpellingVariant(int[] Words, bool Derived, bool Parted);

/// <summary>
/// The ways to part and join an alias's words: pre-training, pretraining, pre training; ResNet-50, ResNet50; LayerNorm, Layer Norm. They are made once, when the
/// lexicon is built, so that matching looks at each word of a text once.
/// </summary>
internal sealed class SpellingVariants(WordNumbers vocabulary)
{
    /// <summary>First parts of words that are written together, with a hyphen, or apart.</summary>
    private static readonly string[] FirstParts =
    [
        "anti", "auto", "back", "bench", "bi", "check", "code", "co", "data", "de", "drop", "electro", "feed", "fine", "geo", "hyper", "inter", "intra", "key", "macro", "mega", "meta", "micro",
        "mini", "mis", "multi", "neuro", "non", "omni", "out", "over", "post", "pre", "pseudo", "quasi", "re", "semi", "soft", "spatio", "sub", "super", "time", "trade", "trans", "tri", "ultra",
        "under", "uni", "un", "view", "wave", "word", "work",
    ];

    private static readonly FrozenSet<string> FirstPartSet = FirstParts.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, int[]> numbers = new(StringComparer.Ordinal);

    /// <summary>The alias as it stands first, then the variants of it. None when it has no letter, digit or name sign.</summary>
    public List<SpellingVariant> Of(string alias)
    {
        var parts = Parts(alias);
        var variants = new List<SpellingVariant>();
        if (parts.Count == 0)
            return variants;
        Add(variants, parts, derived: false, parted: false);
        for (var i = 0; i < parts.Count; i++)
        {
            var (text, hyphenAfter) = parts[i];
            if (i + 1 < parts.Count && Joins(parts, i))
                Add(variants, [.. parts[..i], new Part(text + parts[i + 1].Text, parts[i + 1].HyphenAfter), .. parts[(i + 2)..]], derived: true, parted: false);
            foreach (var (at, capital) in Cuts(text))
                Add(variants, [.. parts[..i], new Part(text[..at], HyphenAfter: true), new Part(text[at..], hyphenAfter), .. parts[(i + 1)..]], derived: true, parted: capital);
        }

        return variants;
    }

    /// <summary>The words and name signs of a name as the lexicon's own folding has them, without adding to the vocabulary.</summary>
    public static int[] Words(string name, WordNumbers vocabulary) => [.. Parts(name).SelectMany(static p => Keys(p.Text)).Select(k => vocabulary.OfFolded(k))];

    /// <summary>The words and name signs of the alias; other signs only part them.</summary>
    private static List<Part> Parts(string alias)
    {
        alias = UnicodeCompatibility.Normalize(alias);
        var parts = new List<Part>();
        foreach (var token in Tokenizer.Tokenize(alias))
        {
            var text = alias[token.Start..token.End];
            if (token.Kind is TokenKind.Punctuation or TokenKind.Symbol && !TermFold.IsNameSign(text[0]))
            {
                if (parts.Count > 0 && CharacterClasses.IsHyphen(text[0]))
                    parts[^1] = parts[^1] with { HyphenAfter = true };
            }
            else if (!CharacterClasses.IsApostrophe(text[0]))
            {
                parts.Add(new Part(text, HyphenAfter: false));
            }
        }

        return parts;
    }

    /// <summary>Words around a lone hyphen (U-Net, not state-of-the-art), after a first part (multi modal), or a name and its number (CIFAR 10).</summary>
    private static bool Joins(List<Part> parts, int i)
    {
        if (!parts[i].IsWord || !parts[i + 1].IsWord || char.IsAsciiDigit(parts[i].Text[^1]) && char.IsAsciiDigit(parts[i + 1].Text[0]))
            return false;
        var lone = parts[i].HyphenAfter && !parts[i + 1].HyphenAfter && (i == 0 || !parts[i - 1].HyphenAfter);
        return lone || FirstPartSet.Contains(parts[i].Text) || char.IsAsciiDigit(parts[i + 1].Text[0]) && char.IsLetter(parts[i].Text[^1]) && parts[i].Text.Length > 1;
    }

    /// <summary>Where a word may be parted, and whether at a capital.</summary>
    private static IEnumerable<(int At, bool Capital)> Cuts(string word)
    {
        for (var i = 2; i < word.Length; i++)
        {
            if (char.IsAsciiDigit(word[i]) && char.IsLetter(word[i - 1]) && IsNumberEnd(word.AsSpan(i)))
                yield return (word[i - 1] == 'v' && i > 3 ? i - 1 : i, Capital: false);
            else if (i >= 3 && word.Length - i >= 3 && char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
                yield return (i, Capital: true);
        }

        foreach (var first in FirstParts)
        {
            var least = first.Length == 2 ? 5 : 3;
            if (word.Length >= first.Length + least && word.StartsWith(first, StringComparison.OrdinalIgnoreCase) && word.AsSpan(first.Length).IndexOfAnyExceptInRange('a', 'z') < 0)
                yield return (first.Length, Capital: false);
        }
    }

    /// <summary><c>50</c>, <c>3.1</c>, <c>7B</c>: digits with at most one letter after them.</summary>
    private static bool IsNumberEnd(ReadOnlySpan<char> rest)
    {
        var digits = rest.IndexOfAnyExcept("0123456789.");
        return digits < 0 || digits == rest.Length - 1 && char.IsLetter(rest[digits]);
    }

    private static string[] Keys(string part) => TermFold.Fold(part).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private void Add(List<SpellingVariant> variants, List<Part> parts, bool derived, bool parted)
    {
        var words = new List<int>(parts.Count);
        foreach (var part in parts)
        {
            if (!numbers.TryGetValue(part.Text, out var known))
                numbers.Add(part.Text, known = Array.ConvertAll(Keys(part.Text), vocabulary.Add));
            words.AddRange(known);
        }

        var made = words.ToArray();
        if (made.Length > 0 && !variants.Exists(v => v.Words.AsSpan().SequenceEqual(made)))
            variants.Add(new SpellingVariant(made, derived, parted));
    }

    private readonly record struct Part(string Text, bool HyphenAfter)
    {
        public bool IsWord => char.IsLetterOrDigit(Text[0]);
    }
}
