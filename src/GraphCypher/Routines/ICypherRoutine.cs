namespace GraphCypher.Routines;

/// <summary>
/// A function or procedure that statements can call. <see cref="EmbeddedGraphOptions.Routines"/> makes it known to a graph.
/// </summary>
public interface ICypherRoutine
{
    RoutineSignature Signature { get; }

    /// <summary>Called once a row of the statement. A function gives one row with one value; a procedure gives rows as long as its columns, which are pulled one by one.</summary>
    /// <exception cref="RoutineException">It cannot be done with these arguments; shown at their place in the statement.</exception>
    IEnumerable<object?[]> Call(RoutineCall call);
}

/// <summary>Functions and procedures from a signature and what they do.</summary>
public static class CypherRoutine
{
    /// <param name="call">Gives the value.</param>
    /// <exception cref="ArgumentException">The signature is that of a procedure.</exception>
    public static ICypherRoutine Function(RoutineSignature signature, Func<RoutineCall, object?> call)
    {
        ArgumentNullException.ThrowIfNull(signature);
        ArgumentNullException.ThrowIfNull(call);
        if (signature.Result is null)
            throw new ArgumentException($"{signature.Name} has columns, so it is a procedure.", nameof(signature));
        return new Routine(signature, asked => [[call(asked)]]);
    }

    /// <param name="call">Gives the rows.</param>
    /// <exception cref="ArgumentException">The signature is that of a function.</exception>
    public static ICypherRoutine Procedure(RoutineSignature signature, Func<RoutineCall, IEnumerable<object?[]>> call)
    {
        ArgumentNullException.ThrowIfNull(signature);
        ArgumentNullException.ThrowIfNull(call);
        if (signature.Result is not null)
            throw new ArgumentException($"{signature.Name} has one result, so it is a function.", nameof(signature));
        return new Routine(signature, call);
    }

    private sealed class Routine(RoutineSignature signature, Func<RoutineCall, IEnumerable<object?[]>> call) : ICypherRoutine
    {
        public RoutineSignature Signature => signature;

        public IEnumerable<object?[]> Call(RoutineCall asked) => call(asked);
    }
}
