using GraphStore.Model.Cypher;

namespace GraphCypher.Values.Temporal;

/// <summary>
/// A date, time or duration of Cypher: years -999,999,999 to 999,999,999 in the ISO calendar, to the nanosecond.
/// Equality is Cypher's <c>=</c>; order is that of <c>ORDER BY</c> within a type, which is total.
/// </summary>
internal abstract class TemporalValue : IComparable<TemporalValue>, IEquatable<TemporalValue>
{
    public abstract CypherTemporalKind Kind { get; }

    /// <summary>Days since 1970-01-01, of a value with a date.</summary>
    internal virtual long? EpochDay => null;

    /// <summary>Nanoseconds since midnight, of a value with a time of day.</summary>
    internal virtual long? NanoOfDay => null;

    /// <summary>The offset or named zone, of a value that has one.</summary>
    internal virtual TemporalZone? Zone => null;

    /// <summary>What kind of value it is, as error messages say it.</summary>
    internal abstract string TypeName { get; }

    /// <summary>The order within a type; between types datetime, local datetime, date, time, local time, duration.</summary>
    public int CompareTo(TemporalValue? other) => other switch
    {
        null => 1,
        _ when other.GetType() == GetType() => CompareWithin(other),
        _ => RankOf(Kind).CompareTo(RankOf(other.Kind)),
    };

    public bool Equals(TemporalValue? other) => other is not null && other.GetType() == GetType() && EqualsWithin(other);

    public sealed override bool Equals(object? obj) => obj is TemporalValue other && Equals(other);

    public abstract override int GetHashCode();

    /// <summary>The text in ISO 8601 form, with seconds always and a fraction only where there is one.</summary>
    public abstract override string ToString();

    /// <summary>Whether <c>&lt;</c> between the two gives an answer rather than null: never for durations, nor across types.</summary>
    public virtual bool IsComparable(TemporalValue other) => other.GetType() == GetType();

    /// <summary>What <c>value.name</c> is: a long or a string; null for a name that a value of this type does not have. Letter case does not count.</summary>
    /// <exception cref="TemporalException">The component does not fit 64 bits.</exception>
    public abstract object? Component(string name);

    /// <summary>The value as it goes out of the engine.</summary>
    public CypherTemporal ToCypher() => new(Kind, ToString());

    /// <summary>The order among values of this type.</summary>
    protected abstract int CompareWithin(TemporalValue other);

    protected virtual bool EqualsWithin(TemporalValue other) => CompareWithin(other) == 0;

    private static int RankOf(CypherTemporalKind kind) => kind switch
    {
        CypherTemporalKind.OffsetDateTime or CypherTemporalKind.ZonedDateTime => 0,
        CypherTemporalKind.LocalDateTime => 1,
        CypherTemporalKind.Date => 2,
        CypherTemporalKind.Time => 3,
        CypherTemporalKind.LocalTime => 4,
        _ => 5,
    };
}
