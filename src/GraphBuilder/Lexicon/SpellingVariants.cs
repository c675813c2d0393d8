using System.Collections.Immutable;
using GraphBuilder.Text;

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
    private readonly Dictionary<string, WordForms> forms = new(StringComparer.Ordinal);
    private readonly List<Part> parts = [];
    private readonly List<SpellingVariant> variants = [];

    /// <summary>The alias as it stands first, then the variants of it; none when it has no letter, digit or name sign. The list is good until the next call.</summary>
    public List<SpellingVariant> Of(string alias)
    {
        alias = CompatibleText.Of(alias);
        Cut(alias);
        variants.Clear();
        if (parts.Count == 0)
            return variants;
        Add(0, [], 0, derived: false, parted: false);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i + 1 < parts.Count && Joins(i))
                Add(i, Form(string.Concat(Text(alias, i), Text(alias, i + 1))).Numbers, 2, derived: true, parted: false);
            foreach (var (at, capital) in parts[i].Form.Cuts)
            {
                var word = Text(alias, i);
                Add(i, [.. Form(word[..at]).Numbers, .. Form(word[at..]).Numbers], 1, derived: true, capital);
            }
        }

        return variants;
    }

    /// <summary>The words and name signs of a name, without adding to the vocabulary.</summary>
    public static int[] Words(string name, WordNumbers vocabulary)
    {
        name = CompatibleText.Of(name);
        var words = new List<int>();
        foreach (var token in Tokenizer.Tokenize(name))
        {
            if (Counts(name, token))
                words.AddRange(WordForms.Keys(name[token.Start..token.End]).Select(key => vocabulary.OfFolded(key)));
        }

        return [.. words];
    }

    /// <summary>Lists the words and name signs of the alias; other signs only part them.</summary>
    private void Cut(string alias)
    {
        parts.Clear();
        foreach (var token in Tokenizer.Tokenize(alias))
        {
            if (Counts(alias, token))
                parts.Add(new Part(token.Start, token.End, Form(alias.AsSpan(token.Start, token.Length)), HyphenAfter: false));
            else if (parts.Count > 0 && CharacterClasses.IsHyphen(alias[token.Start]))
                parts[^1] = parts[^1] with { HyphenAfter = true };
        }
    }

    private static bool Counts(string alias, Token token) =>
        token.Kind is TokenKind.Punctuation or TokenKind.Symbol ? TermFold.IsNameSign(alias[token.Start]) : !CharacterClasses.IsApostrophe(alias[token.Start]);

    /// <summary>Words around a lone hyphen (U-Net, not state-of-the-art), after a first part (multi modal), or a name and its number (CIFAR 10).</summary>
    private bool Joins(int i)
    {
        var (left, right) = (parts[i].Form, parts[i + 1].Form);
        if (!left.IsWord || !right.IsWord || left.EndsWithDigit && right.BeginsWithDigit)
            return false;
        var lone = parts[i].HyphenAfter && !parts[i + 1].HyphenAfter && (i == 0 || !parts[i - 1].HyphenAfter);
        return lone || left.IsFirstPart || right.BeginsWithDigit && parts[i].End - parts[i].Start > 1;
    }

    private ReadOnlySpan<char> Text(string alias, int part) => alias.AsSpan(parts[part].Start, parts[part].End - parts[part].Start);

    private WordForms Form(ReadOnlySpan<char> word)
    {
        var known = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(word, out var form))
        {
            var text = word.ToString();
            forms.Add(text, form = WordForms.Of(text, vocabulary));
        }

        return form;
    }

    /// <summary>Adds the alias with some of its parts replaced.</summary>
    private void Add(int first, ReadOnlySpan<int> replacement, int replaced, bool derived, bool parted)
    {
        var count = replacement.Length;
        for (var i = 0; i < parts.Count; i++)
            count += i >= first && i < first + replaced ? 0 : parts[i].Form.Numbers.Length;
        var words = new int[count];
        var at = 0;
        for (var i = 0; i <= parts.Count; i++)
        {
            if (i == first)
            {
                replacement.CopyTo(words.AsSpan(at));
                at += replacement.Length;
                i += replaced;
            }

            if (i == parts.Count)
                break;
            parts[i].Form.Numbers.CopyTo(words.AsSpan(at));
            at += parts[i].Form.Numbers.Length;
        }

        if (count > 0 && !IsKnown(words))
            variants.Add(new SpellingVariant(words, derived, parted));
    }

    private bool IsKnown(ReadOnlySpan<int> words)
    {
        foreach (var variant in variants)
        {
            if (words.SequenceEqual(variant.Words))
                return true;
        }

        return false;
    }

    private readonly record struct Part(int Start, int End, WordForms Form, bool HyphenAfter);
}
