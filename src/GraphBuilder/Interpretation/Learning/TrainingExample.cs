namespace GraphBuilder.Interpretation.Learning;

/// <summary>A decision whose answer is known.</summary>
/// <param name="Features">Keys, each once.</param>
/// <param name="Class">The right class's number.</param>
/// <param name="Weight">How much the example counts; 1 for an ordinary one.</param>
internal readonly record struct TrainingExample(ulong[] Features, int Class, double Weight = 1);
