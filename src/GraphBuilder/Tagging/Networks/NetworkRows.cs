namespace GraphBuilder.Tagging.Networks;

/// <summary>What a <see cref="WordNetwork"/> learns from: decisions of one paper as rows of numbers and words, each with its class.</summary>
/// <param name="Values">Row after row.</param>
/// <param name="Words">The words of each row.</param>
/// <param name="Classes">The answers.</param>
internal record NetworkRows(float[] Values, WordPlaces Words, byte[] Classes)
{
    /// <summary>The numbers of a row.</summary>
    public ReadOnlySpan<float> this[int row] => Values.AsSpan(row * (Values.Length / Classes.Length), Values.Length / Classes.Length);
}
