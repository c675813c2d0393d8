using System.Text;

namespace GraphStore.Model.Columns;

/// <summary>Ids by number and numbers by id: open addressing over UTF-8, so that reading a file looks up ends without making strings.</summary>
internal sealed class IdIndex
{
    private const int FirstCapacity = 256;

    private readonly ByteHeap heap = new();
    private readonly List<long> positions = [];
    private int[] slots = new int[FirstCapacity];
    private int[] hashes = new int[FirstCapacity];

    public int Count => positions.Count;

    public ReadOnlySpan<byte> this[int number] => heap[positions[number]];

    /// <summary>Gives the id the next number; -1 when it has one already.</summary>
    public int Add(ReadOnlySpan<byte> id)
    {
        if (2 * (positions.Count + 1) > slots.Length)
            Grow();
        int hash = Hash(id);
        int slot = Slot(id, hash);
        if (slots[slot] != 0)
            return -1;
        positions.Add(heap.Add(id));
        slots[slot] = positions.Count;
        hashes[slot] = hash;
        return positions.Count - 1;
    }

    /// <summary>The number of the id, or -1.</summary>
    public int Find(ReadOnlySpan<byte> id) => slots[Slot(id, Hash(id))] - 1;

    /// <summary>The number of the id, or -1.</summary>
    public int Find(string id)
    {
        const int most = 512;
        int length = Encoding.UTF8.GetMaxByteCount(id.Length);
        Span<byte> utf8 = length <= most ? stackalloc byte[length] : new byte[length];
        return Find(utf8[..Encoding.UTF8.GetBytes(id, utf8)]);
    }

    public void Trim() => positions.TrimExcess();

    // The seed of HashCode differs from run to run; it decides where an id is kept, never what is answered.
    private static int Hash(ReadOnlySpan<byte> id)
    {
        var hash = default(HashCode);
        hash.AddBytes(id);
        return hash.ToHashCode();
    }

    private int Slot(ReadOnlySpan<byte> id, int hash)
    {
        int mask = slots.Length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0 && (hashes[slot] != hash || !this[slots[slot] - 1].SequenceEqual(id)))
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        int[] oldSlots = slots;
        int[] oldHashes = hashes;
        slots = new int[2 * oldSlots.Length];
        hashes = new int[slots.Length];
        int mask = slots.Length - 1;
        for (int i = 0; i < oldSlots.Length; i++)
        {
            if (oldSlots[i] == 0)
                continue;
            int slot = oldHashes[i] & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = oldSlots[i];
            hashes[slot] = oldHashes[i];
        }
    }
}
