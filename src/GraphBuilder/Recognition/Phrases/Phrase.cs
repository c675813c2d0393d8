namespace GraphBuilder.Recognition.Phrases;

/// <summary>A run of units that may be a term.</summary>
/// <param name="First">Its first unit.</param>
/// <param name="Last">Its last unit.</param>
/// <param name="EndsAtStem">Whether it ends before the tail of its last unit: <c>GAN</c> of <c>GAN-based</c>.</param>
internal readonly record struct Phrase(int First, int Last, bool EndsAtStem)
{
    /// <summary>The longest that is looked at.</summary>
    public const int MostUnits = 5;

    public int Length => Last - First + 1;

    /// <summary>Whether a text capitalises its words, so that capitals say nothing.</summary>
    public static bool IsTitleCase(ReadOnlySpan<Unit> units)
    {
        var words = 0;
        var capitalised = 0;
        foreach (ref readonly var unit in units)
        {
            if (unit.Shape.HasAny(UnitShape.FunctionWord))
                continue;
            words++;
            if (unit.Shape.HasAny(UnitShape.Capitalised | UnitShape.Number))
                capitalised++;
        }

        return capitalised >= words * 0.7;
    }
}
