using System.Collections;

namespace GraphCypher.Values;

/// <summary>An immutable list.</summary>
internal sealed class ListValue(Value[] items) : IReadOnlyList<Value>
{
    public static ListValue Empty { get; } = new([]);

    public int Count => items.Length;

    public ReadOnlySpan<Value> Span => items;

    public Value this[int index] => items[index];

    public static ListValue Of(IEnumerable<Value> items) => new([.. items]);

    public IEnumerator<Value> GetEnumerator() => ((IEnumerable<Value>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
