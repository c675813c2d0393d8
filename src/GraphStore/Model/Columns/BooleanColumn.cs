namespace GraphStore.Model.Columns;

internal sealed class BooleanColumn(string name) : Column(name, PropertyKind.Boolean)
{
    private readonly Presence presence = new();
    private readonly List<ulong> bits = [];

    public override PropertyValue? this[int row] => presence[row] ? (bits[row >> 6] & (1UL << (row & 63))) != 0 : null;

    public override bool TryGetBits(int row, out long bits)
    {
        bool isThere = presence[row];
        bits = isThere ? (long)((this.bits[row >> 6] >> (row & 63)) & 1) : 0;
        return isThere;
    }

    public override void Set(int row, in PropertyValue value) => Set(row, value.AsBoolean());

    public void Set(int row, bool value)
    {
        presence.Mark(row);
        while (bits.Count <= row >> 6)
            bits.Add(0);
        if (value)
            bits[row >> 6] |= 1UL << (row & 63);
    }

    public override void Trim()
    {
        presence.Trim();
        bits.TrimExcess();
    }
}
