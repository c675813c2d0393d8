using System.Collections.Immutable;
using GraphCypher.Errors;
using GraphCypher.Execution;
using GraphCypher.Execution.Operators;
using GraphCypher.Planning;
using GraphCypher.Routines;
using GraphCypher.Semantics;
using GraphCypher.Storage;
using GraphCypher.Syntax;
using GraphCypher.Values;
using GraphCypher.Values.Temporal;

namespace GraphCypher;

/// <summary>Runs statements on a graph in memory, one after the other; each takes effect whole or not at all.</summary>
/// <param name="mayWrite">Whether statements may change the graph.</param>
/// <param name="seed">Of <c>rand()</c> and <c>randomUUID()</c>.</param>
internal sealed class GraphEngine(MemoryGraph graph, RoutineTable routines, bool mayWrite, ExecutionLimits limits, int seed)
{
    private readonly Random _random = new(seed);

    public PlanRewrites Rewrites { get; init; } = PlanRewrites.All;

    public MemoryGraph Graph => graph;

    public ExecutionLimits Limits => limits;

    /// <summary>Plans a statement and runs it row by row.</summary>
    /// <param name="mayWriteNow">Whether this statement may write.</param>
    /// <exception cref="QueryError">It is wrong; thrown before any row.</exception>
    public EngineResult Run(string text, IReadOnlyDictionary<string, Value> parameters, bool mayWriteNow, CancellationToken cancel)
    {
        Statement statement = Parser.Parse(text);
        var context = new PlanContext(graph, parameters, routines) { Rewrites = Rewrites };
        bool isBatched = context.Begin(statement.Query);
        bool writes = context.Writes(statement.Query);
        context.IsUnchanged = !writes && graph.Version == 0;
        if (!(mayWrite && mayWriteNow) && writes)
            throw new QueryError(ErrorClass.SemanticError, "WriteNotAllowed", $"{(isBatched ? "CALL { } IN TRANSACTIONS commits" : "The statement writes")}, and this graph is only read: add --write to change it in memory.", statement.Query.Place);
        PlannedQuery planned = new QueryPlanner(context, new Scope()).Plan(statement.Query, mustReturn: false);
        var clock = new TemporalClock(limits.Clock.GetUtcNow(), limits.Clock);
        var state = new ExecutionState(graph, context.Slots, parameters, clock, _random, limits, cancel)
        {
            Times = statement.Mode == PlanMode.Profile ? new StepTimes(planned.Plan, limits.Clock) : null,
        };
        return new EngineResult(statement.Mode, planned, writes ? [] : [.. context.Notices.DistinctBy(notice => notice.Place)], isBatched, state);
    }
}

/// <summary>The rows of a statement. Nothing stays in the graph unless they are read to the end.</summary>
internal sealed class EngineResult(PlanMode mode, PlannedQuery planned, ImmutableArray<Notice> notices, bool isBatched, ExecutionState state)
{
    public PlanMode Mode => mode;

    public Operator Plan => planned.Plan;

    public ImmutableArray<Variable> Columns => planned.Columns;

    /// <summary>What is worth knowing of the statement; none when it writes, for what it names may be made by it.</summary>
    public ImmutableArray<Notice> Notices => notices;

    public WriteCounters Counters => state.Counters;

    /// <summary>Null unless the statement begins with <c>PROFILE</c>.</summary>
    public StepTimes? Times => state.Times;

    public MemoryGraph Graph => state.Graph;

    /// <summary>Each row as long as <see cref="Columns"/>; enumerated once.</summary>
    /// <param name="keeps">Whether its changes stay when it has ended; else somebody else commits.</param>
    public IEnumerable<Value[]> Rows(bool keeps = true)
    {
        bool done = false;
        try
        {
            if (isBatched && !keeps)
                throw new QueryError(ErrorClass.SemanticError, "InvalidTransaction", "CALL { } IN TRANSACTIONS commits, and so it cannot run inside of a transaction.");
            planned.Plan.Open(state);
            while (Advance())
            {
                if (planned.Columns.IsEmpty)
                    continue;
                var row = new Value[planned.Columns.Length];
                for (int i = 0; i < row.Length; i++)
                    row[i] = state.Slots[planned.Columns[i].Slot];
                yield return row;
            }

            if (keeps)
                state.Graph.Commit();
            done = true;
        }
        finally
        {
            if (!done)
                state.Graph.Rollback();
            state.Dispose();
        }
    }

    private bool Advance()
    {
        try
        {
            return planned.Plan.Next(state);
        }
        catch (TemporalException error)
        {
            throw new QueryError(ErrorClass.ArithmeticError, "InvalidArgumentValue", error.Message);
        }
    }
}
