namespace GraphConsole.Prompting;

/// <summary>How what is typed could go on.</summary>
/// <param name="Start">Where in the line it begins that a candidate takes the place of; the cursor is its end.</param>
/// <param name="Candidates">What could stand there, in the order in which they are shown.</param>
/// <param name="Note">Why there are none; null for nothing to say.</param>
public sealed record Completion(int Start, IReadOnlyList<string> Candidates, string? Note = null)
{
    public static Completion None { get; } = new(0, []);
}
