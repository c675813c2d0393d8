using GraphBuilder.Annotations;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Tagging.Training;

/// <summary>Where the annotated surfaces of a paper stand: longer ones first, none inside or across another.</summary>
internal static class GoldLabeler
{
    /// <summary>A run of tokens that is an annotated term.</summary>
    public readonly record struct LabeledSpan(int FirstToken, int EndToken, TermType Type, int Entity);

    /// <summary>The annotated spans of a field, in order.</summary>
    public static List<LabeledSpan> Spans(FieldText field, GoldPaper paper)
    {
        var surfaces = new List<(string Surface, int Entity)>();
        for (var entity = 0; entity < paper.Entities.Length; entity++)
        {
            foreach (var surface in paper.Entities[entity].Surfaces)
            {
                if (surface.Length > 0)
                    surfaces.Add((surface, entity));
            }
        }

        surfaces.Sort((x, y) => x.Surface.Length != y.Surface.Length
            ? y.Surface.Length.CompareTo(x.Surface.Length)
            : string.CompareOrdinal(x.Surface, y.Surface) is var order && order != 0 ? order : x.Entity.CompareTo(y.Entity));

        var starts = new Dictionary<int, int>(field.Tokens.Length);
        var ends = new Dictionary<int, int>(field.Tokens.Length);
        for (var token = 0; token < field.Tokens.Length; token++)
        {
            starts[field.Tokens[token].Start] = token;
            ends[field.Tokens[token].End] = token + 1;
        }

        var taken = new bool[field.Tokens.Length];
        var spans = new List<LabeledSpan>();
        foreach (var (surface, entity) in surfaces)
        {
            for (var at = field.Text.IndexOf(surface, StringComparison.Ordinal); at >= 0; at = field.Text.IndexOf(surface, at + 1, StringComparison.Ordinal))
            {
                if (!starts.TryGetValue(at, out var first) || !ends.TryGetValue(at + surface.Length, out var end) || taken.AsSpan(first, end - first).Contains(value: true))
                    continue;
                taken.AsSpan(first, end - first).Fill(value: true);
                spans.Add(new(first, end, paper.Entities[entity].Type, entity));
            }
        }

        spans.Sort((x, y) => x.FirstToken.CompareTo(y.FirstToken));
        return spans;
    }

    /// <summary>The label of every token of the field.</summary>
    public static byte[] Labels(FieldText field, IReadOnlyList<LabeledSpan> spans)
    {
        var labels = new byte[field.Tokens.Length];
        foreach (var span in spans)
        {
            for (var token = span.FirstToken; token < span.EndToken; token++)
            {
                var position = span.EndToken - span.FirstToken == 1 ? Position.Single
                    : token == span.FirstToken ? Position.Begin
                    : token == span.EndToken - 1 ? Position.End : Position.Inside;
                labels[token] = (byte)LabelSet.Of(span.Type, position);
            }
        }

        return labels;
    }
}
