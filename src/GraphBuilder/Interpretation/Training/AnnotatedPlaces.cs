using System.Collections.Immutable;
using GraphBuilder.Annotations;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Training;

/// <summary>Finds where the spellings of annotated entities stand, the longer before the shorter ones inside them.</summary>
internal static class AnnotatedPlaces
{
    /// <summary>The annotated entities that stand somewhere, sure of themselves.</summary>
    public static ImmutableArray<PaperEntity> Find(GoldPaper gold, PaperText text)
    {
        var places = new List<(TextSpan Span, int Entity)>();
        for (int i = 0; i < gold.Entities.Length; i++)
        {
            foreach (string surface in gold.Entities[i].Surfaces)
            {
                Find(text.Title, surface, i, places);
                Find(text.Abstract, surface, i, places);
            }
        }

        places.Sort((one, other) => one.Span.Length != other.Span.Length ? other.Span.Length.CompareTo(one.Span.Length) : one.CompareTo(other));
        var mentions = new List<TextSpan>[gold.Entities.Length];
        var taken = new List<TextSpan>();
        foreach ((TextSpan span, int entity) in places)
        {
            if (taken.Exists(other => other.Overlaps(span)))
                continue;
            taken.Add(span);
            (mentions[entity] ??= []).Add(span);
        }

        var entities = ImmutableArray.CreateBuilder<PaperEntity>(gold.Entities.Length);
        for (int i = 0; i < mentions.Length; i++)
        {
            if (mentions[i] is { } spans)
                entities.Add(new PaperEntity(gold.Entities[i].Name, gold.Entities[i].Type, 1, [.. spans.Order()]));
        }

        return entities.DrainToImmutable();
    }

    private static void Find(FieldText field, string surface, int entity, List<(TextSpan Span, int Entity)> places)
    {
        if (surface.Length == 0)
            return;
        string text = field.Text;
        for (int at = text.IndexOf(surface, StringComparison.Ordinal); at >= 0; at = text.IndexOf(surface, at + 1, StringComparison.Ordinal))
        {
            int end = at + surface.Length;
            bool starts = at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(surface[0]);
            if (starts && EndsWord(text, end, surface[^1]))
                places.Add((new TextSpan(field.Field, at, end), entity));
        }
    }

    /// <summary>Whether no word goes on behind a place, but for a plural's s.</summary>
    private static bool EndsWord(string text, int end, char last)
    {
        if (end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(last))
            return true;
        return text[end] == 's' && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]));
    }
}
