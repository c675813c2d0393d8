using System.Collections.Immutable;

namespace GraphCypher;

/// <summary>A row of a query. Values are as <see cref="GraphStore.Model.Cypher.CypherStatement"/> lists them.</summary>
public sealed class CypherRow
{
    internal CypherRow(ImmutableArray<string> keys, ImmutableArray<object?> values)
    {
        Keys = keys;
        Values = values;
    }

    /// <summary>The names of the columns.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>As long as <see cref="Keys"/>.</summary>
    public ImmutableArray<object?> Values { get; }

    /// <summary>The value of a column.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public object? this[string key] => Values[Place(key)];

    /// <summary>The value of a column, from 0.</summary>
    public object? this[int column] => Values[column];

    /// <summary>The value of a column as what it should be. A whole number is also an <see cref="int"/> if it fits, and a <see cref="double"/>; a list is also an array, of its items taken the same way.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    /// <exception cref="InvalidCastException">The value is something else; null is only what can be null.</exception>
    public T Get<T>(string key)
    {
        object? value = this[key];
        return As(value, typeof(T)) is (true, var taken) ? (T)taken! : throw new InvalidCastException($"The column {key} is {(value is null ? "null" : $"a {value.GetType().Name}")}, not a {typeof(T).Name}.");
    }

    public override string ToString() => string.Join(", ", Keys.Zip(Values, static (key, value) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{key}: {value ?? "null"}")));

    private static (bool Fits, object? Value) As(object? value, Type type)
    {
        Type wanted = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => (!type.IsValueType || wanted != type, null),
            long whole when wanted == typeof(int) && whole is >= int.MinValue and <= int.MaxValue => (true, (int)whole),
            long whole when wanted == typeof(double) => (true, (double)whole),
            IReadOnlyList<object?> list when wanted.IsArray && !wanted.IsInstanceOfType(value) => Array(list, wanted.GetElementType()!),
            _ => (wanted.IsInstanceOfType(value), value),
        };
    }

    private static (bool Fits, object? Value) Array(IReadOnlyList<object?> list, Type item)
    {
        var array = System.Array.CreateInstance(item, list.Count);
        for (int i = 0; i < list.Count; i++)
        {
            (bool fits, object? value) = As(list[i], item);
            if (!fits)
                return (false, null);
            array.SetValue(value, i);
        }

        return (true, array);
    }

    private int Place(string key)
    {
        int place = Keys.IndexOf(key, StringComparer.Ordinal);
        return place >= 0 ? place : throw new KeyNotFoundException($"There is no column '{key}': there are {string.Join(", ", Keys)}.");
    }
}
