using GraphCypher.Errors;
using GraphCypher.Execution.Expressions;
using GraphCypher.Syntax;
using GraphCypher.Values;
using GraphCypher.Values.Temporal;

namespace GraphCypher.Execution.Operators;

/// <summary>How a subquery runs in transactions of its own.</summary>
/// <param name="Rows">So many rows each, which is more than 0; null for a thousand.</param>
/// <param name="Concurrency">Is looked at only: they run one after the other.</param>
/// <param name="StatusSlot">Where the status goes; -1 for nowhere.</param>
internal readonly record struct BatchRun((Formula Formula, TextRange Place)? Rows, (Formula Formula, TextRange Place)? Concurrency, OnBatchError OnError, int StatusSlot);

/// <summary>For each row another plan, which sees it; after every so many rows what was changed stays, whatever happens later.</summary>
/// <param name="live">The slots that rows bring.</param>
/// <param name="columns">Those that the inner plan fills.</param>
/// <param name="gives">Whether the rows of the inner plan go on, or the outer row once.</param>
/// <param name="isOptional">Whether an outer row without an inner one goes on with nulls.</param>
internal sealed class RunInTransactions(Operator outer, Operator inner, int[] live, int[] columns, bool gives, bool isOptional, BatchRun settings) : Operator(outer, inner)
{
    private const long UsualRows = 1000;

    private readonly RowBuffer _input = new(live);
    private readonly RowBuffer _output = new(settings.StatusSlot < 0 ? [.. live, .. columns] : [.. live, .. columns, settings.StatusSlot]);
    private long _size, _committed, _started;
    private int _next;
    private bool _isBroken;

    public override string Name => "TransactionForeach";

    public override void Open(ExecutionState state)
    {
        outer.Open(state);
        _size = Amount(state, settings.Rows) ?? UsualRows;
        Amount(state, settings.Concurrency);
        _output.Clear(state);
        (_committed, _started, _next, _isBroken) = (0, 0, 0, false);
    }

    protected override bool Advance(ExecutionState state)
    {
        while (_next == _output.Count)
        {
            _output.Clear(state);
            _next = 0;
            while (_input.Count < _size && outer.Next(state))
                _input.Save(state);
            if (_input.Count == 0)
                return false;
            RunBatch(state);
            _input.Clear(state);
        }

        _output.Restore(state, _next++);
        return true;
    }

    private void RunBatch(ExecutionState state)
    {
        if (_isBroken)
        {
            GiveWithout(state, null);
            return;
        }

        WriteCounters before = state.Counters.Copy();
        _started++;
        try
        {
            SetStatus(state, null, isCommitted: true);
            for (int row = 0; row < _input.Count; row++)
                RunRow(state, row);
            state.Graph.Commit();
            _committed++;
        }
        catch (TemporalException error)
        {
            Fail(state, new QueryError(ErrorClass.ArithmeticError, "InvalidArgumentValue", error.Message), before);
        }
        catch (QueryError error) when (error.Class != ErrorClass.LimitExceeded)
        {
            Fail(state, error, before);
        }
    }

    private void RunRow(ExecutionState state, int row)
    {
        _input.Restore(state, row);
        bool found = false;
        inner.Open(state);
        while (inner.Next(state))
        {
            found = true;
            if (gives)
                Give(state, row);
        }

        if (gives && (found || !isOptional))
            return;
        foreach (int column in columns)
            state.Slots[column] = Value.Null;
        Give(state, row);
    }

    /// <summary>What the inner plan may have put into the places of the row is not what goes on.</summary>
    private void Give(ExecutionState state, int row)
    {
        _input.Restore(state, row);
        _output.Save(state);
    }

    private void Fail(ExecutionState state, QueryError error, WriteCounters before)
    {
        state.Graph.Rollback();
        state.Counters.GoBackTo(before);
        if (settings.OnError == OnBatchError.Fail)
            throw _committed == 0 ? error : new QueryError(error.Class, error.Detail, $"{error.Message} (Transactions committed: {_committed})", error.Place);
        _isBroken = settings.OnError == OnBatchError.Break;
        _output.Clear(state);
        GiveWithout(state, error);
    }

    /// <param name="error">Null for rows that were not tried.</param>
    private void GiveWithout(ExecutionState state, QueryError? error)
    {
        SetStatus(state, error, isCommitted: false);
        foreach (int column in columns)
            state.Slots[column] = Value.Null;
        for (int row = 0; row < _input.Count; row++)
            Give(state, row);
    }

    private void SetStatus(ExecutionState state, QueryError? error, bool isCommitted)
    {
        if (settings.StatusSlot < 0)
            return;
        bool isStarted = isCommitted || error is not null;
        state.Slots[settings.StatusSlot] = Value.Of(MapValue.Of(
        [
            KeyValuePair.Create("errorMessage", Value.Of(error?.Message)),
            KeyValuePair.Create("started", Value.Of(isStarted)),
            KeyValuePair.Create("committed", Value.Of(isCommitted)),
            KeyValuePair.Create("transactionId", isStarted ? Value.Of($"transaction-{_started}") : Value.Null),
        ]));
    }

    private static long? Amount(ExecutionState state, (Formula Formula, TextRange Place)? amount)
    {
        if (amount is not { } given)
            return null;
        Value value = given.Formula.Evaluate(state);
        return value.Kind == ValueKind.Integer && value.Integer > 0 ? value.Integer
            : throw new QueryError(ErrorClass.SyntaxError, "InvalidArgumentValue", $"Transactions and their rows are a whole number from 1, found {ValueNames.WithKind(value)}.", given.Place);
    }
}
