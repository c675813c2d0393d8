using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Recognition.Acronyms;

namespace GraphBuilder.Interpretation.Variants;

/// <summary>One way in which a paper writes an entity, cut into words.</summary>
/// <param name="Text">As written.</param>
/// <param name="Letters">Its letters and digits in lower case, for aligning them with the words of a longer name.</param>
/// <param name="Stems">A hash per word that its endings do not change: of its first <see cref="StemLength"/> letters.</param>
/// <param name="IsCoined">Without a blank, with capitals or digits inside, as abbreviations and names of models are.</param>
internal sealed record Spelling(string Text, string Letters, ImmutableArray<ulong> Stems, bool IsCoined)
{
    private const int StemLength = 5;

    public int Words => Stems.Length;

    public static Spelling Of(ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[Math.Min(text.Length, AcronymAlignment.LongestText)];
        var stems = ImmutableArray.CreateBuilder<ulong>(4);
        int length = 0, start = 0;
        bool coined = false;
        for (int i = 0; i < text.Length && length < letters.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                coined |= char.IsAsciiDigit(text[i]) || (length > start && char.IsUpper(text[i]));
                letters[length++] = char.ToLowerInvariant(text[i]);
            }
            else if (length > start)
            {
                stems.Add(Stem(letters[start..length]));
                start = length;
            }
        }

        if (length > start)
            stems.Add(Stem(letters[start..length]));
        return new Spelling(text.ToString(), letters[..length].ToString(), stems.ToImmutable(), coined && text.IndexOf(' ') < 0);
    }

    private static ulong Stem(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[^1] == 's')
            word = word[..^1];
        return FeatureHash.Of(word[..Math.Min(word.Length, StemLength)]);
    }
}
