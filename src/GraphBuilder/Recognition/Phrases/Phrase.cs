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
}
