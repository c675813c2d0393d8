using GraphCypher.Errors;
using GraphCypher.Storage;
using GraphCypher.Values;
using GraphCypher.Values.Temporal;

namespace GraphCypher.Execution;

/// <summary>What a running statement works on. One per run.</summary>
internal sealed class ExecutionState
{
    private const int StepsBetweenChecks = 1024;

    private readonly ExecutionLimits _limits;
    private readonly long _end;
    private readonly CancellationToken _cancel;
    private int _steps;
    private long _bytes;

    public ExecutionState(MemoryGraph graph, int slots, IReadOnlyDictionary<string, Value> parameters, TemporalClock clock, Random random, ExecutionLimits limits, CancellationToken cancel)
    {
        Graph = graph;
        Slots = new Value[slots];
        Parameters = parameters;
        Clock = clock;
        Random = random;
        _limits = limits;
        _cancel = cancel;
        _end = limits.Time is { } time ? limits.Clock.GetTimestamp() + (long)(time.TotalSeconds * limits.Clock.TimestampFrequency) : long.MaxValue;
    }

    public MemoryGraph Graph { get; }

    /// <summary>The current row: a place for each variable of the statement, its subqueries included.</summary>
    public Value[] Slots { get; }

    public IReadOnlyDictionary<string, Value> Parameters { get; }

    public TemporalClock Clock { get; }

    public Random Random { get; }

    public WriteCounters Counters { get; } = new();

    /// <summary>Called wherever work is done over and over.</summary>
    /// <exception cref="OperationCanceledException">Somebody cancelled.</exception>
    /// <exception cref="QueryError">The time is up.</exception>
    public void Step()
    {
        if (++_steps < StepsBetweenChecks)
            return;
        _steps = 0;
        _cancel.ThrowIfCancellationRequested();
        if (_end != long.MaxValue && _limits.Clock.GetTimestamp() > _end)
            throw new QueryError(ErrorClass.LimitExceeded, "TimeLimit", $"The statement took longer than {_limits.Time!.Value.TotalSeconds:0.###} s and was stopped (--timeout).");
    }

    /// <summary>Counts values that are kept.</summary>
    /// <exception cref="QueryError">They are more than the limit of memory allows.</exception>
    public void Keep(long values)
    {
        Step();
        _bytes += values * 32;
        if (_bytes > _limits.Bytes)
            throw new QueryError(ErrorClass.LimitExceeded, "MemoryLimit", $"The statement kept more than {_limits.Bytes >> 20} MiB of values and was stopped (--memory).");
    }

    public void Release(long values) => _bytes -= values * 32;
}

/// <param name="Time">Null for no limit.</param>
/// <param name="Bytes">About how much the values that are kept may take.</param>
internal readonly record struct ExecutionLimits(TimeSpan? Time, long Bytes, TimeProvider Clock);

/// <summary>What a statement has changed.</summary>
internal sealed class WriteCounters
{
    public long NodesCreated { get; set; }

    public long NodesDeleted { get; set; }

    public long RelationshipsCreated { get; set; }

    public long RelationshipsDeleted { get; set; }

    public long PropertiesSet { get; set; }

    public long LabelsAdded { get; set; }

    public long LabelsRemoved { get; set; }
}
