using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GraphCypher.Errors;
using GraphCypher.Execution;
using GraphCypher.Execution.Operators;
using GraphCypher.Planning;
using GraphCypher.Protocol;
using GraphCypher.Routines;
using GraphCypher.Storage;
using GraphCypher.Syntax;
using GraphCypher.Values;
using GraphStore.Model;
using GraphStore.Model.Cypher;

namespace GraphCypher;

/// <param name="MayWrite">Whether statements may change the graph in memory; the store is never changed.</param>
/// <param name="Timeout">For each statement; null for none.</param>
/// <param name="Memory">About how many bytes the values that a statement keeps may take.</param>
/// <param name="Seed">Of <c>rand()</c> and <c>randomUUID()</c>.</param>
public readonly record struct EmbeddedGraphOptions(bool MayWrite, TimeSpan? Timeout, long Memory, int Seed)
{
    private const long UsualMemory = 4L << 30;

    public static EmbeddedGraphOptions Default { get; } = new(MayWrite: false, Timeout: null, UsualMemory, Seed: 1) { FullTextIndexes = FullTextIndexSchema.OfDatabase, Routines = [] };

    /// <summary>What <c>db.index.fulltext.queryNodes</c> finds, by name; usually those that a database has.</summary>
    public ImmutableArray<FullTextIndexSchema> FullTextIndexes { get; init; }

    /// <summary>What plans do without.</summary>
    internal PlanRewrites WithoutRewrites { get; init; }

    /// <summary>Functions and procedures beside those of the language. A name that is taken is an error when the graph is opened.</summary>
    public ImmutableArray<ICypherRoutine> Routines { get; init; }
}

/// <summary>Runs openCypher on a graph in memory, without a server. One statement at a time; not safe for several threads.</summary>
public sealed class EmbeddedGraph : ICypherRunner
{
    private readonly EmbeddedGraphOptions _options;
    private GraphEngine _engine;

    private EmbeddedGraph(MemoryGraph graph, EmbeddedGraphOptions options, TimeProvider clock)
    {
        _options = options;
        _engine = new GraphEngine(graph, BuiltInProcedures.All(options.FullTextIndexes.IsDefault ? [] : options.FullTextIndexes, options.Routines.IsDefault ? [] : options.Routines), options.MayWrite, new ExecutionLimits(options.Timeout, options.Memory, clock), options.Seed) { Rewrites = PlanRewrites.All & ~options.WithoutRewrites };
    }

    /// <summary>On a graph from the store.</summary>
    public static EmbeddedGraph Of(PropertyGraph stored, EmbeddedGraphOptions options, TimeProvider clock) => new(StoredGraph.Read(stored), options, clock);

    internal static EmbeddedGraph Of(MemoryGraph graph, EmbeddedGraphOptions options, TimeProvider clock) => new(graph, options, clock);

    /// <summary>On a graph without nodes.</summary>
    public static EmbeddedGraph Empty(EmbeddedGraphOptions options, TimeProvider clock) => new(new MemoryGraph(), options, clock);

    /// <summary>
    /// Answers statements that come as lines of JSON, until the input ends: <c>{"statement": "...", "parameters": {...}}</c> is answered by
    /// <c>{"fields": [...], "values": [[...]], "counters": {...}, "error": null}</c> with values as Neo4j's typed JSON; <c>{"reset": true}</c> empties the graph.
    /// </summary>
    public Task Serve(TextReader input, TextWriter output, CancellationToken cancel)
    {
        var clock = _engine.Limits.Clock;
        return new LineProtocol(_engine, () => _engine = Empty(_options, clock)._engine).Serve(input, output, cancel);
    }

    public Task<ICypherResult> Stream(CypherStatement statement, CancellationToken cancel) =>
        Task.FromResult<ICypherResult>(new Result(statement, Start(statement, cancel), keeps: true));

    public async Task<CypherTable> Run(CypherStatement statement, CancellationToken cancel)
    {
        await using ICypherResult result = await Stream(statement, cancel);
        return await CypherTable.Of(result, cancel);
    }

