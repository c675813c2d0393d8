using GraphAlgorithms;
using GraphCypher.Routines;

namespace GraphQueries.Kernels;

/// <summary>What a kernel gets to work with.</summary>
internal sealed record KernelRun(RoutineCall Call, Projection Part, KernelSettings Settings, ComputeOptions Compute)
{
    /// <summary>The number of a node that was given as an argument.</summary>
    /// <exception cref="RoutineException">It is null, or not in the part.</exception>
    public int Node(int argument)
    {
        int number = Part.NumberOf(Call.Needed<NodeReference>(argument));
        return number >= 0 ? number : throw new RoutineException("The node is not in the part of the graph that the settings describe.", argument);
    }

    /// <summary>A row a node, in the order of the graph.</summary>
    public IEnumerable<object?[]> Each(params Func<int, object?>[] columns) =>
        Part.Nodes.Select((node, number) => columns.Select(column => column(number)).Prepend(node).ToArray());
}

/// <summary>Makes procedures of kernels. They share the last part of the graph that one of them worked on, as long as the graph does not change.</summary>
/// <param name="threads">That kernels may use.</param>
internal sealed class Kernel(int threads)
{
    private (RoutineGraph Graph, long Version, string Rule, Projection Part)? last;

    /// <summary>A procedure whose last argument is the map of settings.</summary>
    /// <param name="arguments">Before the settings.</param>
    /// <param name="keys">Settings beside those of every kernel.</param>
    public ICypherRoutine Procedure(
        string name,
        string description,
        RoutineArgument[] arguments,
        string[] keys,
        RoutineColumn[] columns,
        Func<KernelRun, IEnumerable<object?[]>> run,
        Direction usual = Direction.Both)
    {
        string[] known = [.. ProjectionRule.Keys, .. keys];
        var settings = new RoutineArgument("settings", CypherType.Map, IsOptional: true, new Dictionary<string, object?>(StringComparer.Ordinal));
        var signature = RoutineSignature.Procedure(name, [.. arguments, settings], [.. columns], $"{description} Settings: {string.Join(", ", known)}.");
        return CypherRoutine.Procedure(signature, call =>
        {
            var given = new KernelSettings(call, name, arguments.Length, known);
            given.CheckKeys();
            return run(new KernelRun(call, Part(call, ProjectionRule.Of(given, usual), given), given, new ComputeOptions(threads, call.Cancel)));
        });
    }

    /// <summary>One that gives a row a node.</summary>
    public ICypherRoutine OfNodes(
        string name, string description, string[] keys, RoutineColumn[] columns, Func<KernelRun, IEnumerable<object?[]>> run, Direction usual = Direction.Both) =>
        Procedure(name, description, [], keys, [new("node", CypherType.Node), .. columns], run, usual);

    private Projection Part(RoutineCall call, ProjectionRule rule, KernelSettings settings)
    {
        string key = rule.Key;
        if (last is { } kept && kept.Graph.Equals(call.Graph) && kept.Version == call.Graph.Version && kept.Rule == key)
            return kept.Part;
        var part = Projection.Of(call, rule, settings);
        last = (call.Graph, call.Graph.Version, key, part);
        return part;
    }
}
