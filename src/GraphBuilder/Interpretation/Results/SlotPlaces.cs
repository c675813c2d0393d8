using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Sentences;

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

    /// <summary>Whether a value may belong to an entity that its sentence does not name: the paper's own proposals and the datasets that it reports on.</summary>
    public static bool IsWorthwhile(RelationContext paper, int entity) =>
        entity == paper.Main || paper.Roles[entity] is Role.Proposed or Role.EvaluatedOn;

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
