using System.Diagnostics;
using GraphCypher.Values.Temporal;

namespace GraphCypher.Values;

/// <summary>A value of Cypher. Nodes and relationships are numbers that mean something in one graph only.</summary>
[DebuggerDisplay("{Kind} {Shown,nq}")]
internal readonly struct Value
{
    private readonly object? _object;
    private readonly long _bits;

    private Value(ValueKind kind, long bits, object? content)
    {
        Kind = kind;
        _bits = bits;
        _object = content;
    }

    public ValueKind Kind { get; }

    public static Value Null => default;

    public static Value True { get; } = new(ValueKind.Boolean, 1, null);

    public static Value False { get; } = new(ValueKind.Boolean, 0, null);

    public bool IsNull => Kind == ValueKind.Null;

    public bool IsNumber => Kind >= ValueKind.Integer;

    public bool IsTrue => Kind == ValueKind.Boolean && _bits != 0;

    public bool IsFalse => Kind == ValueKind.Boolean && _bits == 0;

    public long Integer => _bits;

    public double Float => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>A number of either kind as a float.</summary>
    public double Number => Kind == ValueKind.Integer ? _bits : Float;

    /// <summary>The number of a node or relationship.</summary>
    public int Element => (int)_bits;

    public string Text => (string)_object!;

    public ListValue List => (ListValue)_object!;

    public MapValue Map => (MapValue)_object!;

    public PathValue Path => (PathValue)_object!;

    public PointValue Point => (PointValue)_object!;

    public TemporalValue Temporal => (TemporalValue)_object!;

    /// <summary>The number, in whatever way its kind has it, and what it refers to: the parts of which <see cref="Of(ValueKind, long, object?)"/> makes it again.</summary>
    public long Bits => _bits;

    public object? Content => _object;

    private object? Shown => Kind switch
    {
        ValueKind.Integer or ValueKind.Node or ValueKind.Relationship => _bits,
        ValueKind.Float => Float,
        ValueKind.Boolean => _bits != 0,
        _ => _object,
    };

    /// <summary>Whether it is the very same: what is not may still be equal.</summary>
    public bool IsSame(in Value other) => Kind == other.Kind && _bits == other._bits && ReferenceEquals(_object, other._object);

    /// <summary>A value of its parts.</summary>
    public static Value Of(ValueKind kind, long bits, object? content) => new(kind, bits, content);

    public static Value Of(bool value) => value ? True : False;

    public static Value Of(bool? value) => value is { } known ? Of(known) : Null;

    public static Value Of(long value) => new(ValueKind.Integer, value, null);

    public static Value Of(double value) => new(ValueKind.Float, BitConverter.DoubleToInt64Bits(value), null);

    public static Value Of(string? value) => value is null ? Null : new(ValueKind.String, 0, value);

    public static Value Of(ListValue value) => new(ValueKind.List, 0, value);

    public static Value Of(MapValue value) => new(ValueKind.Map, 0, value);

    public static Value Of(PathValue value) => new(ValueKind.Path, 0, value);

    public static Value Of(PointValue value) => new(ValueKind.Point, 0, value);

    public static Value Of(TemporalValue value) => new(ValueKind.Temporal, 0, value);

    public static Value Node(int number) => new(ValueKind.Node, number, null);

    public static Value Relationship(int number) => new(ValueKind.Relationship, number, null);

    public override string ToString() => Shown?.ToString() ?? "null";
}
