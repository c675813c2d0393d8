namespace GraphStore.Model.Cypher;

/// <summary>The database cannot be reached, the connection was lost, or what answers is no database; the message is meant for the user.</summary>
public sealed class CypherConnectionException : Exception
{
    public CypherConnectionException()
    {
    }

    public CypherConnectionException(string message)
        : base(message)
    {
    }

    public CypherConnectionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the statement only reads and nothing of an answer had come, so that it can be sent again.</summary>
    public bool CanRepeat { get; init; }
}
