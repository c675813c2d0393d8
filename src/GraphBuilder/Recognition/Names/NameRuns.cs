using GraphBuilder.Recognition.Phrases;

namespace GraphBuilder.Recognition.Names;

/// <summary>Runs of units that are written as names are.</summary>
internal static class NameRuns
{
    private const int MostUnits = 6;

    /// <summary>Whether a unit is written as no ordinary word is, whatever stands around it.</summary>
    public static bool IsNameLike(in Unit unit) =>
        !unit.Shape.HasAny(UnitShape.FunctionWord)
        && unit.Shape.HasAny(UnitShape.AllCapitals | UnitShape.MixedCase | UnitShape.HasDigit)
        && unit.Shape.HasAny(UnitShape.Capitalised | UnitShape.MixedCase | UnitShape.AllCapitals);

    /// <summary>The last unit of the name that starts at <paramref name="first"/>; less than it when there is none.</summary>
    /// <param name="capitalsCount">Whether a capital says anything: not in a title that capitalises all words.</param>
    public static int End(ReadOnlySpan<Unit> units, int first, bool capitalsCount)
    {
        ref readonly var start = ref units[first];
        var capitalised = capitalsCount && start.Shape.HasAny(UnitShape.Capitalised) && !start.Shape.HasAny(UnitShape.FunctionWord);
        if (!IsNameLike(start) && !capitalised)
            return first - 1;
        var last = first;
        for (var i = first + 1; i < units.Length && i - first < MostUnits && !units[i].Breaks; i++)
        {
            ref readonly var unit = ref units[i];
            var shape = unit.Shape;
            if (IsNameLike(unit) || (capitalsCount && shape.HasAny(UnitShape.Capitalised) && !shape.HasAny(UnitShape.FunctionWord)))
                last = i;
            else if (shape.HasAny(UnitShape.Number) && unit.End - unit.Start <= 4 && i == last + 1)
                last = i; // the version of "Llama 2"
            else if (!shape.HasAny(UnitShape.FunctionWord) || !capitalsCount)
                break;
        }

        return last;
    }
}
