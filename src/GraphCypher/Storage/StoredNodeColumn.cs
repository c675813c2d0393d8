using System.Collections.Immutable;
using GraphCypher.Values;
using GraphStore.Model;

namespace GraphCypher.Storage;

/// <summary>One property of all nodes of a store. Short texts and lists of texts are kept once they were decoded.</summary>
/// <param name="longest">Of a text or list that is kept, in characters.</param>
internal sealed class StoredNodeColumn(PropertyReader reader, int nodes, int longest)
{
    private object?[]? _kept;

    public Value this[int node]
    {
        get
        {
            if (_kept is not null && _kept[node] is { } kept)
                return kept is string text ? Value.Of(text) : Value.Of((ListValue)kept);
            Value value = Read(reader, node);
            if (value.Kind == ValueKind.String && value.Text.Length <= longest)
                (_kept ??= new object?[nodes])[node] = value.Text;
            else if (value.Kind == ValueKind.List && Length(value.List) <= longest)
                (_kept ??= new object?[nodes])[node] = value.List;
            return value;
        }
    }

    /// <summary>What a reader finds at a place; null where there is nothing.</summary>
    public static Value Read(PropertyReader reader, int place)
    {
        if (!reader.TryGetBits(place, out PropertyKind kind, out long bits))
            return kind is PropertyKind.String or PropertyKind.StringList ? ValueOf(reader[place]) : Value.Null;
        return kind switch
        {
            PropertyKind.Float => Value.Of(BitConverter.Int64BitsToDouble(bits)),
            PropertyKind.Integer => Value.Of(bits),
            _ => Value.Of(bits != 0),
        };
    }

    public static Value ValueOf(PropertyValue? value)
    {
        if (value is not { } found)
            return Value.Null;
        return found.Kind switch
        {
            PropertyKind.String => Value.Of(found.AsString()),
            PropertyKind.StringList => Value.Of(ListOf(found.AsStringList())),
            PropertyKind.Integer => Value.Of(found.AsInteger()),
            PropertyKind.Float => Value.Of(found.AsFloat()),
            _ => Value.Of(found.AsBoolean()),
        };
    }

    private static int Length(ListValue texts)
    {
        int length = 0;
        foreach (Value text in texts.Span)
            length += text.Text.Length;
        return length;
    }

    private static ListValue ListOf(ImmutableArray<string> texts)
    {
        var items = new Value[texts.Length];
        for (int i = 0; i < items.Length; i++)
            items[i] = Value.Of(texts[i]);
        return new(items);
    }
}
