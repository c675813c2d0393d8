using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Interpretation.Results;

/// <summary>Finds where an entity stands with regard to a value.</summary>
internal static class SlotPlaces
{
    private const int Farthest = 200;

    /// <summary>The unit of the value's sentence that mentions the entity nearest to the value; -1 when none does within sight.</summary>
    public static int Nearest(RelationContext paper, PlacedQuantity value, int entity)
    {
        PaperUnits units = paper.Units;
        int sentence = units.SentenceOf[value.Unit];
        int nearest = -1;
        foreach (int unit in units.UnitsOf[entity])
        {
            if (units.SentenceOf[unit] == sentence && (nearest < 0 || Math.Abs(unit - value.Unit) < Math.Abs(nearest - value.Unit)))
                nearest = unit;
        }

        return nearest >= 0 && Math.Abs(nearest - value.Unit) <= Farthest ? nearest : -1;
    }

    /// <summary>
    /// Whether a value may belong to an entity that its sentence does not name: the paper's own proposals, the datasets that it reports on, and what one of the
    /// two sentences before names.
    /// </summary>
    public static bool IsWorthwhile(RelationContext paper, PlacedQuantity value, int entity) =>
        entity == paper.Main || paper.Roles[entity] is Role.Proposed or Role.EvaluatedOn
        || SentencesBack(paper, paper.Units.Sentences[paper.Units.SentenceOf[value.Unit]], entity) <= 2;

    /// <summary>How many sentences before this one of the abstract the entity was named last; a large number where it was not.</summary>
    public static int SentencesBack(RelationContext paper, SentenceUnits sentence, int entity)
    {
        int back = Farthest;
        foreach (int unit in paper.Units.UnitsOf[entity])
        {
            int distance = sentence.Number - paper.Units.SentenceOf[unit];
            if (distance > 0 && paper.Units.Units[unit].Span.Field == sentence.Field)
                back = Math.Min(back, distance);
        }

        return back;
    }

    /// <summary>How many entities of a type a sentence names.</summary>
    public static int CountOf(RelationContext paper, SentenceUnits sentence, TermType type)
    {
        int count = 0;
        for (int i = sentence.First; i < Math.Min(sentence.End, sentence.First + Farthest); i++)
            count += paper.Units.Units[i].IsEntity && paper.Traits[paper.Units.Units[i].Entity].Type == type ? 1 : 0;
        return count;
    }

    /// <summary>How many datasets the paper reports on.</summary>
    public static int Reported(RelationContext paper)
    {
        int count = 0;
        foreach (Role role in paper.Roles)
            count += role == Role.EvaluatedOn ? 1 : 0;
        return count;
    }

    /// <summary>How many numbers stand between two units.</summary>
    public static int ValuesBetween(RelationContext paper, int one, int other)
    {
        int count = 0;
        for (int i = Math.Min(one, other) + 1; i < Math.Max(one, other); i++)
            count += paper.Units.Units[i].Word == Words.Number ? 1 : 0;
        return count;
    }

    /// <summary>How many mentions stand before this one in the sentence.</summary>
    public static int EntitiesBefore(RelationContext paper, SentenceUnits sentence, int mention)
    {
        int count = 0;
        for (int i = sentence.First; i < mention; i++)
            count += paper.Units.Units[i].IsEntity ? 1 : 0;
        return count;
    }

    /// <summary>How many mentions of entities of the same type stand between an entity's mention and the value.</summary>
    public static int Rank(RelationContext paper, PlacedQuantity value, int entity, int mention)
    {
        int rank = 0;
        for (int i = Math.Min(mention, value.Unit) + 1; i < Math.Max(mention, value.Unit); i++)
        {
            int other = paper.Units.Units[i].Entity;
            if (other >= 0 && other != entity && paper.Traits[other].Type == paper.Traits[entity].Type)
                rank++;
        }

        return rank;
    }
}
