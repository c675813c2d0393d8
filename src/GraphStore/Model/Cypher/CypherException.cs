namespace GraphStore.Model.Cypher;

/// <summary>The database refused a statement, or failed at it; the message is meant for the user.</summary>
public sealed class CypherException : Exception
{
    public CypherException()
    {
    }

    public CypherException(string message)
        : base(message)
    {
    }

    public CypherException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <param name="code">As the database gives it, such as <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
    /// <param name="said">What the database said.</param>
    /// <param name="statement">What it said it about; null when it was about no statement.</param>
    public CypherException(string code, string said, CypherStatement? statement)
        : base(statement is null ? $"{said} ({code})" : $"{said} ({code})\nin: {statement.FirstLine}")
    {
        Code = code;
    }

    /// <summary>As the database gives it, such as <c>Neo.ClientError.Statement.SyntaxError</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>Whether the same may succeed the next time: a deadlock, a server that is starting or busy.</summary>
    /// <remarks>Two codes say transient for transactions that somebody ended on purpose.</remarks>
    public bool IsTransient =>
        (IsUnavailable || Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal))
        && Code is not ("Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped");

    /// <summary>Whether the server answered that it is busy or not ready.</summary>
    public bool IsUnavailable { get; init; }

    /// <summary>Whether user name or password are missing or wrong.</summary>
    public bool IsAuthentication => Code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) && !Code.EndsWith(".Forbidden", StringComparison.Ordinal);
}
