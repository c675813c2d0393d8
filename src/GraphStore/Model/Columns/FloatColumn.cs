using System.Runtime.InteropServices;

namespace GraphStore.Model.Columns;

internal sealed class FloatColumn(string name) : Column(name, PropertyKind.Float)
{
    private readonly Presence presence = new();
    private readonly List<double> values = [];

    public override PropertyValue? this[int row] => presence[row] ? values[row] : null;

    public override bool TryGetBits(int row, out long bits)
    {
        bool isThere = presence[row];
        bits = isThere ? BitConverter.DoubleToInt64Bits(values[row]) : 0;
        return isThere;
    }

    public override void Set(int row, in PropertyValue value) => Set(row, value.AsFloat());

    public void Set(int row, double value)
    {
        presence.Mark(row);
        CollectionsMarshal.SetCount(values, row);
        values.Add(value);
    }

    public override void Trim()
    {
        presence.Trim();
        values.TrimExcess();
    }
}
