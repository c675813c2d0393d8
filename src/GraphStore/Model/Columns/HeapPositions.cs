namespace GraphStore.Model.Columns;

/// <summary>Where in the heap the value of each row is; a negative position is no value.</summary>
internal static class HeapPositions
{
    /// <summary>Sets the position of a row behind all others; the rows between have no value.</summary>
    public static void SetBehind(this List<long> positions, int row, long position)
    {
        while (positions.Count < row)
            positions.Add(-1);
        positions.Add(position);
    }
}
