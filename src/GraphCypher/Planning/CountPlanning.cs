using GraphCypher.Execution.Expressions;
using GraphCypher.Execution.Operators;
using GraphCypher.Functions;
using GraphCypher.Semantics;
using GraphCypher.Storage;
using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Planning;

/// <summary>Counts of all that a scan finds, which the graph knows without looking: <c>MATCH (n:Paper) RETURN count(n)</c>, <c>MATCH ()-[r]->() RETURN type(r), count(*)</c>.</summary>
internal static class CountPlanning
{
    /// <param name="source">What is counted.</param>
    /// <param name="groups">What is grouped by, with the slots and formulas.</param>
    /// <returns>Null when it has to be counted.</returns>
    public static Operator? Find(Operator source, MemoryGraph graph, IReadOnlyList<(Expression Expression, int Slot, Formula Formula)> groups, IReadOnlyList<AggregateColumn> columns)
    {
        if (columns.Count == 0 || source.Sources is not [Argument] || !columns.All(column => IsCount(column, source)))
            return null;
        int[] counts = [.. columns.Select(column => column.Slot)];
        (int, Formula)[] constants = [.. groups.Where(group => IsConstant(group.Expression)).Select(group => (group.Slot, group.Formula))];
        int[] kinds = [.. groups.Where(group => source is RelationshipScan && IsTypeOf(group, source)).Select(group => group.Slot)];
        if (constants.Length + kinds.Length < groups.Count || Counted(source, graph) is not { } found)
            return null;
        if (kinds.Length == 0)
            found = [(Value.Null, found.Sum(one => one.Count))];
        if (groups.Count > 0)
            found = [.. found.Where(one => one.Count > 0)];
        return new StoredCounts(found, kinds, constants, counts, source.Details);
    }

    private static (Value Kind, long Count)[]? Counted(Operator source, MemoryGraph graph) => source switch
    {
        AllNodesScan => [(Value.Null, graph.NodeCount)],
        LabelScan { IsWhole: true } scan => [(Value.Null, graph.WithLabel(scan.Label).Count)],
        RelationshipScan { IsEither: false } scan => [.. (scan.Types ?? Enumerable.Range(0, graph.Types.Count)).Select(type => (Value.Of(graph.Types[type]), (long)graph.CountOfType(type)))],
        _ => null,
    };

    /// <summary>Whether every row counts: <c>count(*)</c>, or <c>count</c> of what the scan finds.</summary>
    private static bool IsCount(AggregateColumn column, Operator source) =>
        column.Kind == AggregateKind.CountAll || (column is { Kind: AggregateKind.Count, Distinct: false, Arguments: [SlotFormula counted] } && IsFound(source, counted.Slot));

    private static bool IsFound(Operator source, int slot) => source switch
    {
        AllNodesScan scan => scan.Slot == slot,
        LabelScan scan => scan.Slot == slot,
        RelationshipScan scan => scan.RelationshipSlot == slot || scan.StartSlot == slot || scan.EndSlot == slot,
        _ => false,
    };

    private static bool IsConstant(Expression expression) => expression is LiteralExpression or ParameterExpression;

    private static bool IsTypeOf((Expression Expression, int Slot, Formula Formula) group, Operator source) =>
        group is { Expression: FunctionExpression { Arguments: [VariableExpression] } call, Formula: StrictCallFormula { Argument: SlotFormula counted } }
        && call.Name.Equals("type", StringComparison.OrdinalIgnoreCase) && ((RelationshipScan)source).RelationshipSlot == counted.Slot;
}
