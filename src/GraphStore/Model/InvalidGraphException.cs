namespace GraphStore.Model;

/// <summary>A graph on its way into a store is not what <see cref="GraphContents"/> promises; the message names the row and the fault.</summary>
public sealed class InvalidGraphException : Exception
{
    public InvalidGraphException()
    {
    }

    public InvalidGraphException(string message)
        : base(message)
    {
    }

    public InvalidGraphException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
