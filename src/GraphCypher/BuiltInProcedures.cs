using GraphCypher.FullText;
using GraphCypher.Functions;
using GraphCypher.Routines;
using GraphCypher.Storage;
using GraphStore.Model;

namespace GraphCypher;

/// <summary>The procedures that every graph has.</summary>
internal static class BuiltInProcedures
{
    /// <param name="fullText">The indexes that full-text search knows.</param>
    /// <param name="own">What the user of the library adds.</param>
    /// <exception cref="ArgumentException">A name is taken.</exception>
    public static RoutineTable All(IEnumerable<FullTextIndexSchema>? fullText = null, IEnumerable<ICypherRoutine>? own = null)
    {
        var table = new RoutineTable();
        table.Add(Names("db.labels", "label", "The labels that nodes have.", graph => Used(graph.Labels, label => graph.WithLabel(label).Any(node => graph.HasLabel(node, label)))));
        table.Add(Names("db.relationshipTypes", "relationshipType", "The types that relationships have.", graph => Used(graph.Types, type => graph.CountOfType(type) > 0)));
        table.Add(Names("db.propertyKeys", "propertyKey", "The keys of properties.", graph => Used(graph.Keys, graph.IsUsedKey)));
        foreach (ICypherRoutine routine in Listings(table).Append(new FullTextProcedures(fullText ?? []).QueryNodes()).Concat(own ?? []))
            table.Add(routine);
        return table;
    }

    private static IEnumerable<string> Used(NameTable names, Func<int, bool> isUsed) => names.Names.Where((_, number) => isUsed(number));

    private static ICypherRoutine Names(string name, string column, string description, Func<MemoryGraph, IEnumerable<string>> names) => CypherRoutine.Procedure(
        RoutineSignature.Procedure(name, [], [new(column, CypherType.String)], description),
        call => names(call.Graph.Memory).Order(StringComparer.Ordinal).Select(found => new object?[] { found }));

    /// <summary>What there is to call, for those who ask; SHOW PROCEDURES and SHOW FUNCTIONS are short for these.</summary>
    private static ICypherRoutine[] Listings(RoutineTable table) =>
    [
        CypherRoutine.Procedure(
            RoutineSignature.Procedure(
                "dbms.procedures", [], [new("name", CypherType.String), new("signature", CypherType.String), new("mode", CypherType.String), new("description", CypherType.String)], "The procedures that can be called."),
            _ => table.Signatures.Where(signature => signature.Result is null).OrderBy(signature => signature.Name, StringComparer.Ordinal)
                .Select(signature => new object?[] { signature.Name, signature.ToString(), signature.Writes ? "WRITE" : "READ", signature.Description })),
        CypherRoutine.Procedure(
            RoutineSignature.Procedure(
                "dbms.functions", [], [new("name", CypherType.String), new("category", CypherType.String), new("signature", CypherType.String)], "The functions that can be called."),
            _ => FunctionLibrary.Listed().Concat(Aggregates.Listed()).Concat(table.Signatures.Where(signature => signature.Result is not null).Select(signature => (signature.Name, Category: "own", Signature: signature.ToString())))
                .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Select(function => new object?[] { function.Name, function.Category, function.Signature })),
    ];
}
