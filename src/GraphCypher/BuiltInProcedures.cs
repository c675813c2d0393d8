using GraphCypher.Planning;
using GraphCypher.Semantics;
using GraphCypher.Storage;
using GraphCypher.Values;

namespace GraphCypher;

/// <summary>The procedures that every graph has.</summary>
internal static class BuiltInProcedures
{
    public static ProcedureTable All()
    {
        var table = new ProcedureTable();
        table.Add(new Procedure("db.labels", [], [("label", StaticType.String)], static (state, _) => Names(Used(state.Graph, state.Graph.Labels, static (graph, label) => graph.WithLabel(label).Any(node => graph.HasLabel(node, label))))));
        table.Add(new Procedure("db.relationshipTypes", [], [("relationshipType", StaticType.String)], static (state, _) => Names(Used(state.Graph, state.Graph.Types, static (graph, type) => graph.CountOfType(type) > 0))));
        table.Add(new Procedure("db.propertyKeys", [], [("propertyKey", StaticType.String)], static (state, _) => Names(state.Graph.Keys.Names)));
        return table;
    }

    private static IEnumerable<string> Used(MemoryGraph graph, NameTable names, Func<MemoryGraph, int, bool> isUsed) => names.Names.Where((_, number) => isUsed(graph, number));

    private static IEnumerable<Value[]> Names(IEnumerable<string> names) => names.Order(StringComparer.Ordinal).Select(name => new[] { Value.Of(name) });
}
