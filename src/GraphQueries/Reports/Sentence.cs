using GraphConsole.Output;
using GraphStore.Model;

namespace GraphQueries.Reports;

/// <summary>The sentence of a paper that states something.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Evidence">The place that the graph names.</param>
/// <param name="Text">The sentence, with the terms in question marked.</param>
internal sealed record Sentence(StoredNode Paper, Evidence Evidence, Cell Text)
{
    /// <summary>The sentence around a place; null when the graph no longer has the text for it.</summary>
    /// <param name="terms">The terms to mark wherever the sentence mentions them.</param>
    public static Sentence? At(PropertyGraph graph, Evidence place, params ReadOnlySpan<StoredNode> terms)
    {
        if (graph.FindNode(place.Paper) is not { } paper)
            return null;
        var text = paper.Text(place.Field);
        if (place.In(text).IsEmpty)
            return null;

        var (start, length) = SentenceBounds.Around(text, place.Start, place.End).GetOffsetAndLength(text.Length);
        var marks = new List<(int Start, int End)>();
        foreach (var term in terms)
            marks.AddRange(MentionsIn(paper, term, place.Field, start, start + length));
        if (marks.Count == 0 && place.End - place.Start < length)
            marks.Add((place.Start, place.End));
        return new Sentence(paper, place, Cell.Marked(text.Substring(start, length), MarkedRanges.Apart(marks, start)));
    }

    /// <summary>The sentence that shows a relationship best: one of the abstract, because the title stands there anyway.</summary>
    public static Sentence? Best(PropertyGraph graph, StoredRelationship relationship, params ReadOnlySpan<StoredNode> terms)
    {
        Sentence? title = null;
        foreach (var place in relationship.Evidence())
        {
            if (At(graph, place, terms) is not { } sentence)
                continue;
            if (place.Field == "abstract")
                return sentence;
            title ??= sentence;
        }

        return title;
    }

    private static IEnumerable<(int Start, int End)> MentionsIn(StoredNode paper, StoredNode term, string field, int start, int end) =>
        from mention in paper.Outgoing("MENTIONS")
        where mention.End == term
        from place in mention.Evidence()
        where place.Field == field && place.Start >= start && place.End <= end
        select (place.Start, place.End);
}
