using GraphCypher.Execution;
using GraphCypher.Functions;
using GraphCypher.Values;

namespace GraphCypher.Routines;

/// <summary>A routine as the planner knows functions and procedures: arguments are checked on their way in, rows on their way out.</summary>
internal sealed class RoutineAdapter(ICypherRoutine routine)
{
    private readonly RoutineSignature _signature = routine.Signature;
    private readonly CypherType[] _gives = routine.Signature.Result is { } result ? [result] : [.. routine.Signature.Columns.Select(column => column.Type)];
    private readonly Value?[] _defaults = [.. routine.Signature.Arguments.Select(argument => argument.IsOptional ? RoutineValues.FromObject(argument.Default) : (Value?)null)];

    public Procedure Procedure() => new(
        _signature.Name,
        [.. _signature.Arguments.Select((argument, i) => (argument.Name, argument.Type.Static, _defaults[i]))],
        [.. _signature.Columns.Select(column => (column.Name, column.Type.Static))],
        Rows) { Writes = _signature.Writes };

    public FunctionDefinition Function() => new(
        _signature.Name,
        [.. _signature.Arguments.Select(argument => argument.Type.Static.Kinds)],
        _signature.Arguments.Count(argument => !argument.IsOptional),
        _signature.Arguments.Length,
        _ => _signature.Result!.Static,
        (state, values) => Rows(state, [.. values, .. _defaults.Skip(values.Length).Select(value => value!.Value)]).Single()[0]) { IsOwn = true };

    private IEnumerable<Value[]> Rows(ExecutionState state, Value[] values)
    {
        object?[] arguments = [.. values.Select((value, i) => RoutineValues.ToObject(RoutineValues.Checked(_signature, i, value)))];
        using IEnumerator<object?[]> rows = state.Watch(() => routine.Call(new RoutineCall(_signature, state, arguments)).GetEnumerator());
        while (state.Watch(rows.MoveNext))
        {
            state.Step();
            yield return Row(rows.Current);
        }
    }

    /// <exception cref="InvalidOperationException">The routine does not keep to its signature.</exception>
    private Value[] Row(object?[] row)
    {
        if (row.Length != _gives.Length)
            throw new InvalidOperationException($"{_signature.Name} gave a row of {row.Length}, its signature says {_gives.Length}.");
        var values = new Value[row.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = RoutineValues.FromObject(row[i]);
            if (!RoutineValues.Fits(_gives[i], values[i]))
                throw new InvalidOperationException($"{_signature.Name} gave {ValueNames.WithKind(values[i])}, its signature says {_gives[i]}.");
        }

        return values;
    }
}