    public async Task<T> Transact<T>(CypherAccess access, Func<ICypherTransaction, Task<T>> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        bool done = false;
        try
        {
            T result = await work(new Transaction(this, access));
            _engine.Graph.Commit();
            done = true;
            return result;
        }
        finally
        {
            if (!done)
                _engine.Graph.Rollback();
        }
    }

    /// <summary>The graph as it is now, for <see cref="GraphStore.Folder.FolderSink"/> to write; marked as edited. To be written before the next statement.</summary>
    /// <param name="build">What it was made from, before it was edited.</param>
    /// <exception cref="InvalidGraphException">Something in it cannot be kept in a store; the message says what.</exception>
    public GraphContents Contents(BuildRecord build)
    {
        ArgumentNullException.ThrowIfNull(build);
        return EditedGraph.Contents(_engine.Graph, build);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private EngineResult Start(CypherStatement statement, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var parameters = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach ((string name, object? value) in statement.Parameters)
            parameters.Add(name, RowValues.FromObject(name, value));
        try
        {
            return _engine.Run(statement.Text, parameters, statement.Access == CypherAccess.Write, cancel);
        }
        catch (QueryError error)
        {
            throw Failed(error, statement);
        }
    }

    /// <summary>With the place under a caret; without one, the statement's first line.</summary>
    private static CypherException Failed(QueryError error, CypherStatement statement) => error.Place is null
        ? new(ErrorCodes.Of(error), error.Message, statement)
        : new(ErrorText.Of(error, statement.Text), error) { Code = ErrorCodes.Of(error) };

    private sealed class Transaction(EmbeddedGraph graph, CypherAccess access) : ICypherTransaction
    {
        public async Task<CypherTable> Run(CypherStatement statement, CancellationToken cancel)
        {
            var result = new Result(statement, graph.Start(statement with { Access = access }, cancel), keeps: false);
            return await CypherTable.Of(result, cancel);
        }
    }

    /// <param name="keeps">Whether its changes stay when it has ended.</param>
    private sealed class Result(CypherStatement statement, EngineResult result, bool keeps) : ICypherResult
    {
        private CypherSummary? _summary;

        public ImmutableArray<string> Keys { get; } = result.Mode == PlanMode.Explain ? [] : [.. result.Columns.Select(column => column.Name)];

        public CypherSummary Summary => _summary ?? throw new InvalidOperationException("Rows are still to come.");

        public async IAsyncEnumerable<ImmutableArray<object?>> Rows([EnumeratorCancellation] CancellationToken cancel)
        {
            using IEnumerator<Value[]> rows = result.Rows(keeps).GetEnumerator();
            while (result.Mode != PlanMode.Explain && MoveNext(rows))
            {
                cancel.ThrowIfCancellationRequested();
                var row = ImmutableArray.CreateBuilder<object?>(rows.Current.Length);
                foreach (Value value in rows.Current)
                    row.Add(RowValues.ToObject(result.Graph, value));
                yield return row.MoveToImmutable();
            }

            _summary = new CypherSummary(Counters(result.Counters), [.. result.Notices.Select(Notification)], result.Mode == PlanMode.Run ? null : Plan(result.Plan, result.Times));
            await Task.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private bool MoveNext(IEnumerator<Value[]> rows)
        {
            try
            {
                return rows.MoveNext();
            }
            catch (QueryError error)
            {
                throw Failed(error, statement);
            }
        }

        private CypherNotification Notification(Notice notice) => new(notice.Code, "WARNING", notice.Title, ErrorText.Of(notice.Message, notice.Place, statement.Text));

        private static CypherCounters Counters(WriteCounters counters) => new(
            counters.NodesCreated, counters.NodesDeleted, counters.RelationshipsCreated, counters.RelationshipsDeleted, counters.PropertiesSet, counters.LabelsAdded, counters.LabelsRemoved, 0, 0, 0, 0);

        private static CypherPlan Plan(Operator step, StepTimes? times) =>
            new(step.Name, step.Details, EstimatedRows: null, DbHits: null, times is null ? null : step.Rows, times?[step], [.. step.Sources.Select(source => Plan(source, times))]);
    }
}
