using GraphCypher.Values;

namespace GraphCypher.Semantics;

/// <summary>The kinds that a value may have.</summary>
[Flags]
internal enum Kinds
{
    /// <summary>Only null.</summary>
    None = 0,
    Boolean = 1,
    Integer = 2,
    Float = 4,
    String = 8,
    List = 16,
    Map = 32,
    Node = 64,
    Relationship = 128,
    Path = 256,
    Temporal = 512,
    Point = 1024,
    Number = Integer | Float,
    Element = Node | Relationship,
    Any = 2047,
}

/// <summary>What is known of an expression's value before it is computed.</summary>
/// <param name="Kinds">Those it may have, beside null.</param>
/// <param name="Element">What is known of a list's items; null for nothing.</param>
internal sealed record StaticType(Kinds Kinds, StaticType? Element = null)
{
    public static StaticType Any { get; } = new(Kinds.Any);

    public static StaticType Null { get; } = new(Kinds.None);

    public static StaticType Boolean { get; } = new(Kinds.Boolean);

    public static StaticType Integer { get; } = new(Kinds.Integer);

    public static StaticType Float { get; } = new(Kinds.Float);

    public static StaticType Number { get; } = new(Kinds.Number);

    public static StaticType String { get; } = new(Kinds.String);

    public static StaticType Map { get; } = new(Kinds.Map);

    public static StaticType Node { get; } = new(Kinds.Node);

    public static StaticType Relationship { get; } = new(Kinds.Relationship);

    public static StaticType Path { get; } = new(Kinds.Path);

    public static StaticType Temporal { get; } = new(Kinds.Temporal);

    public static StaticType Point { get; } = new(Kinds.Point);

    public static StaticType List(StaticType element) => new(Kinds.List, element);

    /// <summary>Whether a value may be of one of these kinds, or be null.</summary>
    public bool MayBe(Kinds kinds) => Kinds == Kinds.None || (Kinds & kinds) != Kinds.None;

    /// <summary>What is known when it is the one or the other.</summary>
    public StaticType Or(StaticType other) => new(Kinds | other.Kinds, Element is null || other.Element is null ? (Kinds & Kinds.List) == Kinds.None ? other.Element : (other.Kinds & Kinds.List) == Kinds.None ? Element : null : Element.Or(other.Element));

    /// <summary>Of the items, when it is a list.</summary>
    public StaticType Item => Element ?? Any;

    public static StaticType Of(in Value value) => value.Kind switch
    {
        ValueKind.Null => Null,
        ValueKind.Boolean => Boolean,
        ValueKind.Integer => Integer,
        ValueKind.Float => Float,
        ValueKind.String => String,
        ValueKind.Map => Map,
        ValueKind.Temporal => Temporal,
        ValueKind.Point => Point,
        ValueKind.List => new(Kinds.List),
        _ => Any,
    };

    /// <summary>In words: "a node", "an integer or float".</summary>
    public string Describe()
    {
        string[] names = [.. Enum.GetValues<Kinds>().Where(kind => kind != Kinds.None && int.PopCount((int)kind) == 1 && (Kinds & kind) != Kinds.None).Select(kind => kind.ToString().ToLowerInvariant())];
        return names.Length == 0 ? "null" : $"{(names[0][0] == 'i' ? "an" : "a")} {string.Join(" or ", names)}";
    }
}
