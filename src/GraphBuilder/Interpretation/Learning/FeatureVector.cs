namespace GraphBuilder.Interpretation.Learning;

/// <summary>The features of one decision, each counted once, in the order in which they were added; used again for the next decision.</summary>
internal sealed class FeatureVector
{
    private ulong[] _keys = new ulong[256];
    private int _count;

    /// <summary>An open hash table of where in <see cref="_keys"/> a key stands; an entry counts only with the stamp of the current decision.</summary>
    private long[] _places = new long[1024];
    private int _stamp = 1;

    /// <summary>Asked next.</summary>
    private LogLinearModel? _model;

    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, _count);

    /// <summary>Begins the next decision.</summary>
    /// <param name="model">Will be asked for it: while features are made, what it looks up for those before comes from memory. Null when it does not matter.</param>
    public void Clear(LogLinearModel? model = null)
    {
        _model = model;
        _count = 0;
        if (++_stamp != 0)
            return;

        // Once in four thousand million decisions the stamps begin again.
        Array.Clear(_places);
        _stamp = 1;
    }

    public void Add(Part template) => Put(template.Hash);

    public void Add(Part template, Part value) => Put(FeatureHash.Combine(template.Hash, value.Hash));

    public void Add(Part template, Part first, Part second) => Put(FeatureHash.Combine(FeatureHash.Combine(template.Hash, first.Hash), second.Hash));

    public void Add(Part template, Part first, Part second, Part third) => Put(FeatureHash.Combine(FeatureHash.Combine(FeatureHash.Combine(template.Hash, first.Hash), second.Hash), third.Hash));

    /// <summary>Adds a key unless it is there.</summary>
    private void Put(ulong key)
    {
        int mask = _places.Length - 1;
        int slot = (int)key & mask;
        while ((int)(_places[slot] >> 32) == _stamp)
        {
            if (_keys[(int)_places[slot]] == key)
                return;
            slot = (slot + 1) & mask;
        }

        if (_count == _keys.Length)
        {
            Grow();
            Put(key);
            return;
        }

        _places[slot] = ((long)_stamp << 32) | (uint)_count;
        _keys[_count++] = key;
        _model?.Fetch(key);
    }

    private void Grow()
    {
        ulong[] keys = _keys;
        _keys = new ulong[keys.Length * 2];
        _places = new long[_places.Length * 2];
        _count = 0;
        foreach (ulong key in keys)
            Put(key);
    }
}
