namespace GraphStore.Model.Columns;

/// <summary>Which rows of a column have a value; costs nothing while all of them do.</summary>
internal sealed class Presence
{
    private List<ulong>? bits;
    private int count;

    public bool this[int row] => row < count && (bits is null || (bits[row >> 6] & (1UL << (row & 63))) != 0);

    /// <summary>Marks a row behind all marked ones.</summary>
    public void Mark(int row)
    {
        if (bits is null && row > count)
            StartBits();
        if (bits is not null)
        {
            while (bits.Count <= row >> 6)
                bits.Add(0);
            bits[row >> 6] |= 1UL << (row & 63);
        }

        count = row + 1;
    }

    public void Trim() => bits?.TrimExcess();

    private void StartBits()
    {
        bits = [];
        for (int row = 0; row < count; row += 64)
            bits.Add(count - row >= 64 ? ulong.MaxValue : (1UL << (count - row)) - 1);
    }
}
