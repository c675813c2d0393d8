using System.Collections.Immutable;
using GraphCypher.Routines;

namespace GraphQueries.Kernels;

/// <summary>The kernels of GraphAlgorithms as procedures that statements call: <c>CALL kg.pageRank({label: 'Term', type: 'CO_OCCURS_WITH', weight: 'npmi'}) YIELD node, score</c>.</summary>
internal static class KernelProcedures
{
    /// <summary>For one graph.</summary>
    /// <param name="threads">That a kernel may use; never changes a bit of its answer.</param>
    public static ImmutableArray<ICypherRoutine> All(int threads)
    {
        var kernel = new Kernel(threads);
        return
        [
            .. CentralityProcedures.Of(kernel), .. CommunityProcedures.Of(kernel), .. CohesionProcedures.Of(kernel), .. PathProcedures.Of(kernel), .. SimilarityProcedures.Of(kernel),
            CypherRoutine.Procedure(
                RoutineSignature.Procedure("kg.procedures", [], [new("name", CypherType.String), new("signature", CypherType.String), new("description", CypherType.String)], "The procedures that measure a graph."),
                _ => All(threads).Select(routine => routine.Signature).OrderBy(signature => signature.Name, StringComparer.Ordinal)
                    .Select(signature => new object?[] { signature.Name, signature.ToString(), signature.Description })),
        ];
    }
}
