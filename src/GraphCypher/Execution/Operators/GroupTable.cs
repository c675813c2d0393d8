using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>Numbers for the groups of rows whose values in some slots are equivalent: open addressing, the values of all groups one after the other.</summary>
internal sealed class GroupTable(int[] slots)
{
    private const int FirstCapacity = 16;

    private readonly Chunked<Value> _values = new();
    private readonly Chunked<int> _hashes = new();

    /// <summary>One more than a group's number; 0 for none. Half of it stays free.</summary>
    private int[] _places = new int[FirstCapacity];

    public int Count { get; private set; }

    /// <summary>The number of the current row's group, a new one when there is none yet.</summary>
    public int Of(ExecutionState state)
    {
        int hash = Hash(state);
        int mask = _places.Length - 1;
        int place = hash & mask;
        for (; _places[place] != 0; place = (place + 1) & mask)
        {
            int group = _places[place] - 1;
            if (_hashes[group] == hash && IsOf(state, group))
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

    private int Add(ExecutionState state, int hash, int place)
    {
        int group = Count++;
        int first = group * slots.Length;
        for (int i = 0; i < slots.Length; i++)
            _values.Reach(first + i) = state.Slots[slots[i]];
        _hashes.Reach(group) = hash;
        _places[place] = Count;
        if (2 * Count >= _places.Length)
            Grow();
        return group;
    }

    private void Grow()
    {
        _places = new int[4 * _places.Length];
        int mask = _places.Length - 1;
        for (int group = 0; group < Count; group++)
        {
            int place = _hashes[group] & mask;
            while (_places[place] != 0)
                place = (place + 1) & mask;
            _places[place] = group + 1;
        }
    }

    /// <summary>Spread over all bits: the lower ones tell the place (Knuth's multiplicative hashing).</summary>
    private int Hash(ExecutionState state)
    {
        uint hash = 0;
        foreach (int slot in slots)
            hash = (hash * 31) + (uint)ValueEquality.HashOf(state.Slots[slot]);
        hash *= 0x9E3779B1;
        return (int)(hash ^ (hash >> 15));
    }
}
