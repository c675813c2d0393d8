using GraphStore.Model.Cypher;
namespace GraphCypher.Values;

/// <summary>Which value comes first: as <c>&lt;</c> asks, which compares only what is comparable, and as <c>ORDER BY</c> asks, which orders all values.</summary>
internal sealed class ValueOrder : IComparer<Value>
{
    /// <summary>Not a number: what a comparison of numbers gives when one of them is none.</summary>
    private const int Unordered = 2;

    /// <summary>The order of temporal kinds among each other (openCypher 9, "Orderability").</summary>
    private static readonly CypherTemporalKind[] TemporalKinds =
    [
        CypherTemporalKind.OffsetDateTime, CypherTemporalKind.ZonedDateTime, CypherTemporalKind.LocalDateTime, CypherTemporalKind.Date,
        CypherTemporalKind.Time, CypherTemporalKind.LocalTime, CypherTemporalKind.Duration,
    ];

    /// <summary>The order of <c>ORDER BY</c>, ascending: total, null behind all.</summary>
    public static ValueOrder Total { get; } = new();

    /// <summary>
    /// Whether the first is smaller (negative), equal (0) or greater; null when they cannot be compared. For numbers of which one is not a number, 2.
    /// </summary>
    public static int? Compare(in Value left, in Value right)
    {
        if (left.IsNull || right.IsNull)
            return null;
        if (left.IsNumber && right.IsNumber)
            return CompareNumbers(left, right);
        if (left.Kind != right.Kind)
            return null;
        switch (left.Kind)
        {
            case ValueKind.String:
                return Math.Sign(string.CompareOrdinal(left.Text, right.Text));
            case ValueKind.Boolean:
                return left.Integer.CompareTo(right.Integer);
            case ValueKind.Temporal:
                return left.Temporal.IsComparable(right.Temporal) ? Math.Sign(left.Temporal.CompareTo(right.Temporal)) : null;
            case ValueKind.Point:
                return left.Point.Equals(right.Point) ? 0 : null; // none is smaller than another
            case ValueKind.List:
                return CompareLists(left.List, right.List);
            default:
                return null;
        }
    }

    public static bool IsOrdered(int? comparison) => comparison is not (null or Unordered);

    /// <summary>Compares exactly, however large the integer; 2 when one is not a number.</summary>
    public static int CompareNumbers(in Value left, in Value right)
    {
        if (left.Kind == ValueKind.Integer)
            return right.Kind == ValueKind.Integer ? left.Integer.CompareTo(right.Integer) : CompareMixed(left.Integer, right.Float);
        if (right.Kind == ValueKind.Integer)
        {
            int mixed = CompareMixed(right.Integer, left.Float);
            return mixed == Unordered ? Unordered : -mixed;
        }

        double a = left.Float, b = right.Float;
        return a < b ? -1 : a > b ? 1 : a == b ? 0 : Unordered;
    }

    public int Compare(Value x, Value y) => InOrder(x, y);

    /// <summary>As <see cref="Total"/>.</summary>
    public static int InOrder(in Value x, in Value y)
    {
        int kinds = Rank(x).CompareTo(Rank(y));
        if (kinds != 0 || x.IsNull)
            return kinds;
        switch (x.Kind)
        {
            case ValueKind.Integer or ValueKind.Float:
                int numbers = CompareNumbers(x, y);
                return numbers == Unordered ? IsNotANumber(x).CompareTo(IsNotANumber(y)) : numbers;
            case ValueKind.String:
                return string.CompareOrdinal(x.Text, y.Text);
            case ValueKind.List:
                return CompareInOrder(x.List, y.List);
            case ValueKind.Map:
                return CompareMaps(x.Map, y.Map);
            case ValueKind.Path:
                return ComparePaths(x.Path, y.Path);
            case ValueKind.Point:
                return x.Point.CompareTo(y.Point);
            case ValueKind.Temporal:
                int temporal = Array.IndexOf(TemporalKinds, x.Temporal.Kind).CompareTo(Array.IndexOf(TemporalKinds, y.Temporal.Kind));
                bool zoned = x.Temporal.Kind is CypherTemporalKind.OffsetDateTime or CypherTemporalKind.ZonedDateTime && y.Temporal.Kind is CypherTemporalKind.OffsetDateTime or CypherTemporalKind.ZonedDateTime;
                return temporal != 0 && !zoned ? temporal : x.Temporal.CompareTo(y.Temporal);
            default:
                return x.Integer.CompareTo(y.Integer);
        }
    }

    private static int Rank(in Value value) => value.Kind switch
    {
        ValueKind.Null => int.MaxValue,
        ValueKind.Float => (int)ValueKind.Integer,
        _ => (int)value.Kind,
    };

    private static bool IsNotANumber(in Value value) => value.Kind == ValueKind.Float && double.IsNaN(value.Float);

    private static int CompareMixed(long integer, double number)
    {
        if (double.IsNaN(number))
            return Unordered;
        if (number >= 9223372036854775808.0)
            return -1;
        if (number < long.MinValue)
            return 1;
        double floor = Math.Floor(number);
        int whole = integer.CompareTo((long)floor);
        return whole != 0 ? whole : floor < number ? -1 : 0;
    }

    private static int? CompareLists(ListValue left, ListValue right)
    {
        for (int i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            int? item = Compare(left[i], right[i]);
            if (item != 0)
                return item;
        }

        return left.Count.CompareTo(right.Count);
    }

    private static int CompareInOrder(ListValue left, ListValue right)
    {
        for (int i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            int item = InOrder(left[i], right[i]);
            if (item != 0)
                return item;
        }

        return left.Count.CompareTo(right.Count);
    }

    private static int CompareMaps(MapValue left, MapValue right)
    {
        int size = left.Count.CompareTo(right.Count);
        if (size != 0)
            return size;
        string[] keys = [.. left.Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal)], others = [.. right.Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal)];
        for (int i = 0; i < keys.Length; i++)
        {
            int key = string.CompareOrdinal(keys[i], others[i]);
            if (key != 0)
                return key;
        }

        return keys.Select(key => InOrder(left[key], right[key])).FirstOrDefault(comparison => comparison != 0);
    }

    private static int ComparePaths(PathValue left, PathValue right)
    {
        for (int i = 0; i <= Math.Min(left.Length, right.Length); i++)
        {
            int node = left.Nodes[i].CompareTo(right.Nodes[i]);
            if (node != 0)
                return node;
            if (i == left.Length || i == right.Length)
                break;
            int relationship = left.Relationships[i].CompareTo(right.Relationships[i]);
            if (relationship != 0)
                return relationship;
        }

        return left.Length.CompareTo(right.Length);
    }
}
