using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphBuilder.Tagging;

/// <summary>
/// A table from 64-bit hashes to small values. Slots stand in groups of sixteen; a byte per slot holds eight bits of its key, and all sixteen are compared at once
/// (after Abseil's Swiss tables), so that a look-up that finds nothing, the common case, touches one cache line of a small array.
/// Nothing is ever removed. Reading is thread-safe as long as nobody writes.
/// </summary>
internal sealed class HashTable64<T>
    where T : struct
{
    private const ulong Spread = 0x9E3779B97F4A7C15ul;
    private const int Group = 16;

    /// <summary>Marks a slot that need not be the right one.</summary>
    private const int Unsure = int.MinValue;

    private byte[] tags; // 0 for a free slot
    private Entry[] entries; // one more than there are slots
    private int shift;

    /// <param name="capacity">So many keys go in before the table grows.</param>
    public HashTable64(int capacity = 0)
    {
        var groups = 1;
        while (MostOf(groups) < capacity)
            groups *= 2;
        Make(groups);
    }

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>Every key with its value, by ascending key: the same order however the table was filled.</summary>
    public IEnumerable<(ulong Key, T Value)> Sorted
    {
        get
        {
            var found = new List<(ulong Key, T Value)>(Count);
            for (var slot = 0; slot < tags.Length; slot++)
            {
                if (tags[slot] != 0)
                    found.Add((entries[slot].Key, entries[slot].Value));
            }

            found.Sort(static (x, y) => x.Key.CompareTo(y.Key));
            return found;
        }
    }

    /// <summary>The value of a key; false, and the default, when it has none.</summary>
    public bool TryGetValue(ulong key, out T value)
    {
        var slot = SlotOf(key);
        value = slot < 0 ? default : entries[slot].Value;
        return slot >= 0;
    }

    /// <summary>The value in a slot that <see cref="Find"/> found.</summary>
    public T At(int slot) => entries[slot].Value;

    /// <summary>
    /// The slots of many keys, -1 for those that are not there. No branch hangs on what memory says, so that the processor waits for many keys at once:
    /// several times as fast as one by one where the table is larger than its caches.
    /// </summary>
    /// <param name="slots">As long as there are keys, or longer.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(ReadOnlySpan<ulong> keys, Span<int> slots)
    {
        slots = slots[..keys.Length];
        var spare = tags.Length;
        for (var at = 0; at < keys.Length; at++)
        {
            // The first slot of the group with the key's tag. Where there is none, the spare slot behind all others, which no key has: one place in memory for
            // all keys that are not there. Where the group is full, the key may have been put into the next.
            var hash = keys[at] * Spread;
            var group = FirstOf(hash);
            var present = Load(group);
            var same = Vector128.Equals(present, Vector128.Create(Tag(hash))).ExtractMostSignificantBits();
            var free = Vector128.Equals(present, Vector128<byte>.Zero).ExtractMostSignificantBits();
            var sure = Bit(same == 0) & Bit(free != 0);
            var likely = same == 0 ? spare : group + BitOperations.TrailingZeroCount(same);
            CacheLine.Fetch(ref entries[likely]);
            slots[at] = likely | (Unsure * (1 - sure));
        }

        for (var at = 0; at < keys.Length; at++)
        {
            var slot = slots[at] & ~Unsure;
            var right = Bit(entries[slot].Key == keys[at]) & Bit(keys[at] != 0);
            var (first, found) = (slots[at], ((slot + 1) * right) - 1);
            slots[at] = found;
            if ((first & found) < 0)
                slots[at] = SlotOf(keys[at]);
        }
    }

    /// <summary>The place of a key's value, which is the default when the key is new. Valid until the next key is added.</summary>
    public ref T GetOrAdd(ulong key)
    {
        var slot = SlotOf(key);
        if (slot < 0)
        {
            if (Count >= MostOf(tags.Length / Group))
                Grow();
            slot = Add(key);
        }

        return ref entries[slot].Value;
    }

    /// <summary>Keys in so many groups before there are twice as many: three quarters.</summary>
    private static long MostOf(int groups) => groups * (Group * 3L / 4);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Tag(ulong hash) => (byte)Math.Max(1, hash & 0xFF);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bit(bool value) => Unsafe.BitCast<bool, byte>(value);

    /// <summary>The first slot of the group where a key is looked for first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FirstOf(ulong hash) => (int)(hash >> 1 >> shift) * Group;

    private int Next(int group) => (group + Group) & (tags.Length - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<byte> Load(int group) => Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(tags), (nuint)group);

    /// <summary>The slot of a key; -1 when it is not there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int SlotOf(ulong key)
    {
        var hash = key * Spread;
        var sought = Vector128.Create(Tag(hash));
        for (var group = FirstOf(hash); ; group = Next(group))
        {
            var present = Load(group);
            for (var same = Vector128.Equals(present, sought).ExtractMostSignificantBits(); same != 0; same &= same - 1)
            {
                var slot = group + BitOperations.TrailingZeroCount(same);
                if (entries[slot].Key == key)
                    return slot;
            }

            if (Vector128.EqualsAny(present, Vector128<byte>.Zero))
                return -1;
        }
    }

    /// <summary>Puts in a key that is not there; returns its slot.</summary>
    private int Add(ulong key)
    {
        var hash = key * Spread;
        for (var group = FirstOf(hash); ; group = Next(group))
        {
            var free = Vector128.Equals(Load(group), Vector128<byte>.Zero).ExtractMostSignificantBits();
            if (free == 0)
                continue;
            var slot = group + BitOperations.TrailingZeroCount(free);
            tags[slot] = Tag(hash);
            entries[slot].Key = key;
            Count++;
            return slot;
        }
    }

    private void Grow()
    {
        var (oldTags, oldEntries) = (tags, entries);
        Count = 0;
        Make(oldTags.Length / Group * 2);
        for (var slot = 0; slot < oldTags.Length; slot++)
        {
            if (oldTags[slot] != 0)
                entries[Add(oldEntries[slot].Key)].Value = oldEntries[slot].Value;
        }
    }

    [MemberNotNull(nameof(tags), nameof(entries))]
    private void Make(int groups)
    {
        tags = new byte[groups * Group];
        entries = new Entry[(groups * Group) + 1];
        shift = 63 - BitOperations.TrailingZeroCount(groups);
    }

    private struct Entry
    {
        public ulong Key;
        public T Value;
    }
}
