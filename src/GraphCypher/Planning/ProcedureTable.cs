using GraphCypher.Execution;
using GraphCypher.Semantics;
using GraphCypher.Values;

namespace GraphCypher.Planning;

/// <summary>A procedure that CALL can call.</summary>
/// <param name="Name">With its namespace.</param>
/// <param name="Arguments">With the values that are taken when the last ones are left out.</param>
/// <param name="Columns">Of the rows that it gives.</param>
/// <param name="Call">Gives the rows, each as long as <paramref name="Columns"/>.</param>
internal sealed record Procedure(
    string Name,
    IReadOnlyList<(string Name, StaticType Type, Value? Default)> Arguments,
    IReadOnlyList<(string Name, StaticType Type)> Columns,
    Func<ExecutionState, Value[], IEnumerable<Value[]>> Call);

/// <summary>The procedures that are there, by name.</summary>
internal sealed class ProcedureTable
{
    private readonly Dictionary<string, Procedure> _procedures = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Names => _procedures.Keys;

    public void Add(Procedure procedure) => _procedures[procedure.Name] = procedure;

    public Procedure? Find(string name) => _procedures.GetValueOrDefault(name);
}
