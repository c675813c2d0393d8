using System.Collections.Immutable;

namespace GraphStore.Model.Cypher;

/// <summary>The rows of a statement as they arrive.</summary>
public interface ICypherResult : IAsyncDisposable
{
    /// <summary>The names of the columns.</summary>
    ImmutableArray<string> Keys { get; }

    /// <summary>The rows, each as long as <see cref="Keys"/>; can be enumerated once.</summary>
    /// <exception cref="CypherException">The statement failed after rows had come: none of them counts.</exception>
    IAsyncEnumerable<ImmutableArray<object?>> Rows(CancellationToken cancel);

    /// <summary>What else the database said; there once all rows have been read.</summary>
    /// <exception cref="InvalidOperationException">Rows are still to come.</exception>
    CypherSummary Summary { get; }
}
