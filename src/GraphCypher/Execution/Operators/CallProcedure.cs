using GraphCypher.Execution.Expressions;
using GraphCypher.Routines;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>A row for each that a procedure gives; one that has no columns keeps the row as it is.</summary>
internal sealed class CallProcedure(Operator source, Procedure procedure, Formula[] arguments, (int Column, int Slot)[] columns, CallPlaces places) : Operator(source)
{
    private IEnumerator<Value[]>? _rows;

    public override string Name => "ProcedureCall";

    public override string Details => procedure.Name;

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        _rows = null;
    }

    protected override bool Advance(ExecutionState state)
    {
        while (true)
        {
            if (_rows is not null && places.Watch(_rows.MoveNext))
            {
                foreach ((int column, int slot) in columns)
                    state.Slots[slot] = _rows.Current[column];
                return true;
            }

            _rows = null;
            if (!source.Next(state))
                return false;
            IEnumerable<Value[]> called = procedure.Call(state, [.. arguments.Select(argument => argument.Evaluate(state))]);
            if (procedure.Columns.Count == 0)
            {
                places.Watch(called.Count);
                return true;
            }

            _rows = called.GetEnumerator();
        }
    }
}
