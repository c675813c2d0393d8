using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using GraphStore.Folder;
using GraphStore.Model.Cypher;

namespace GraphCypher;

/// <summary>Asking a graph in one line.</summary>
public static class CypherQueries
{
    /// <summary>A folder's graph is read into memory once, when it is first asked, and let go with the folder.</summary>
    private static readonly ConditionalWeakTable<GraphFolder, EmbeddedGraph> Graphs = [];

    /// <summary>The rows of a query on the graph of a folder, as they are found. Queries may be nested in each other, but on one thread.</summary>
    /// <param name="parameters">An object whose properties are the parameters, such as <c>new { name = "LoRA" }</c>, or a dictionary of them.</param>
    /// <exception cref="CypherException">The statement is wrong, or it writes; thrown when the first row is asked for.</exception>
    /// <exception cref="StoreException">The folder cannot be read or trusted.</exception>
    public static IAsyncEnumerable<CypherRow> Query(this GraphFolder folder, string statement, object? parameters = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Graphs.GetValue(folder, static opened => EmbeddedGraph.Of(opened.Load(), EmbeddedGraphOptions.Default, TimeProvider.System)).Query(statement, parameters, cancel);
    }

    /// <summary>The rows of a query, as they come: from a graph in memory or a database.</summary>
    /// <param name="parameters">An object whose properties are the parameters, such as <c>new { name = "LoRA" }</c>, or a dictionary of them.</param>
    /// <exception cref="CypherException">The statement is wrong, or it writes; thrown when the first row is asked for.</exception>
    public static IAsyncEnumerable<CypherRow> Query(this ICypherRunner runner, string statement, object? parameters = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(runner);
        ArgumentNullException.ThrowIfNull(statement);
        return Rows(runner, new CypherStatement(statement, Named(parameters), CypherAccess.Read), cancel);
    }

    private static async IAsyncEnumerable<CypherRow> Rows(ICypherRunner runner, CypherStatement statement, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using ICypherResult result = await runner.Stream(statement, cancel);
        await foreach (ImmutableArray<object?> row in result.Rows(cancel))
            yield return new CypherRow(result.Keys, row);
    }

    private static IReadOnlyDictionary<string, object?> Named(object? parameters) => parameters switch
    {
        null => FrozenDictionary<string, object?>.Empty,
        IReadOnlyDictionary<string, object?> named => named,
        _ => parameters.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0)
            .ToDictionary(property => property.Name, property => property.GetValue(parameters), StringComparer.Ordinal),
    };
}
