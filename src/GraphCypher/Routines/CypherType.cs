using GraphCypher.Semantics;

namespace GraphCypher.Routines;

/// <summary>What kind of value an argument or column has. Every one may also be null.</summary>
public sealed class CypherType
{
    private readonly string _name;

    private CypherType(string name, StaticType type)
    {
        _name = name;
        Static = type;
    }

    public static CypherType Any { get; } = new("ANY", StaticType.Any);

    public static CypherType Boolean { get; } = new("BOOLEAN", StaticType.Boolean);

    public static CypherType Integer { get; } = new("INTEGER", StaticType.Integer);

    /// <summary>Integers are taken too, and become floats.</summary>
    public static CypherType Float { get; } = new("FLOAT", StaticType.Number);

    public static CypherType String { get; } = new("STRING", StaticType.String);

    public static CypherType Map { get; } = new("MAP", StaticType.Map);

    public static CypherType Node { get; } = new("NODE", StaticType.Node);

    public static CypherType Relationship { get; } = new("RELATIONSHIP", StaticType.Relationship);

    public static CypherType Path { get; } = new("PATH", StaticType.Path);

    /// <summary>A date, a time or a duration.</summary>
    public static CypherType Temporal { get; } = new("TEMPORAL", StaticType.Temporal);

    public static CypherType Point { get; } = new("POINT", StaticType.Point);

    internal StaticType Static { get; }

    public static CypherType ListOf(CypherType item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new($"LIST<{item}>", StaticType.List(item.Static));
    }

    /// <summary>As signatures write it: <c>LIST&lt;STRING&gt;</c>.</summary>
    public override string ToString() => _name;
}
