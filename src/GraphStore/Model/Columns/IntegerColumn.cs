using System.Runtime.InteropServices;

namespace GraphStore.Model.Columns;

/// <summary>64-bit integers, kept in 32 bits as long as all of them fit.</summary>
internal sealed class IntegerColumn(string name) : Column(name, PropertyKind.Integer)
{
    private readonly Presence presence = new();
    private List<int>? small = [];
    private List<long> wide = [];

    public override PropertyValue? this[int row]
    {
        get
        {
            if (!presence[row])
                return null;
            return small is null ? wide[row] : small[row];
        }
    }

    public override bool TryGetBits(int row, out long bits)
    {
        bool isThere = presence[row];
        bits = !isThere ? 0 : small is null ? wide[row] : small[row];
        return isThere;
    }

    public override void Set(int row, in PropertyValue value) => Set(row, value.AsInteger());

    public void Set(int row, long value)
    {
        if (small is not null && value is < int.MinValue or > int.MaxValue)
            Widen();
        presence.Mark(row);
        if (small is null)
        {
            CollectionsMarshal.SetCount(wide, row);
            wide.Add(value);
        }
        else
        {
            CollectionsMarshal.SetCount(small, row);
            small.Add((int)value);
        }
    }

    public override void Trim()
    {
        presence.Trim();
        small?.TrimExcess();
        wide.TrimExcess();
    }

    private void Widen()
    {
        wide = small!.ConvertAll(value => (long)value);
        small = null;
    }
}
