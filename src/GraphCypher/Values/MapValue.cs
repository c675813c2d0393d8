namespace GraphCypher.Values;

/// <summary>An immutable map; its keys keep the order in which they were written, which nothing but printing shows.</summary>
internal sealed class MapValue
{
    private readonly Dictionary<string, Value> _values;

    private MapValue(Dictionary<string, Value> values) => _values = values;

    public static MapValue Empty { get; } = new(new(StringComparer.Ordinal));

    public int Count => _values.Count;

    public IEnumerable<KeyValuePair<string, Value>> Entries => _values;

    /// <summary>The value of a key; null where there is none.</summary>
    public Value this[string key] => _values.TryGetValue(key, out Value value) ? value : Value.Null;

    /// <summary>Of a key that comes twice the last counts.</summary>
    public static MapValue Of(IEnumerable<KeyValuePair<string, Value>> entries)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach ((string key, Value value) in entries)
            values[key] = value;
        return new(values);
    }

    public bool Has(string key) => _values.ContainsKey(key);

    public bool TryGet(string key, out Value value) => _values.TryGetValue(key, out value);
}
