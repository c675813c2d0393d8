namespace GraphCypher.Routines;

/// <summary>A routine cannot do what it was asked; the message is meant for the one who wrote the statement, and is shown with the place.</summary>
public sealed class RoutineException : Exception
{
    public RoutineException()
    {
    }

    public RoutineException(string message)
        : base(message)
    {
    }

    public RoutineException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="argument">The one to blame, from 0.</param>
    public RoutineException(string message, int argument)
        : base(message) => Argument = argument;

    /// <summary>The argument to blame, from 0; null for the call as a whole.</summary>
    public int? Argument { get; }
}
