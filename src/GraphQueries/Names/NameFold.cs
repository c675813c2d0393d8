using System.Text;
using GraphStore.Unicode;

namespace GraphQueries.Names;

/// <summary>The form in which names are compared: what a person types need not have the case, hyphens or plural of the graph's name.</summary>
internal static class NameFold
{
    /// <summary>Compatibility form, lower case, words apart by one blank; American spelling, singular.</summary>
    public static string Fold(string name)
    {
        var lower = UnicodeCompatibility.Normalize(name).ToLowerInvariant();
        var folded = new StringBuilder(lower.Length);
        var word = 0;
        for (var i = 0; i <= lower.Length; i++)
        {
            if (i < lower.Length && (char.IsLetterOrDigit(lower[i]) || char.IsSurrogate(lower[i]) || lower[i] is '+' or '#' or '*'))
                continue;
            if (i > word)
            {
                if (folded.Length > 0)
                    folded.Append(' ');
                folded.Append(Word(lower[word..i]));
            }

            word = i + 1;
        }

        return folded.ToString();
    }

    private static string Word(string word) => American(Singular(word));

    private static string Singular(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
            return word[..^3] + "y";
        var plural = word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && !word.Any(char.IsDigit);
        return plural ? word[..^1] : word;
    }

    private static string American(string word)
    {
        word = word.Replace("isation", "ization", StringComparison.Ordinal);
        foreach (var ending in (ReadOnlySpan<string>)["ise", "ised", "iser", "ising"])
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length] + "iz" + ending[2..];
        }

        return word;
    }
}
