namespace GraphAlgorithms.Computing;

/// <summary>Adds vectors that threads make in any order to one total in the order of their numbers: floating-point sums depend on it.</summary>
/// <remarks>Numbers must be begun in ascending order, as <see cref="WorkShare"/> does: whoever waits, waits for a thread that is at work.</remarks>
internal sealed class OrderedSum(double[] total)
{
    private readonly object turn = new();
    private int next;
    private bool isBroken;

    /// <summary>Adds the part and clears it, after all parts of smaller numbers.</summary>
    public void Add(int number, double[] part)
    {
        lock (turn)
        {
            while (next != number && !isBroken)
                Monitor.Wait(turn);
            for (int i = 0; i < total.Length; i++)
                total[i] += part[i];
            Array.Clear(part);
            next++;
            Monitor.PulseAll(turn);
        }
    }

    /// <summary>Lets everyone go who waits for a part that will never come.</summary>
    public void Break()
    {
        lock (turn)
        {
            isBroken = true;
            Monitor.PulseAll(turn);
        }
    }
}
