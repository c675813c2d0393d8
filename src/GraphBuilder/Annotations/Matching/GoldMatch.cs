using System.Collections.Immutable;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Annotations.Matching;

/// <summary>
/// Which found term is which annotated one, as the scorer that comes with the annotations decides it: they share a spelling after folding, each at most once, those
/// of the same type before others, the first annotated and the first found before later ones.
/// </summary>
internal static class GoldMatch
{
    /// <inheritdoc cref="GoldFold.Fold"/>
    public static string Fold(string s) => GoldFold.Fold(s);

    /// <summary>For each found entity the number of the annotated one that it is, or -1.</summary>
    /// <param name="text">What the mentions are spans of.</param>
    /// <param name="entities">In the order in which they are considered.</param>
    public static ImmutableArray<int> Match(GoldPaper gold, PaperText text, IReadOnlyList<(TermType Type, ImmutableArray<TextSpan> Mentions)> entities)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entities);
        return Match(gold, entities, span => text.Slice(span).ToString());
    }

    /// <inheritdoc cref="Match(GoldPaper, PaperText, IReadOnlyList{ValueTuple{TermType, ImmutableArray{TextSpan}}})"/>
    /// <param name="slice">The text of a mention.</param>
    public static ImmutableArray<int> Match(
        GoldPaper gold, IReadOnlyList<(TermType Type, ImmutableArray<TextSpan> Mentions)> entities, Func<TextSpan, string> slice)
    {
        var found = new HashSet<string>[entities.Count];
        for (var at = 0; at < found.Length; at++)
            found[at] = [.. entities[at].Mentions.Select(mention => GoldFold.Fold(slice(mention)))];
        var annotated = new HashSet<string>[gold.Entities.Length];
        for (var at = 0; at < annotated.Length; at++)
            annotated[at] = [.. gold.Entities[at].Surfaces.Select(GoldFold.Fold)];

        var goldOf = new int[found.Length];
        Array.Fill(goldOf, -1);
        var isMatched = new bool[annotated.Length];
        foreach (var sameType in (ReadOnlySpan<bool>)[true, false])
        {
            for (var one = 0; one < annotated.Length; one++)
            {
                if (isMatched[one])
                    continue;
                for (var other = 0; other < found.Length; other++)
                {
                    if (goldOf[other] >= 0 || (sameType && entities[other].Type != gold.Entities[one].Type) || !found[other].Overlaps(annotated[one]))
                        continue;
                    goldOf[other] = one;
                    isMatched[one] = true;
                    break;
                }
            }
        }

        return [.. goldOf];
    }
}
