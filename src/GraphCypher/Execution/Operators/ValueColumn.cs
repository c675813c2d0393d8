using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>
/// Values by number, or something that stands in for one. While all are texts they are references alone, a third of a <see cref="Value"/> each: what lives through a
/// statement is copied by the garbage collector until it is old.
/// </summary>
internal sealed class ValueColumn
{
    private readonly Chunked<object?> _objects = new();

    /// <summary>Kind and bits of all, from the first value on that is neither a text nor null.</summary>
    private Chunked<(ValueKind Kind, long Bits)>? _numbers;

    /// <summary>The value that was set, null where none was or something stands in for it.</summary>
    public Value this[int index]
    {
        get
        {
            object? content = _objects.Has(index) ? _objects[index] : null;
            if (_numbers is null)
                return Value.Of(content as string);
            (ValueKind kind, long bits) = _numbers.Has(index) ? _numbers[index] : default;
            return Value.Of(kind, bits, content);
        }

        set
        {
            if (_numbers is null && value.Kind is not (ValueKind.String or ValueKind.Null))
                KeepKinds();
            if (_numbers is not null)
                _numbers.Reach(index) = (value.Kind, value.Bits);
            if (value.Content is not null || _objects.Has(index))
                _objects.Reach(index) = value.Content;
        }
    }

    /// <summary>What stands in for a value, null where nothing does.</summary>
    public T? StandIn<T>(int index)
        where T : class => _objects.Has(index) ? _objects[index] as T : null;

    public void StandIn(int index, object standIn)
    {
        _objects.Reach(index) = standIn;
        if (_numbers is not null && _numbers.Has(index))
            _numbers[index] = default;
    }

    private void KeepKinds()
    {
        _numbers = new Chunked<(ValueKind Kind, long Bits)>();
        for (int i = 0; _objects.Has(i); i++)
        {
            if (_objects[i] is string)
                _numbers.Reach(i) = (ValueKind.String, 0);
        }
    }
}
