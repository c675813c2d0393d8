using GraphCypher.Execution;
using GraphCypher.Functions;
using GraphCypher.Semantics;
using GraphCypher.Values;

namespace GraphCypher.Routines;

/// <summary>A procedure that CALL can call.</summary>
/// <param name="Name">With its namespace.</param>
/// <param name="Arguments">With the values that are taken when the last ones are left out.</param>
/// <param name="Columns">Of the rows that it gives.</param>
/// <param name="Call">Gives the rows, each as long as <paramref name="Columns"/>.</param>
internal sealed record Procedure(
    string Name,
    IReadOnlyList<(string Name, StaticType Type, Value? Default)> Arguments,
    IReadOnlyList<(string Name, StaticType Type)> Columns,
    Func<ExecutionState, Value[], IEnumerable<Value[]>> Call)
{
    public bool Writes { get; init; }
}

/// <summary>The procedures that are there, and the functions beside those of the language, by name.</summary>
internal sealed class RoutineTable
{
    private readonly Dictionary<string, Procedure> _procedures = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FunctionDefinition> _functions = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<RoutineSignature> _signatures = [];

    public IEnumerable<string> ProcedureNames => _procedures.Keys;

    public IEnumerable<string> FunctionNames => _functions.Keys;

    /// <summary>Of all that was registered with one, in that order.</summary>
    public IReadOnlyList<RoutineSignature> Signatures => _signatures;

    public void Add(Procedure procedure) => _procedures[procedure.Name] = procedure;

    /// <exception cref="ArgumentException">The name is taken.</exception>
    public void Add(ICypherRoutine routine)
    {
        RoutineSignature signature = routine.Signature;
        bool isTaken = signature.Result is null
            ? _procedures.ContainsKey(signature.Name)
            : FunctionLibrary.Find(signature.Name) is not null || Aggregates.Find(signature.Name) is not null || _functions.ContainsKey(signature.Name);
        if (isTaken)
            throw new ArgumentException($"There is a {(signature.Result is null ? "procedure" : "function")} {signature.Name} already.", nameof(routine));
        _signatures.Add(signature);
        if (signature.Result is null)
            Add(new RoutineAdapter(routine).Procedure());
        else
            _functions.Add(signature.Name, new RoutineAdapter(routine).Function());
    }

    public Procedure? Find(string name) => _procedures.GetValueOrDefault(name);

    public FunctionDefinition? FindFunction(string name) => _functions.GetValueOrDefault(name);
}
