using System.Text;

namespace GraphStore.Model.Columns;

/// <summary>Texts, kept as UTF-8 and decoded when asked for.</summary>
internal sealed class TextColumn(string name, ByteHeap heap) : Column(name, PropertyKind.String)
{
    private readonly List<long> positions = [];

    public override PropertyValue? this[int row]
    {
        get
        {
            if (row >= positions.Count || positions[row] < 0)
                return null;
            return Encoding.UTF8.GetString(heap[positions[row]]);
        }
    }

    public override void Set(int row, in PropertyValue value) => Set(row, Encoding.UTF8.GetBytes(value.AsString()));

    public void Set(int row, ReadOnlySpan<byte> utf8) => positions.SetBehind(row, heap.Add(utf8));

    public override void Trim() => positions.TrimExcess();
}
