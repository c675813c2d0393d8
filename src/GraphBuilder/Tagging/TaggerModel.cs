using GraphBuilder.Tagging.Boosting;

namespace GraphBuilder.Tagging;

/// <summary>Everything that <c>train</c> learns: what ships as <c>tagger.model</c>.</summary>
/// <param name="Manifest">A JSON object: the data's SHA-256, the options, the figures.</param>
/// <param name="Chain">Scores the labels of tokens.</param>
/// <param name="Words">From unlabelled text.</param>
/// <param name="Surfaces">From annotated text.</param>
/// <param name="Judge">Judges the candidates of a paper: none, then the five types.</param>
internal sealed record TaggerModel(string Manifest, CrfModel Chain, WordStatistics Words, SurfaceTable Surfaces, BoostedTrees Judge);
