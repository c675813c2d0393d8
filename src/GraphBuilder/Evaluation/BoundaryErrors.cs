using GraphBuilder.Text;

namespace GraphBuilder.Evaluation;

/// <summary>How a found stretch of text lies to the annotated one that it should have been.</summary>
internal enum BoundaryKind : byte
{
    /// <summary>"deep residual learning" for "residual learning".</summary>
    Longer,

    /// <summary>"learning" for "residual learning".</summary>
    Shorter,

    /// <summary>"deep residual" for "residual learning".</summary>
    Across,
}

/// <param name="Gold">As annotated.</param>
/// <param name="System">As found.</param>
/// <param name="IsOther">Whether what was found is another annotated entity.</param>
internal sealed record BoundaryError(BoundaryKind Kind, string Gold, string System, bool IsOther);

/// <summary>Annotated entities that were missed where something else was found at the same place: one error each, the first place that shows it.</summary>
internal static class BoundaryErrors
{
    public static IEnumerable<BoundaryError> In(PaperComparison paper)
    {
        var mentions = Mentions(paper);
        for (var at = 0; at < paper.Gold.Entities.Length; at++)
        {
            if (paper.FoundOf[at] < 0 && Find(paper, paper.Gold.Entities[at].Surfaces, mentions) is { } error)
                yield return error;
        }
    }

    /// <summary>All found places, those of entities that are annotated nowhere first.</summary>
    private static List<(TextSpan Span, bool IsOther)> Mentions(PaperComparison paper)
    {
        var mentions = new List<(TextSpan Span, bool IsOther)>();
        for (var found = 0; found < paper.GoldOf.Length; found++)
        {
            foreach (var mention in paper.Found.Entities[found].Mentions)
                mentions.Add((mention, paper.GoldOf[found] >= 0));
        }

        mentions.Sort(static (one, other) => one.IsOther != other.IsOther ? one.IsOther.CompareTo(other.IsOther) : one.Span.CompareTo(other.Span));
        return mentions;
    }

    private static BoundaryError? Find(PaperComparison paper, IReadOnlyList<string> surfaces, List<(TextSpan Span, bool IsOther)> mentions)
    {
        foreach (var surface in surfaces)
        {
            var places = Places(paper, surface);
            foreach (var (mention, isOther) in mentions)
            {
                foreach (var place in places)
                {
                    if (place.Overlaps(mention))
                        return new BoundaryError(KindOf(place, mention), surface, paper.Slice(mention), isOther);
                }
            }
        }

        return null;
    }

    private static BoundaryKind KindOf(TextSpan gold, TextSpan found) =>
        found.Contains(gold) ? BoundaryKind.Longer : gold.Contains(found) ? BoundaryKind.Shorter : BoundaryKind.Across;

    /// <summary>Where the text writes the surface as whole words.</summary>
    private static List<TextSpan> Places(PaperComparison paper, string surface)
    {
        var places = new List<TextSpan>();
        if (surface.Length == 0)
            return places;
        foreach (var field in (ReadOnlySpan<Field>)[Field.Title, Field.Abstract])
        {
            var text = paper.TextOf(field);
            for (var start = text.IndexOf(surface, StringComparison.Ordinal); start >= 0; start = text.IndexOf(surface, start + 1, StringComparison.Ordinal))
            {
                var end = start + surface.Length;
                if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                    places.Add(new TextSpan(field, start, end));
            }
        }

        return places;
    }
}
