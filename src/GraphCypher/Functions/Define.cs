using GraphCypher.Execution;
using GraphCypher.Semantics;
using GraphCypher.Values;

namespace GraphCypher.Functions;

/// <summary>Short ways to define functions.</summary>
internal static class Define
{
    /// <summary>Of one argument, null for null.</summary>
    public static FunctionDefinition One(string name, Kinds takes, StaticType gives, Func<ExecutionState, Value, Value> call) =>
        new(name, [takes], 1, 1, _ => gives, (state, values) => values[0].IsNull ? Value.Null : call(state, values[0])) { OfOne = call };

    /// <summary>Of several arguments, null when any is.</summary>
    public static FunctionDefinition Strict(string name, Kinds[] takes, int least, StaticType gives, Func<Value[], Value> call) =>
        new(name, takes, least, takes.Length, _ => gives, (_, values) => Array.Exists(values, value => value.IsNull) ? Value.Null : call(values));

    /// <summary>Of any arguments, nulls among them.</summary>
    public static FunctionDefinition Any(string name, int least, int most, StaticType gives, Func<Value[], Value> call) =>
        new(name, [Kinds.Any], least, most, _ => gives, (_, values) => call(values));
}
