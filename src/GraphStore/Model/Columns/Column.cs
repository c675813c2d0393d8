namespace GraphStore.Model.Columns;

/// <summary>The values of one property over the rows of a table; a row may have none.</summary>
internal abstract class Column(string name, PropertyKind kind)
{
    public string Name { get; } = name;

    public PropertyKind Kind { get; } = kind;

    /// <summary>The value in the row, or null.</summary>
    public abstract PropertyValue? this[int row] { get; }

    public static Column Create(string name, PropertyKind kind, ByteHeap heap) => kind switch
    {
        PropertyKind.String => new TextColumn(name, heap),
        PropertyKind.StringList => new TextListColumn(name, heap),
        PropertyKind.Integer => new IntegerColumn(name),
        PropertyKind.Float => new FloatColumn(name),
        _ => new BooleanColumn(name),
    };

    /// <summary>The bits of a number or boolean, as <see cref="PropertyValue"/> has them; false where there is none, and for texts.</summary>
    public virtual bool TryGetBits(int row, out long bits)
    {
        bits = 0;
        return false;
    }

    /// <summary>Sets the value of a row after the last one set; the rows between have none.</summary>
    public abstract void Set(int row, in PropertyValue value);

    /// <summary>Gives back what was reserved for rows that never came.</summary>
    public abstract void Trim();
}
