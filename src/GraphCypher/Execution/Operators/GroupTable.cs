using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>Numbers for the groups of rows whose values in some slots are equivalent: open addressing, the values of all groups one after the other.</summary>
internal sealed class GroupTable(int[] slots)
{
    private const int FirstCapacity = 16;

    private readonly ValueColumn _values = new();

    /// <summary>A group's hash, and below it one more than its number; 0 for none. Both in one word, since each look at another array waits for memory. Half of it stays free.</summary>
    private ulong[] _places = new ulong[FirstCapacity];

    public int Count { get; private set; }

    /// <summary>The number of the current row's group, a new one when there is none yet.</summary>
    public int Of(ExecutionState state)
    {
        uint hash = Hash(state);
        ulong[] places = _places;
        int mask = places.Length - 1;
        int place = (int)hash & mask;
        for (; places[place] != 0; place = (place + 1) & mask)
        {
            int group = (int)(uint)places[place] - 1;
            if ((uint)(places[place] >> 32) == hash && IsOf(state, group))
                return group;
        }

        return Add(state, hash, place);
    }

    /// <summary>Whether the current row is of a group.</summary>
    public bool IsOf(ExecutionState state, int group)
    {
        int first = group * slots.Length;
        for (int i = 0; i < slots.Length; i++)
        {
            if (!ValueEquality.AreEquivalent(state.Slots[slots[i]], _values[first + i]))
                return false;
        }

        return true;
    }

    /// <summary>Puts a group's values into the current row.</summary>
    public void Restore(ExecutionState state, int group)
    {
        int first = group * slots.Length;
        for (int i = 0; i < slots.Length; i++)
            state.Slots[slots[i]] = _values[first + i];
    }

    private int Add(ExecutionState state, uint hash, int place)
    {
        int group = Count++;
        int first = group * slots.Length;
        for (int i = 0; i < slots.Length; i++)
            _values[first + i] = state.Slots[slots[i]];
        _places[place] = ((ulong)hash << 32) | (uint)Count;
        if (2 * Count >= _places.Length)
            Grow();
        return group;
    }

    private void Grow()
    {
        ulong[] grown = new ulong[2 * _places.Length];
        int mask = grown.Length - 1;
        foreach (ulong group in _places)
        {
            if (group == 0)
                continue;
            int place = (int)(group >> 32) & mask;
            while (grown[place] != 0)
                place = (place + 1) & mask;
            grown[place] = group;
        }

        _places = grown;
    }

    /// <summary>Spread over all bits: the lower ones tell the place (Knuth's multiplicative hashing).</summary>
    private uint Hash(ExecutionState state)
    {
        uint hash = 0;
        foreach (int slot in slots)
            hash = (hash * 31) + (uint)ValueEquality.HashOf(state.Slots[slot]);
        hash *= 0x9E3779B1;
        return hash ^ (hash >> 15);
    }
}
