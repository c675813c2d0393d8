namespace GraphBuilder.Text;

/// <summary>
/// What was found in each of the texts asked for last: both texts of each paper that is read beside others. Papers go through each stage together, so that a text is asked for
/// again by a later stage when all the others have come in between. For one thread.
/// </summary>
internal sealed class LatestTexts<T>
{
    private readonly (FieldText? Text, T Found)[] latest = new (FieldText?, T)[FormNumbers.RememberedTexts];
    private int lastAsked;
    private int lastFound;

    /// <summary>What is remembered of a text, or found now.</summary>
    /// <param name="find">Pure.</param>
    public T Of(FieldText text, Func<FieldText, T> find)
    {
        // Mostly it is the one asked for last, or was found after it.
        for (var step = 0; step < latest.Length; step++)
        {
            var at = (lastAsked + step) % latest.Length;
            if (!ReferenceEquals(latest[at].Text, text))
                continue;
            lastAsked = at;
            return latest[at].Found;
        }

        lastAsked = lastFound = (lastFound + 1) % latest.Length;
        latest[lastFound] = (text, find(text));
        return latest[lastFound].Found;
    }
}
