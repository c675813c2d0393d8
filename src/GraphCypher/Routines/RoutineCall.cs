using GraphCypher.Execution;

namespace GraphCypher.Routines;

/// <summary>A call of a routine: what it was given, and the graph that it works on.</summary>
public sealed class RoutineCall
{
    private readonly RoutineSignature _signature;
    private readonly ExecutionState _state;
    private readonly object?[] _arguments;

    internal RoutineCall(RoutineSignature signature, ExecutionState state, object?[] arguments)
    {
        _signature = signature;
        _state = state;
        _arguments = arguments;
        Graph = new RoutineGraph(state.Graph);
    }

    public RoutineGraph Graph { get; }

    /// <summary>
    /// As long as the signature's arguments, defaults filled in: null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>,
    /// <see cref="GraphStore.Model.Cypher.CypherTemporal"/>, <see cref="GraphStore.Model.Cypher.CypherPoint"/>, <see cref="NodeReference"/>, <see cref="RelationshipReference"/>, <see cref="PathReference"/>, lists
    /// (<see cref="IReadOnlyList{T}"/>) and maps (<see cref="IReadOnlyDictionary{TKey, TValue}"/>) of these.
    /// </summary>
    public IReadOnlyList<object?> Arguments => _arguments;

    /// <summary>Somebody cancelled, or the time of the statement is up; for what runs long. Throwing <see cref="OperationCanceledException"/> ends the statement with the right message.</summary>
    public CancellationToken Cancel => _state.Cancel;

    /// <summary>Changes the graph.</summary>
    /// <exception cref="InvalidOperationException">The signature does not say that the routine writes.</exception>
    public GraphEditor Editor => _signature.Writes ? new GraphEditor(_state) : throw new InvalidOperationException($"The signature of {_signature.Name} does not say that it writes.");

    /// <summary>The map at a place; empty for null.</summary>
    public IReadOnlyDictionary<string, object?> Map(int argument) => _arguments[argument] as IReadOnlyDictionary<string, object?> ?? System.Collections.Immutable.ImmutableDictionary<string, object?>.Empty;

    /// <summary>An argument that must not be null.</summary>
    /// <exception cref="RoutineException">It is.</exception>
    public T Needed<T>(int argument) =>
        _arguments[argument] is T value ? value : throw new RoutineException($"{_signature.Name} needs {_signature.Arguments[argument].Name}, found null.", argument);

    /// <summary>Counts values that are kept, against the statement's limit of memory.</summary>
    /// <exception cref="Exception">They are more than the limit allows; let it through.</exception>
    public void Keep(long values) => _state.Keep(values);
}
