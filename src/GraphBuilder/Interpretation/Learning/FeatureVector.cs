namespace GraphBuilder.Interpretation.Learning;

/// <summary>The features of one decision, each counted once: a growing list of keys that is used again and again.</summary>
/// <param name="names">Learns what the keys stand for; null when papers are only read.</param>
internal sealed class FeatureVector(FeatureNames? names = null)
{
    private ulong[] _keys = new ulong[512];
    private int _count;

    public FeatureNames? Names => names;

    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, _count);

    public void Clear() => _count = 0;

    public void Add(Part template)
    {
        Put(template.Hash);
        names?.Learn(template.Hash, [template]);
    }

    public void Add(Part template, Part value)
    {
        ulong key = FeatureHash.Combine(template.Hash, value.Hash);
        Put(key);
        names?.Learn(key, [template, value]);
    }

    public void Add(Part template, Part first, Part second)
    {
        ulong key = FeatureHash.Combine(FeatureHash.Combine(template.Hash, first.Hash), second.Hash);
        Put(key);
        names?.Learn(key, [template, first, second]);
    }

    public void Add(Part template, Part first, Part second, Part third)
    {
        ulong key = FeatureHash.Combine(FeatureHash.Combine(FeatureHash.Combine(template.Hash, first.Hash), second.Hash), third.Hash);
        Put(key);
        names?.Learn(key, [template, first, second, third]);
    }

    /// <summary>Sorts the keys and drops repeated ones.</summary>
    public void Distinct()
    {
        Span<ulong> keys = _keys.AsSpan(0, _count);
        keys.Sort();
        int kept = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            if (kept == 0 || keys[i] != keys[kept - 1])
                keys[kept++] = keys[i];
        }

        _count = kept;
    }

    private void Put(ulong key)
    {
        if (_count == _keys.Length)
            Array.Resize(ref _keys, _count * 2);
        _keys[_count++] = key;
    }
}
