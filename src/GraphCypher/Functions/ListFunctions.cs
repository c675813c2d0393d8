using GraphCypher.Errors;
using GraphCypher.Execution;
using GraphCypher.Semantics;
using GraphCypher.Values;

namespace GraphCypher.Functions;

/// <summary>Functions of lists.</summary>
internal static class ListFunctions
{
    private const Kinds Sized = Kinds.List | Kinds.String;

    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        Define.One("size", Sized, StaticType.Integer, static (_, value) => Value.Of(Size("size", value))),
        Define.One("isEmpty", Sized | Kinds.Map, StaticType.Boolean, static (_, value) => Value.Of(value.Kind == ValueKind.Map ? value.Map.Count == 0 : Size("isEmpty", value) == 0)),
        new("head", [Kinds.List], 1, 1, static types => types[0].Item, static (_, values) => At("head", values[0], fromEnd: false)),
        new("last", [Kinds.List], 1, 1, static types => types[0].Item, static (_, values) => At("last", values[0], fromEnd: true)),
        new("tail", [Kinds.List], 1, 1, static types => types[0], static (_, values) => values[0].IsNull ? Value.Null : Value.Of(new ListValue(List("tail", values[0]).Span is { Length: > 0 } span ? span[1..].ToArray() : []))),
        new("reverse", [Sized], 1, 1, static types => types[0], static (_, values) => Reverse(values[0])),
        new("range", [Kinds.Integer, Kinds.Integer, Kinds.Integer], 2, 3, static _ => StaticType.List(StaticType.Integer), Range),
    ];

    private static long Size(string function, in Value value) => value.Kind == ValueKind.String ? StringFunctions.CharactersOf(value.Text) : List(function, value).Count;

    private static ListValue List(string function, in Value value) =>
        value.Kind == ValueKind.List ? value.List : throw QueryError.Type($"{function}() takes a list, found {ValueNames.WithKind(value)}.");

    private static Value At(string function, in Value value, bool fromEnd)
    {
        if (value.IsNull)
            return Value.Null;
        ListValue list = List(function, value);
        return list.Count == 0 ? Value.Null : list[fromEnd ? list.Count - 1 : 0];
    }

    private static Value Reverse(in Value value)
    {
        if (value.IsNull)
            return Value.Null;
        if (value.Kind == ValueKind.String)
            return Value.Of(string.Concat(value.Text.EnumerateRunes().Reverse()));
        Value[] items = [.. List("reverse", value).Span];
        Array.Reverse(items);
        return Value.Of(new ListValue(items));
    }

    private static Value Range(ExecutionState state, Value[] values)
    {
        if (values.Length > 2 && values[2] is { Kind: ValueKind.Integer, Integer: 0 })
            throw new QueryError(ErrorClass.ArgumentError, "NumberOutOfRange", "The step of range() cannot be 0.");
        if (Array.Exists(values, value => value.IsNull))
            return Value.Null;
        foreach (Value value in values)
        {
            if (value.Kind != ValueKind.Integer)
                throw new QueryError(ErrorClass.ArgumentError, "InvalidArgumentType", $"range() takes integers, found {ValueNames.WithKind(value)}.");
        }

        long from = values[0].Integer, to = values[1].Integer, step = values.Length > 2 ? values[2].Integer : 1;
        Int128 count = Int128.Max(0, (((Int128)to - from) / step) + 1);
        if ((step > 0 && from > to) || (step < 0 && from < to))
            count = 0;
        if (count > Array.MaxLength / 2)
            throw new QueryError(ErrorClass.LimitExceeded, "MemoryLimit", $"range() would make a list of {count} integers, more than memory holds.");
        var items = new Value[(int)count];
        for (int i = 0; i < items.Length; i++)
        {
            if (i % 1024 == 0)
                state.Keep(Math.Min(1024, items.Length - i));
            items[i] = Value.Of(from + (i * step));
        }

        state.Release(items.Length);
        return Value.Of(new ListValue(items));
    }
}
