using System.Collections.Immutable;
using GraphCypher.Values;
using GraphStore.Model;

namespace GraphCypher.Storage;

/// <summary>One property of all nodes of a store: numbers node by node, and short texts and lists of texts as they were decoded once.</summary>
internal sealed class StoredNodeColumn : NodeColumn
{
    /// <summary>Stands where a node has no such property.</summary>
    private static readonly object Absent = new();

    private readonly PropertyReader _reader;
    private readonly int _longest;
    private readonly object?[] _kept = [];
    private readonly ValueKind[] _kinds = [];
    private readonly long[] _bits = [];

    /// <param name="longest">Of a text or list that is kept, in characters.</param>
    public StoredNodeColumn(PropertyReader reader, int nodes, int longest)
    {
        _reader = reader;
        _longest = longest;
        if (HasTexts(reader, nodes))
        {
            _kept = new object?[nodes];
            return;
        }

        _kinds = new ValueKind[nodes];
        _bits = new long[nodes];
        for (int node = 0; node < nodes; node++)
        {
            if (reader.TryGetBits(node, out PropertyKind kind, out _bits[node]))
                _kinds[node] = KindOf(kind);
        }
    }

    public override Value this[int node]
    {
        get
        {
            if (_kinds.Length > 0)
                return Value.Of(_kinds[node], _bits[node], null);
            if (_kept[node] is { } kept)
                return kept is string text ? Value.Of(text) : kept is ListValue list ? Value.Of(list) : Value.Null;
            Value value = Read(_reader, node);
            if (value.IsNull)
                _kept[node] = Absent;
            else if (value.Kind == ValueKind.String && value.Text.Length <= _longest)
                _kept[node] = value.Text;
            else if (value.Kind == ValueKind.List && Length(value.List) <= _longest)
                _kept[node] = value.List;
            return value;
        }
    }

    /// <summary>What a reader finds at a place; null where there is nothing.</summary>
    public static Value Read(PropertyReader reader, int place)
    {
        if (reader.TryGetBits(place, out PropertyKind kind, out long bits))
            return Value.Of(KindOf(kind), bits, null);
        return kind is PropertyKind.String or PropertyKind.StringList ? ValueOf(reader[place]) : Value.Null;
    }

    private static bool HasTexts(PropertyReader reader, int nodes)
    {
        for (int node = 0; node < nodes; node++)
        {
            reader.TryGetBits(node, out PropertyKind kind, out _);
            if (kind is PropertyKind.String or PropertyKind.StringList)
                return true;
        }

        return false;
    }

    private static ValueKind KindOf(PropertyKind kind) => kind switch
    {
        PropertyKind.Float => ValueKind.Float,
        PropertyKind.Integer => ValueKind.Integer,
        _ => ValueKind.Boolean,
    };

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
