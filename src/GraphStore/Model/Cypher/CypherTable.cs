using System.Collections.Immutable;

namespace GraphStore.Model.Cypher;

/// <summary>A statement's whole result. Values are as <see cref="CypherStatement"/> lists them.</summary>
/// <param name="Keys">The names of the columns.</param>
/// <param name="Rows">Each as long as <paramref name="Keys"/>.</param>
public sealed record CypherTable(ImmutableArray<string> Keys, ImmutableArray<ImmutableArray<object?>> Rows, CypherSummary Summary)
{
    /// <summary>Reads all rows of a result.</summary>
    public static async Task<CypherTable> Of(ICypherResult result, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(result);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<object?>>();
        await foreach (var row in result.Rows(cancel))
            rows.Add(row);
        return new(result.Keys, rows.DrainToImmutable(), result.Summary);
    }

    /// <summary>The only value of the only row.</summary>
    /// <exception cref="InvalidOperationException">There are more or none.</exception>
    public object? Single() => Rows is [[var value]]
        ? value
        : throw new InvalidOperationException($"The result has {Rows.Length} rows of {Keys.Length} values, not one of one.");
}
