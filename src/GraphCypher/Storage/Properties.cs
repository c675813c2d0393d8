using GraphCypher.Values;

namespace GraphCypher.Storage;

/// <summary>The properties of an element: few, so that a look at all keys is the fastest search. Immutable.</summary>
internal sealed class Properties
{
    private readonly int[] _keys;
    private readonly Value[] _values;

    public Properties(int[] keys, Value[] values)
    {
        _keys = keys;
        _values = values;
    }

    public static Properties Empty { get; } = new([], []);

    public int Count => _keys.Length;

    public ReadOnlySpan<int> Keys => _keys;

    public Value At(int place) => _values[place];

    /// <summary>Null where there is none.</summary>
    public Value this[int key]
    {
        get
        {
            int place = _keys.AsSpan().IndexOf(key);
            return place < 0 ? Value.Null : _values[place];
        }
    }

    /// <summary>The same with another value; null removes the property.</summary>
    public Properties With(int key, Value value)
    {
        int place = _keys.AsSpan().IndexOf(key);
        if (value.IsNull)
            return place < 0 ? this : new([.. _keys[..place], .. _keys[(place + 1)..]], [.. _values[..place], .. _values[(place + 1)..]]);
        if (place < 0)
            return new([.. _keys, key], [.. _values, value]);
        Value[] values = [.. _values];
        values[place] = value;
        return new(_keys, values);
    }
}
