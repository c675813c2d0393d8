using System.Runtime.CompilerServices;
using GraphCypher.Errors;
using GraphCypher.Storage;
using GraphCypher.Values;
using GraphCypher.Values.Temporal;

namespace GraphCypher.Execution;

/// <summary>What a running statement works on. One per run.</summary>
internal sealed class ExecutionState : IDisposable
{
    private const int StepsBetweenChecks = 1024;

    /// <summary>No timer takes more.</summary>
    private const double MostSeconds = 4_000_000;

    private readonly ExecutionLimits _limits;
    private readonly long _end;
    private readonly CancellationToken _cancel;
    private CancellationTokenSource? _timer, _either;
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

    /// <summary>Null when nobody asked for them.</summary>
    public StepTimes? Times { get; init; }

    /// <summary>Cancelled when somebody cancels and when the time is up: for work that is done elsewhere, inside of <see cref="Watch"/>.</summary>
    public CancellationToken Cancel
    {
        get
        {
            if (_end == long.MaxValue)
                return _cancel;
            if (_either is null)
            {
                long left = Math.Max(0, _end - _limits.Clock.GetTimestamp());
                _timer = new CancellationTokenSource(TimeSpan.FromSeconds(Math.Min((double)left / _limits.Clock.TimestampFrequency, MostSeconds)), _limits.Clock);
                _either = CancellationTokenSource.CreateLinkedTokenSource(_cancel, _timer.Token);
            }

            return _either.Token;
        }
    }

    private bool IsLate => _end != long.MaxValue && _limits.Clock.GetTimestamp() > _end;

    /// <summary>Called wherever work is done over and over.</summary>
    /// <exception cref="OperationCanceledException">Somebody cancelled.</exception>
    /// <exception cref="QueryError">The time is up.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // a call would cost more than what it does
    public void Step()
    {
        if (++_steps >= StepsBetweenChecks)
            Check();
    }

    private void Check()
    {
        _steps = 0;
        _cancel.ThrowIfCancellationRequested();
        if (IsLate)
            throw TimeIsUp();
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

    /// <summary>Runs what looks at <see cref="Cancel"/>.</summary>
    /// <exception cref="OperationCanceledException">Somebody cancelled.</exception>
    /// <exception cref="QueryError">The time is up.</exception>
    public T Watch<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (OperationCanceledException) when (_timer is { IsCancellationRequested: true } && !_cancel.IsCancellationRequested)
        {
            throw TimeIsUp();
        }
    }

    public void Dispose()
    {
        _either?.Dispose();
        _timer?.Dispose();
    }

    private QueryError TimeIsUp() =>
        new(ErrorClass.LimitExceeded, "TimeLimit", $"The statement took longer than {_limits.Time!.Value.TotalSeconds:0.###} s and was stopped (--timeout).");

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

    public WriteCounters Copy() => (WriteCounters)MemberwiseClone();

    /// <summary>Counts what the other has counted, no more.</summary>
    public void GoBackTo(WriteCounters other)
    {
        (NodesCreated, NodesDeleted, RelationshipsCreated, RelationshipsDeleted) = (other.NodesCreated, other.NodesDeleted, other.RelationshipsCreated, other.RelationshipsDeleted);
        (PropertiesSet, LabelsAdded, LabelsRemoved) = (other.PropertiesSet, other.LabelsAdded, other.LabelsRemoved);
    }
}
