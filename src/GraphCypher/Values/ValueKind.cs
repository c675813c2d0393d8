namespace GraphCypher.Values;

/// <summary>What kind of value it is, in the order in which Cypher sorts kinds (openCypher 9, "Orderability"); null sorts behind all.</summary>
internal enum ValueKind : byte
{
    Null,
    Map,
    Node,
    Relationship,
    List,
    Path,
    Point,
    Temporal,
    String,
    Boolean,

    /// <summary>Integers and floats sort among each other; not a number behind all other numbers.</summary>
    Integer,
    Float,
}
