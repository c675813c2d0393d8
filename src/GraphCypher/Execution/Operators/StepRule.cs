using GraphCypher.Storage;
using GraphCypher.Syntax;

namespace GraphCypher.Execution.Operators;

/// <summary>What a step along a relationship must be like.</summary>
/// <param name="Direction">As seen from where the step begins.</param>
/// <param name="Types">Null for any.</param>
internal sealed record StepRule(Direction Direction, LabelTest? Types)
{
    /// <summary>The types that are allowed, ascending, when they are named one by one; else null.</summary>
    private readonly int[]? _named = NamesIn(Types) is { } names ? [.. names.Distinct().Order()] : null;

    public StepRule Reversed => this with { Direction = Direction switch { Direction.Outgoing => Direction.Incoming, Direction.Incoming => Direction.Outgoing, _ => Direction.Either } };

    public bool Allows(MemoryGraph graph, int relationship) => Types is null || Types.Matches([graph.TypeOf(relationship)]);

    /// <summary>
    /// Those on one side of a node that may be allowed, a part at a time: where relationships are numbered by type, those of each named type, else all.
    /// </summary>
    /// <param name="isByType">Whether relationships are numbered by type, as at the beginning of the walk.</param>
    /// <param name="part">From 0 on.</param>
    /// <param name="isSure">Whether all of them are allowed.</param>
    /// <returns>False when there is no such part.</returns>
    public bool TryPart(MemoryGraph graph, AdjacencySlice all, bool isByType, int part, out AdjacencySlice slice, out bool isSure)
    {
        if (_named is null || !isByType)
        {
            (slice, isSure) = (all, Types is null);
            return part == 0;
        }

        isSure = true;
        if (part == _named.Length || all.Count == 0)
        {
            slice = default;
            return false;
        }

        (int first, int end) = graph.NumbersOf(_named[part]);
        slice = all.Between(first, end);
        return true;
    }

    private static IEnumerable<int>? NamesIn(LabelTest? types) => types switch
    {
        HasLabelTest name => [name.Label],
        OrLabelTest either when NamesIn(either.Left) is { } left && NamesIn(either.Right) is { } right => left.Concat(right),
        _ => null,
    };
}
