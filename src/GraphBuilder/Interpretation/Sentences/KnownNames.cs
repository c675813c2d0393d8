using System.Collections.Frozen;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Sentences;

/// <summary>
/// In how many of the annotated training papers a name stands, for names that stand in two or more. What many papers name already is seldom what this one
/// proposes.
/// </summary>
internal static class KnownNames
{
    private const int Few = 2, Many = 5, LongestName = 120;

    private static readonly FrozenDictionary<ulong, int> Papers =
        EmbeddedTable.Rows("Sentences/known-names.tsv").GroupBy(row => Key(row[0])).ToFrozenDictionary(rows => rows.Key, rows => rows.Max(row => int.Parse(row[1])));

    /// <summary>0 for a name that is not known, 1 for one from a few papers, 2 from many; the best known of the entity's spellings counts.</summary>
    /// <param name="own">How many of the counted papers are this one.</param>
    public static int Fame(PaperText text, PaperEntity entity, int own)
    {
        int papers = Papers.GetValueOrDefault(Key(entity.Name));
        foreach (TextSpan mention in entity.Mentions)
            papers = Math.Max(papers, Papers.GetValueOrDefault(Key(text.Slice(mention))));
        papers -= own;
        return papers >= Many ? 2 : papers >= Few ? 1 : 0;
    }

    /// <summary>Hashes a name without case, hyphens and the plural's s; cheaper than a fold, and enough to count by.</summary>
    internal static ulong Key(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[Math.Min(name.Length, LongestName)];
        int length = 0, word = 0;
        foreach (char c in name)
        {
            if (length == folded.Length)
                break;
            if (char.IsLetterOrDigit(c))
            {
                folded[length++] = c;
                word++;
            }
            else if (word > 0)
            {
                length = WithoutPlural(folded, length, word);
                word = 0;
                folded[length++] = ' ';
            }
        }

        return FeatureHash.Of(folded[..WithoutPlural(folded, length, word)].TrimEnd());
    }

    private static int WithoutPlural(ReadOnlySpan<char> folded, int length, int word) =>
        word > 3 && folded[length - 1] == 's' && folded[length - 2] != 's' ? length - 1 : length;
}
