using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GraphStore.Model;

/// <summary>What a property can hold.</summary>
public enum PropertyKind
{
    String,
    StringList,
    Integer,
    Float,
    Boolean,
}

/// <summary>A value of a node or relationship: text, a list of texts, a 64-bit integer, a double or a boolean.</summary>
/// <remarks>Reading a value as another kind than its own throws <see cref="InvalidOperationException"/>.</remarks>
public readonly struct PropertyValue : IEquatable<PropertyValue>
{
    private readonly object? reference;
    private readonly long bits;

    private PropertyValue(PropertyKind kind, object? reference, long bits)
    {
        Kind = kind;
        this.reference = reference;
        this.bits = bits;
    }

    public PropertyKind Kind { get; }

    /// <summary>Whether this is a list without elements, which counts as no property at all.</summary>
    internal bool IsEmptyList => Kind == PropertyKind.StringList && ((string[])reference!).Length == 0;

    public static implicit operator PropertyValue(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(PropertyKind.String, value, 0);
    }

    public static implicit operator PropertyValue(ImmutableArray<string> value) =>
        new(PropertyKind.StringList, ImmutableCollectionsMarshal.AsArray(value) ?? [], 0);

    public static implicit operator PropertyValue(long value) => new(PropertyKind.Integer, reference: null, value);

    public static implicit operator PropertyValue(double value) => new(PropertyKind.Float, reference: null, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator PropertyValue(bool value) => new(PropertyKind.Boolean, reference: null, value ? 1 : 0);

    public static bool operator ==(PropertyValue left, PropertyValue right) => left.Equals(right);

    public static bool operator !=(PropertyValue left, PropertyValue right) => !left.Equals(right);

    public string AsString() => Kind == PropertyKind.String ? (string)reference! : throw Mismatch(PropertyKind.String);

    public ImmutableArray<string> AsStringList() =>
        Kind == PropertyKind.StringList
            ? ImmutableCollectionsMarshal.AsImmutableArray((string[])reference!)
            : throw Mismatch(PropertyKind.StringList);

    public long AsInteger() => Kind == PropertyKind.Integer ? bits : throw Mismatch(PropertyKind.Integer);

    public double AsFloat() => Kind == PropertyKind.Float ? BitConverter.Int64BitsToDouble(bits) : throw Mismatch(PropertyKind.Float);

    public bool AsBoolean() => Kind == PropertyKind.Boolean ? bits != 0 : throw Mismatch(PropertyKind.Boolean);

    public bool Equals(PropertyValue other)
    {
        if (Kind != other.Kind)
            return false;
        return Kind switch
        {
            PropertyKind.String => string.Equals((string?)reference, (string?)other.reference, StringComparison.Ordinal),
            PropertyKind.StringList => AsStringList().AsSpan().SequenceEqual(other.AsStringList().AsSpan()),
            _ => bits == other.bits,
        };
    }

    public override bool Equals(object? obj) => obj is PropertyValue other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Kind);
        if (Kind == PropertyKind.StringList)
        {
            foreach (var element in AsStringList())
                hash.Add(element, StringComparer.Ordinal);
        }
        else
        {
            hash.Add(bits);
            hash.Add((string?)reference, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    private InvalidOperationException Mismatch(PropertyKind asked) => new($"The value is {Kind}, not {asked}.");
}
