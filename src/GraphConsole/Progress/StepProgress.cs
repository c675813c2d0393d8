namespace GraphConsole.Progress;

/// <summary>How far a step has come. A report of another step ends the one before.</summary>
/// <param name="Step">A verb that reads well before a count: <c>extracting</c>.</param>
/// <param name="Done">So many of <paramref name="Unit"/>.</param>
/// <param name="Total">Of so many; null when nobody knows yet.</param>
/// <param name="Unit">What is counted, in the plural.</param>
public readonly record struct StepProgress(string Step, long Done, long? Total, string Unit);
