using GraphCypher.Errors;
using GraphCypher.Semantics;
using GraphCypher.Values;
using GraphCypher.Values.Temporal;

namespace GraphCypher.Functions;

/// <summary>The functions that make and cut times.</summary>
internal static class TemporalCalls
{
    /// <param name="name">In lower case, known to <see cref="TemporalFunctions"/>.</param>
    public static FunctionDefinition Of(string name) => new(name, [Kinds.Any], TemporalFunctions.Arity(name).Least, TemporalFunctions.Arity(name).Most, static _ => StaticType.Temporal, (state, values) =>
    {
        try
        {
            return ValueConversion.FromObject(TemporalFunctions.Call(name, [.. values.Select(ValueConversion.ToObject)], state.Clock));
        }
        catch (TemporalException error)
        {
            bool isText = values is [{ Kind: ValueKind.String }, ..] && !name.Contains('.', StringComparison.Ordinal);
            throw new QueryError(isText ? ErrorClass.SyntaxError : ErrorClass.ArgumentError, "InvalidArgumentValue", error.Message, null);
        }
    });
}
