using System.Collections.Immutable;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Results;

/// <summary>A quantity and where it stands.</summary>
/// <param name="Unit">The unit of the paper in which the number starts.</param>
/// <param name="Company">How many other quantities its sentence has.</param>
internal readonly record struct PlacedQuantity(Quantity Quantity, int Unit, int Company);

/// <summary>Finds the quantities of a paper and the units of its sentences in which they stand.</summary>
internal static class QuantityPlaces
{
    public static List<PlacedQuantity> Find(PaperText text, PaperUnits units)
    {
        var quantities = new List<Quantity>();
        QuantityScanner.Scan(text.Title, quantities);
        QuantityScanner.Scan(text.Abstract, quantities);
        var places = new int[quantities.Count];
        var company = new int[units.Sentences.Length];
        int unit = 0;
        for (int i = 0; i < quantities.Count; i++)
        {
            TextSpan span = quantities[i].Span;
            while (unit + 1 < units.Units.Length && IsBefore(units.Units[unit].Span, span))
                unit++;
            places[i] = unit;
            company[units.SentenceOf[unit]]++;
        }

        var placed = new List<PlacedQuantity>(quantities.Count);
        for (int i = 0; i < quantities.Count; i++)
            placed.Add(new PlacedQuantity(quantities[i], places[i], company[units.SentenceOf[places[i]]] - 1));
        return placed;
    }

    /// <summary>Whether a unit ends before the quantity starts; the sign of a quantity may be a unit of its own.</summary>
    private static bool IsBefore(TextSpan unit, TextSpan quantity) =>
        unit.Field < quantity.Field || (unit.Field == quantity.Field && unit.End <= quantity.Start);
}
