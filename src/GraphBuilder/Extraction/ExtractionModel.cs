using GraphBuilder.Interpretation;
using GraphBuilder.Recognition.Trained;

namespace GraphBuilder.Extraction;

/// <summary>All that <c>train</c> learns.</summary>
/// <param name="Manifest">A JSON object: the data's SHA-256, the options, the figures.</param>
/// <param name="Terms">Finds terms.</param>
/// <param name="Interpretation">Tells their roles, relations and results.</param>
internal sealed record ExtractionModel(string Manifest, TermModel Terms, InterpretationModel Interpretation);
