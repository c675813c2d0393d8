namespace GraphCypher.Values;

/// <summary>When values are equal: as the operator <c>=</c> asks, which may not know, and as <c>DISTINCT</c> and grouping ask, which must.</summary>
internal sealed class ValueEquality : IEqualityComparer<Value>
{
    /// <summary>Equivalence: null is null, not a number is itself.</summary>
    public static ValueEquality Equivalence { get; } = new();

    /// <summary>The operator <c>=</c>; null where a null decides.</summary>
    public static bool? AreEqual(in Value left, in Value right)
    {
        if (left.IsNull || right.IsNull)
            return null;
        if (left.IsNumber && right.IsNumber)
            return NumbersEqual(left, right);
        if (left.Kind != right.Kind)
            return false;
        return left.Kind switch
        {
            ValueKind.List => ListsEqual(left.List, right.List),
            ValueKind.Map => MapsEqual(left.Map, right.Map),
            _ => Same(left, right),
        };
    }

    public bool Equals(Value x, Value y) => AreEquivalent(x, y);

    public int GetHashCode(Value value) => HashOf(value);

    public static int HashOf(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Integer:
                return value.Integer.GetHashCode();
            case ValueKind.Float:
                double number = value.Float;
                return number >= long.MinValue && number < 9223372036854775808.0 && Math.Floor(number) == number ? ((long)number).GetHashCode() : number.GetHashCode();
            case ValueKind.List:
                var hash = new HashCode();
                foreach (Value item in value.List.Span)
                    hash.Add(HashOf(item));
                return hash.ToHashCode();
            case ValueKind.Map:
                return value.Map.Entries.Aggregate(value.Map.Count, (sum, entry) => sum + (string.GetHashCode(entry.Key, StringComparison.Ordinal) ^ HashOf(entry.Value)));
            case ValueKind.String:
                return value.Text.GetHashCode(StringComparison.Ordinal);
            case ValueKind.Path:
                return value.Path.GetHashCode();
            case ValueKind.Point:
                return value.Point.GetHashCode();
            case ValueKind.Temporal:
                return value.Temporal.GetHashCode();
            default:
                return HashCode.Combine(value.Kind, value.Integer);
        }
    }

    /// <summary>As <see cref="Equivalence"/>.</summary>
    public static bool AreEquivalent(in Value x, in Value y)
    {
        if (x.IsSame(y))
            return true;
        if (x.IsNumber && y.IsNumber)
            return NumbersEqual(x, y) || (x.Kind == ValueKind.Float && y.Kind == ValueKind.Float && double.IsNaN(x.Float) && double.IsNaN(y.Float));
        if (x.Kind != y.Kind)
            return false;
        switch (x.Kind)
        {
            case ValueKind.Null:
                return true;
            case ValueKind.List:
                if (x.List.Count != y.List.Count)
                    return false;
                for (int i = 0; i < x.List.Count; i++)
                {
                    if (!AreEquivalent(x.List[i], y.List[i]))
                        return false;
                }

                return true;
            case ValueKind.Map:
                return MapsEquivalent(x.Map, y.Map);
            default:
                return Same(x, y);
        }
    }

    private static bool MapsEquivalent(MapValue one, MapValue other) =>
        one.Count == other.Count && one.Entries.All(entry => other.TryGet(entry.Key, out Value there) && AreEquivalent(entry.Value, there));

    private static bool Same(in Value left, in Value right) => left.Kind switch
    {
        ValueKind.String => string.Equals(left.Text, right.Text, StringComparison.Ordinal),
        ValueKind.Path => left.Path.Equals(right.Path),
        ValueKind.Point => left.Point.Equals(right.Point),
        ValueKind.Temporal => left.Temporal.Equals(right.Temporal),
        _ => left.Integer == right.Integer,
    };

    private static bool NumbersEqual(in Value left, in Value right) =>
        left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer ? left.Integer == right.Integer : ValueOrder.CompareNumbers(left, right) == 0;

    private static bool? ListsEqual(ListValue left, ListValue right)
    {
        if (left.Count != right.Count)
            return false;
        bool? equal = true;
        for (int i = 0; i < left.Count; i++)
        {
            switch (AreEqual(left[i], right[i]))
            {
                case false:
                    return false;
                case null:
                    equal = null;
                    break;
            }
        }

        return equal;
    }

    private static bool? MapsEqual(MapValue left, MapValue right)
    {
        if (left.Count != right.Count)
            return false;
        bool? equal = true;
        foreach ((string key, Value value) in left.Entries)
        {
            if (!right.TryGet(key, out Value other))
                return false;
            switch (AreEqual(value, other))
            {
                case false:
                    return false;
                case null:
                    equal = null;
                    break;
            }
        }

        return equal;
    }
}
