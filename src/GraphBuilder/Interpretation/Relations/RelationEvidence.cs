using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>Finds the clause that states a relation.</summary>
internal static class RelationEvidence
{
    private static readonly ulong[] Starters = [.. new[] { "while", "whereas", "but", "although", "though", "however", "so" }.Select(word => FeatureHash.Of(word))];

    /// <summary>
    /// The clause of the title and that of the abstract in which both stand nearest to each other; where no sentence has both, the clause that speaks of the
    /// one beside the paper's own proposal, or of the longer name.
    /// </summary>
    public static ImmutableArray<TextSpan> Of(PaperText text, RelationContext paper, int source, int target)
    {
        PaperUnits units = paper.Units;
        (int Left, int Right) title = Nearest(units, Field.Title, source, target), body = Nearest(units, Field.Abstract, source, target);
        if (title.Left >= 0 && body.Left >= 0)
            return [Clause(text, units, title.Left, title.Right), Clause(text, units, body.Left, body.Right)];
        if (title.Left >= 0 || body.Left >= 0)
            return [body.Left >= 0 ? Clause(text, units, body.Left, body.Right) : Clause(text, units, title.Left, title.Right)];
        bool aboutTarget = source == paper.Main || (target != paper.Main && paper.Traits[target].WordCount >= paper.Traits[source].WordCount);
        int place = Speaking(units, aboutTarget ? target : source);
        place = place >= 0 ? place : Speaking(units, aboutTarget ? source : target);
        return [place >= 0 ? Clause(text, units, place, place) : paper.Entities[aboutTarget ? target : source].Mentions[0]];
    }

    private static (int Left, int Right) Nearest(PaperUnits units, Field field, int source, int target)
    {
        (int left, int right) = (-1, -1);
        foreach (int one in units.UnitsOf[source])
        {
            if (units.Units[one].Span.Field != field)
                continue;
            foreach (int other in units.UnitsOf[target])
            {
                if (units.SentenceOf[one] == units.SentenceOf[other] && (left < 0 || Math.Abs(one - other) < right - left))
                    (left, right) = (Math.Min(one, other), Math.Max(one, other));
            }
        }

        return (left, right);
    }

    /// <summary>A mention in a sentence in which the authors speak of their own, else the first one of the abstract, else of the title.</summary>
    private static int Speaking(PaperUnits units, int entity)
    {
        int first = -1;
        foreach (int unit in units.UnitsOf[entity])
        {
            SentenceUnits sentence = units.Sentences[units.SentenceOf[unit]];
            if (sentence.Field == Field.Abstract && (sentence.Has(Cue.We) || sentence.Has(Cue.Our) || sentence.Has(Cue.It)))
                return unit;
            if (first < 0 || (sentence.Field == Field.Abstract && units.Sentences[units.SentenceOf[first]].Field == Field.Title))
                first = unit;
        }

        return first;
    }

    /// <summary>From the start of the clause with the first unit to the end of the clause with the second, without the mark that ends it.</summary>
    private static TextSpan Clause(PaperText text, PaperUnits units, int left, int right)
    {
        SentenceUnits sentence = units.Sentences[units.SentenceOf[left]];
        int first = left, last = right;
        while (first > sentence.First && left - first < PaperUnits.Sight && !Splits(units, sentence, first - 1))
            first--;
        while (last + 1 < sentence.End && last - right < PaperUnits.Sight && !Splits(units, sentence, last + 1))
            last++;
        string field = text[sentence.Field].Text;
        int end = units.Units[last].Span.End;
        while (end > units.Units[right].Span.End && field[end - 1] is '.' or ',' or ';' or ':' or ' ')
            end--;
        return new TextSpan(sentence.Field, units.Units[first].Span.Start, end);
    }

    /// <summary>A semicolon, or a comma before "while", "but" and the like.</summary>
    private static bool Splits(PaperUnits units, SentenceUnits sentence, int unit)
    {
        Unit mark = units.Units[unit];
        if (mark.IsEntity)
            return false;
        if (mark.Word == Words.Semicolon)
            return true;
        return mark.Word == Words.Comma && unit + 1 < sentence.End && Array.IndexOf(Starters, units.Units[unit + 1].Word) >= 0;
    }
}
