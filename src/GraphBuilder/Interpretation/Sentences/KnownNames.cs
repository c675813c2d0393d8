using System.Collections.Frozen;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Sentences;

/// <summary>
/// In how many of the annotated training papers a name stands, for names that stand in two or more. What many papers name already is seldom what this one
/// proposes.
/// </summary>
internal static class KnownNames
{
    private const int Few = 2, Many = 5;

    private static readonly FrozenDictionary<string, int> Papers =
        EmbeddedTable.Rows("Sentences/known-names.tsv").ToFrozenDictionary(row => row[0], row => int.Parse(row[1]), StringComparer.Ordinal);

    /// <summary>0 for a name that is not known, 1 for one from a few papers, 2 from many; the best known of the entity's spellings counts.</summary>
    /// <param name="own">How many of the counted papers are this one.</param>
    public static int Fame(PaperText text, PaperEntity entity, int own)
    {
        int papers = Papers.GetValueOrDefault(TermFold.Fold(entity.Name));
        ReadOnlySpan<char> last = [];
        foreach (TextSpan mention in entity.Mentions)
        {
            ReadOnlySpan<char> surface = text.Slice(mention);
            if (!surface.SequenceEqual(last))
                papers = Math.Max(papers, Papers.GetValueOrDefault(TermFold.Fold(surface)));
            last = surface;
        }

        papers -= own;
        return papers >= Many ? 2 : papers >= Few ? 1 : 0;
    }
}
