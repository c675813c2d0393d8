using System.Collections.Immutable;
using System.Text;

namespace GraphStore.Model.Columns;

/// <summary>Lists of texts: the elements' UTF-8, each with its length before it, as one value of the heap.</summary>
internal sealed class TextListColumn(string name, ByteHeap heap) : Column(name, PropertyKind.StringList)
{
    private readonly List<long> positions = [];
    private readonly Utf8Builder list = new();

    public override PropertyValue? this[int row]
    {
        get
        {
            if (row >= positions.Count || positions[row] < 0)
                return null;
            var bytes = heap[positions[row]];
            var elements = ImmutableArray.CreateBuilder<string>();
            for (int at = 0; at < bytes.Length;)
            {
                int length = ByteHeap.ReadLength(bytes, ref at);
                elements.Add(Encoding.UTF8.GetString(bytes.Slice(at, length)));
                at += length;
            }

            return elements.DrainToImmutable();
        }
    }

    public override void Set(int row, in PropertyValue value)
    {
        list.Clear();
        foreach (string element in value.AsStringList())
            AddElement(Encoding.UTF8.GetBytes(element));
        Keep(row);
    }

    /// <summary>Sets the list of which the elements stand joined by <c>;</c>.</summary>
    public void SetJoined(int row, ReadOnlySpan<byte> utf8)
    {
        list.Clear();
        foreach (var element in utf8.Split((byte)';'))
            AddElement(utf8[element]);
        Keep(row);
    }

    public override void Trim() => positions.TrimExcess();

    private void AddElement(ReadOnlySpan<byte> utf8)
    {
        uint length = (uint)utf8.Length;
        for (; length >= 0x80; length >>= 7)
            list.Append((byte)(length | 0x80));
        list.Append((byte)length);
        list.Append(utf8);
    }

    private void Keep(int row) => positions.SetBehind(row, heap.Add(list.Written));
}
