namespace GraphCypher.Values.Temporal;

/// <summary>A temporal value that cannot be: the message says what was found and what was expected.</summary>
internal sealed class TemporalException(string message) : Exception(message);
