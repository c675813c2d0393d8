using GraphCypher.Execution.Expressions;

namespace GraphCypher.Semantics;

/// <summary>An expression that is bound, and what is known of its value.</summary>
internal readonly record struct Bound(Formula Formula, StaticType Type);
